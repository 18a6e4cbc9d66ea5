/** What a cloth is woven from: who felt what when, and which rounds a circle held. Names never come in. */
import type { FeelingPoint } from "../colour/field.ts";

export interface Felt {
  /** Any name of the person, only to count how many there were; it touches neither colour nor order. */
  readonly who: string;
  /** ms since 1970. */
  readonly at: number;
  readonly point: FeelingPoint;
}

export const tensions = ["loose", "even", "tight"] as const;
export type Tension = (typeof tensions)[number];

export const motifs = ["star", "diamond", "table", "rose"] as const;
export type Motif = (typeof motifs)[number];

/** What one person gave to a round; the last two in a weaving session. */
export interface Given {
  readonly who: string;
  readonly point: FeelingPoint;
  readonly tension?: Tension | undefined;
  readonly motif?: Motif | undefined;
}

export interface SharedRound {
  /** When it opened, ms since 1970. */
  readonly at: number;
  readonly given: readonly Given[];
}

export interface History {
  /** The circle's id, or anything else that only this cloth has. */
  readonly seed: string;
  /** How many are in the circle, if it was always as many; else how many there were in each slot. */
  readonly people: number | ((slot: number) => number);
  readonly felt: readonly Felt[];
  readonly rounds?: readonly SharedRound[];
}

/** One day, in UTC, the same for everyone wherever they live. */
export const DAY = 86_400_000;
