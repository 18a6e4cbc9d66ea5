/** Invented circles with weeks behind them, for looking at their cloths. */
import type { CircleView, MemberView, TimelineItem } from "@nexus/circle";
import { ada, ines, jonas, me, NOW, river } from "./people.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const clamp = (value: number) => Math.max(-1, Math.min(1, value));

/** Numbers 0..1, the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Everyone's feelings go along with a mood of the circle that drifts from day to day. */
function lifeOf(members: readonly MemberView[], days: number, seed: number): TimelineItem[] {
  const number = numbersFrom(seed);
  let [valence, arousal] = [number() * 2 - 1, number() * 2 - 1];
  let seq = 0;
  return Array.from({ length: days }, (_, day) => {
    valence = clamp(valence * 0.85 + number() - 0.5);
    arousal = clamp(arousal * 0.85 + number() - 0.5);
    const isQuiet = number() < 0.15;
    return members.flatMap((member, who): TimelineItem[] => {
      const point = {
        valence: clamp(valence + (number() - 0.5) * 1.4),
        arousal: clamp(arousal + (number() - 0.5) * 1.4),
      };
      if (isQuiet || number() < 0.15) return [];
      return [
        {
          id: `${seed}${day}${who}`.padStart(32, "b"),
          seq: ++seq,
          author: member.id,
          at: NOW - (days - 1 - day) * DAY - (members.length - who) * HOUR,
          waiting: false,
          kind: "check-in",
          point,
          words: [],
          note: undefined,
          fold: undefined,
          heardBy: [],
          held: undefined,
        },
      ];
    });
  }).flat();
}

const everyone = [ada, me, jonas, ines].map((member) => ({ ...member, since: undefined }));

const circleOf = (name: string, seed: number): CircleView => ({
  ...river,
  id: `${seed}`.repeat(32).slice(0, 32),
  name,
  members: everyone,
  timeline: lifeOf(everyone, 30, seed),
});

export const eight: readonly CircleView[] = [
  "Grief on Tuesdays",
  "Night shift",
  "The allotment",
  "New parents",
  "Slow readers",
  "Recovery",
  "Choir",
  "Union",
].map((name, at) => circleOf(name, 11 + at));

export const woven = eight[0] as CircleView;
