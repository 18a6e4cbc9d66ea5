/** Who listens, and who speaks. */
import type { Target } from "../figure.ts";

export interface Shape {
  readonly circles: number;
  /** Of each circle. */
  readonly members: number;
  readonly loops: readonly Loop[];
}

/** A closed loop in every circle: an author writes the next entry when one of its own has come back to it. */
export interface Loop {
  /** Entries under way in each circle. */
  readonly inFlight: number;
  /** Members who share the writing. */
  readonly authors: number;
  readonly target?: Target;
}

const atLeast = (value: number): Target => ({ of: "ratio", is: "at least", value });

const BOTH: readonly Loop[] = [
  { inFlight: 4, authors: 1, target: atLeast(1.5) },
  { inFlight: 16, authors: 1, target: atLeast(4) },
];

export const shapes: readonly Shape[] = [
  { circles: 1, members: 100, loops: [...BOTH, { inFlight: 4, authors: 4 }, { inFlight: 16, authors: 16 }] },
  { circles: 1, members: 1000, loops: BOTH },
  { circles: 50, members: 20, loops: BOTH },
];
