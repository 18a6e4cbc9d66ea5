/**
 * A figure at a glance, as weavers draw a profile draft: one square for a whole block of threads. It is shown on the
 * plainest warp, which goes from the first block to the last and back; a circle's own goes its own way.
 */
import type { Motif } from "./history.ts";
import { covered } from "./motif.ts";

const HALF = [0, 1, 2, 3, 2, 1];
const WALK = [...HALF, ...HALF.toReversed()];
const BLOCKS = 4;

/** Squares each way. */
export const PROFILE = WALK.length;

/** Row by row, whether the figure covers the ground there; it is the same from both sides and from both ends. */
export const profileOf = (motif: Motif): readonly (readonly boolean[])[] =>
  WALK.map((block) => {
    const figure = new Set(covered(motif, block, BLOCKS));
    return WALK.map((other) => figure.has(other));
  });
