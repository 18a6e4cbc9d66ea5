/** What a circle told one of its devices, as plain data. */
import type { Felt, History } from "./history.ts";
import { type Gesture, givenOf } from "./session.ts";

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
