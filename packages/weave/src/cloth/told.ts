/** What a circle told one of its devices, as plain data, and the cloth of some days of it. */
import { clothSha256 } from "../draft/digest.ts";
import { DAY, type Felt, type History } from "./history.ts";
import type { Passage } from "./passages.ts";
import { type Gesture, givenOf } from "./session.ts";
import { type Cloth, type ClothOptions, weaveHistory } from "./weave-history.ts";

/** To a round somebody gives a feeling, or in a weaving session what they chose. */
export type ToldGiven = { readonly who: string } & ({ readonly point: Felt["point"] } | { readonly gesture: Gesture });

/** All that a circle's cloth follows from. */
export interface Told {
  /** The circle's id. */
  readonly seed: string;
  readonly felt: readonly Felt[];
  /** `at`: when it opened, ms since 1970. */
  readonly rounds: readonly { readonly at: number; readonly given: readonly ToldGiven[] }[];
  /** The first and the last day of each who is or was in the circle, since 1970; the last is null for who is here. */
  readonly stays: readonly (readonly [from: number, to: number | null])[];
}

/** A day's minimum is the one that held then. */
export const historyOf = ({ seed, felt, rounds, stays }: Told): History => ({
  seed,
  felt,
  rounds: rounds.map(({ at, given }) => ({
    at,
    given: given.map((it) => ("gesture" in it ? givenOf(it.who, it.gesture) : it)),
  })),
  people: (slot) => Math.max(1, stays.filter(([from, to]) => from <= slot && slot <= (to ?? slot)).length),
});

/** Days since 1970, both in it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a circle's cloth, woven by itself. */
export interface Stretch extends Days {
  readonly woven: Cloth;
  /** Its fingerprint, which is free of dyes: the same on every device that was told the same. */
  readonly cloth: string;
  /** Whose threads show. */
  readonly threads: readonly string[];
}

export function stretchOf({ felt, rounds, ...rest }: Told, { from, to }: Days, options?: ClothOptions): Stretch {
  const isIn = ({ at }: { readonly at: number }) => at >= from * DAY && at < (to + 1) * DAY;
  const told = { ...rest, felt: felt.filter(isIn), rounds: rounds.filter(isIn) };
  const woven = weaveHistory(historyOf(told), options);
  return { from, to, woven, cloth: clothSha256(woven), threads: whoseThreads(told, woven.passages) };
}

/** Everyone with a feeling on a day that was woven, or something in a round that was. */
export function whoseThreads({ felt, rounds }: Told, passages: readonly Passage[]): readonly string[] {
  const slotsOf = (isRound: boolean) =>
    new Set(
      passages.flatMap(({ structure, slot }) =>
        structure !== "silence" && (structure === "round") === isRound ? [slot] : [],
      ),
    );
  const [days, held] = [slotsOf(false), slotsOf(true)];
  const slotOf = ({ at }: { readonly at: number }) => Math.floor(at / DAY);
  const ofDays = felt.filter((one) => days.has(slotOf(one))).map(({ who }) => who);
  const ofRounds = rounds.filter((one) => held.has(slotOf(one))).flatMap(({ given }) => given.map(({ who }) => who));
  return [...new Set([...ofDays, ...ofRounds])];
}
