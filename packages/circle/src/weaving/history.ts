/**
 * What a circle's cloth is woven from: the check-ins and rounds that this device was given, and who was there when. Plain
 * data, of the shape that `@nexus/weave` calls `Told`; the same for everyone who was given the same.
 */
import type { CircleView, Gesture, MemberId, MemberView, RoundView } from "../api.ts";
import type { FeelingPoint } from "../payload.ts";
import { HOUR } from "../time.ts";

const DAY = 24 * HOUR;
/** For words that were given without a place on the field: undyed as it is in the middle. */
const MIDDLE: FeelingPoint = { valence: 0, arousal: 0 };

interface Felt {
  readonly who: MemberId;
  /** ms since 1970. */
  readonly at: number;
  readonly point: FeelingPoint;
}

/** By a feeling, or in a weaving session by what was chosen. */
type Given = { readonly who: MemberId } & ({ readonly point: FeelingPoint } | { readonly gesture: Gesture });

export interface CircleHistory {
  readonly seed: string;
  readonly felt: readonly Felt[];
  readonly rounds: readonly { readonly at: number; readonly given: readonly Given[] }[];
  /** The first and the last day of each who is or was in the circle, since 1970; the last is null for who is here. */
  readonly stays: readonly (readonly [from: number, to: number | null])[];
}

export function circleHistory(circle: CircleView): CircleHistory {
  const felt = feltIn(circle);
  return { seed: circle.id, felt, rounds: roundsIn(circle, felt), stays: staysIn(circle) };
}

/** What still waits to go out was not shared yet. */
const feltIn = ({ timeline }: CircleView): readonly Felt[] =>
  timeline.flatMap((item) =>
    item.kind === "check-in" && item.point && !item.waiting
      ? [{ who: item.author, at: item.at, point: item.point }]
      : [],
  );

/** Those of a weaving session are what was chosen. A round's threads have the tones in which people last checked in that day: what they gave to it are words. */
function roundsIn({ timeline }: CircleView, felt: readonly Felt[]): CircleHistory["rounds"] {
  return timeline.flatMap((item): CircleHistory["rounds"] => {
    if (item.kind !== "round" || item.round.phase !== "opened") return [];
    const { round } = item;
    if (round.form === "sealed" && round.weaves) {
      const given = round.contributions.flatMap((it) =>
        it.kind === "gesture" ? [{ who: it.by, gesture: it.gesture }] : [],
      );
      return [{ at: item.at, given }];
    }
    const day = Math.floor(item.at / DAY);
    const toneOf = (who: string) =>
      felt.findLast((one) => one.who === who && Math.floor(one.at / DAY) === day)?.point ?? MIDDLE;
    return [{ at: item.at, given: giversOf(round).map((who) => ({ who, point: toneOf(who) })) }];
  });
}

/** An exchange is between two, and stays out of the circle's cloth. */
function giversOf(round: RoundView): readonly string[] {
  switch (round.form) {
    case "sealed":
      return round.contributions.flatMap(({ kind, by }) => (kind === "words" ? [by] : []));
    case "piece":
      return [...new Set(round.turns.flatMap(({ member, how }) => (how === "spoke" ? [member] : [])))];
    case "exchange":
      return [];
  }
}

function staysIn({ members, timeline }: CircleView): CircleHistory["stays"] {
  const gone = new Map(timeline.flatMap((item) => (item.kind === "gone" ? [[item.author, item.at] as const] : [])));
  return members.map(({ id, since = 0, isHere }: MemberView) => {
    const went = isHere ? undefined : gone.get(id);
    return [Math.floor((since * HOUR) / DAY), went === undefined ? null : Math.floor(went / DAY)];
  });
}
