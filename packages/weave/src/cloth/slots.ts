/** A history cut into days. A day is woven only once enough people gave something, so that no thread is anyone's. */
import {
  DAY,
  type Felt,
  type Given,
  type History,
  type Motif,
  motifs,
  type SharedRound,
  type Tension,
  tensions,
} from "./history.ts";
import { type Tone, toneOf } from "./tones.ts";

export interface Slot {
  /** Days since 1970. */
  readonly slot: number;
  /** One for each person: how they last felt that day. Sorted, so that nothing of who or when is left. */
  readonly tones: readonly Tone[];
  readonly rounds: readonly Shared[];
}

/** A round, with one thread for each person. */
export interface Shared {
  readonly at: number;
  readonly threads: readonly Thread[];
}

export interface Thread {
  readonly tone: Tone;
  readonly tension: Tension | undefined;
  readonly motif: Motif | undefined;
}

/** Three people, in a circle of two both, and in a journal its one. */
export const leastPeople = (people: number): number => Math.min(3, Math.max(1, people));

/** The slots that are woven, in time. Whatever lies below its minimum is as if it had not been. */
export function slotsOf({ felt, rounds = [], people }: History): Slot[] {
  const feltIn = groupBy(felt, ({ at }) => at);
  const roundsIn = groupBy(rounds, ({ at }) => at);
  const slots = [...new Set([...feltIn.keys(), ...roundsIn.keys()])].sort((one, other) => one - other);
  return slots.flatMap((slot) => {
    const least = leastPeople(typeof people === "number" ? people : people(slot));
    const tones = tonesOf(feltIn.get(slot) ?? []);
    const held = (roundsIn.get(slot) ?? [])
      .filter(({ given }) => peopleIn(given) >= least)
      .map(roundOf)
      .sort((one, other) => one.at - other.at || (keyOf(one) < keyOf(other) ? -1 : 1));
    const woven = tones.length >= least ? tones : [];
    return woven.length > 0 || held.length > 0 ? [{ slot, tones: woven, rounds: held }] : [];
  });
}

const peopleIn = (given: readonly Given[]) => new Set(given.map(({ who }) => who)).size;

function roundOf({ at, given }: SharedRound): Shared {
  const byPerson = new Map(given.map((one) => [one.who, one]));
  const threads = Array.from(byPerson.values(), ({ point, tension, motif }) => ({
    tone: toneOf(point),
    tension,
    motif,
  }));
  return { at, threads: threads.sort((one, other) => threadKey(one) - threadKey(other)) };
}

/** A number that only like threads share. */
export const threadKey = ({ tone, tension, motif }: Thread): number =>
  (tone * 4 + (tension ? tensions.indexOf(tension) + 1 : 0)) * 8 + (motif ? motifs.indexOf(motif) + 1 : 0);

const keyOf = ({ threads }: Shared) => threads.map(threadKey).join();

/** Everyone's last of the day; of two at the same moment the higher tone, so that the order of arrival never matters. */
function tonesOf(felt: readonly Felt[]): Tone[] {
  const last = new Map<string, { at: number; tone: Tone }>();
  for (const { who, at, point } of felt) {
    const tone = toneOf(point);
    const before = last.get(who);
    if (!before || at > before.at || (at === before.at && tone > before.tone)) last.set(who, { at, tone });
  }
  return Array.from(last.values(), ({ tone }) => tone).sort((one, other) => one - other);
}

function groupBy<T>(items: readonly T[], at: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const slot = Math.floor(at(item) / DAY);
    const group = groups.get(slot);
    if (group) group.push(item);
    else groups.set(slot, [item]);
  }
  return groups;
}
