/**
 * A weaving session: what everyone gave to one round, woven together. The same on every device, since nothing comes in
 * but the circle, when its round was opened, and what was given; the order inside follows from a hash.
 */
import type { Given, Motif, Tension } from "./history.ts";
import { leastPeople } from "./slots.ts";
import { placeOf, type Tone } from "./tones.ts";
import { type Cloth, type ClothOptions, weaveHistory } from "./weave-history.ts";

/** What one person gives: which yarn (1 to 17), how closely it is beaten, and which figure it makes. */
export interface Gesture {
  readonly thread: Tone;
  readonly tension: Tension;
  readonly motif: Motif;
}

export interface WeavingSession {
  /** The circle's id: its warp is the one of its cloth. */
  readonly seed: string;
  /** When its round was opened, ms since 1970. */
  readonly at: number;
  /** How many it asked. */
  readonly people: number;
  readonly gestures: readonly Gesture[];
}

/** As a cloth takes it in. `who` only counts heads. */
export const givenOf = (who: string, { thread, tension, motif }: Gesture): Given => ({
  who,
  point: placeOf(thread),
  tension,
  motif,
});

/** Its cloth, between a hem and the last pick; undefined where so few gave a thread that it would be somebody's. */
export function weaveSession(
  { seed, at, people, gestures }: WeavingSession,
  options?: ClothOptions,
): Cloth | undefined {
  if (gestures.length < leastPeople(people)) return undefined;
  const given = gestures.map((gesture, which) => givenOf(String(which), gesture));
  return weaveHistory({ seed, people, felt: [], rounds: [{ at, given }] }, options);
}
