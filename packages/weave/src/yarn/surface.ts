/**
 * How light falls on yarn. A float is one rounded strand: it rises from under its neighbour, swells, and dives again.
 */

import { hash32 } from "../cloth/chance.ts";

/** One spot of a crossing. */
export interface Spot {
  /** Across the thread on top, -1 (left or upper edge) to 1. */
  readonly across: number;
  /** From where its float begins, and to where it ends, in crossings. */
  readonly fromStart: number;
  readonly toEnd: number;
  /** Whether the thread on top runs down (warp) or across (weft). */
  readonly isWarp: boolean;
}

export interface Look {
  /** How much of the spot the thread on top covers, 0..1; the rest shows the thread below, in shade. */
  readonly cover: number;
  /** Factor for the colour of the thread on top, 0..1. */
  readonly shade: number;
  /** What the light adds, 0..1. */
  readonly gloss: number;
}

/** Half the width of a strand at its ends, and what it gains in the middle of a long float. */
const NARROW = 0.84;
const SWELL = 0.13;
/** Crossings over which an end is rounded. */
const CAP = 0.3;
/** Towards the light: from the upper left, above. */
const LIGHT = [-0.42, -0.5, 0.757] as const;
/** Strands of fibre in a crossing, and how far they slant. */
const PLIES = 2;
const SLANT = 0.55;
/** Factor for the thread below, where it is seen. */
export const BELOW = 0.42;

/** Hand-dyed wool is never even: what a thread keeps of its colour at a crossing along it, in 256ths. */
export const evenness = (isWarp: boolean, thread: number, along: number): number =>
  240 + (hash32(isWarp ? thread : thread + 0x10000, along >> 1) & 15);

const smooth = (value: number) => {
  const x = Math.min(1, Math.max(0, value));
  return x * x * (3 - 2 * x);
};

export function lookAt({ across, fromStart, toEnd, isWarp }: Spot): Look {
  const near = Math.min(fromStart, toEnd);
  const swell = NARROW + SWELL * (1 - Math.exp(-2.4 * near));
  const cap = near < CAP ? Math.sqrt(Math.max(0, 1 - (1 - near / CAP) ** 2)) : 1;
  const half = swell * (0.55 + 0.45 * cap);
  const edge = Math.abs(across) / half;
  const q = Math.max(-1, Math.min(1, across / half));
  // Up from its start, down towards its end.
  const bend = 0.75 * (Math.exp(-3.2 * toEnd) - Math.exp(-3.2 * fromStart));
  const [x, y] = isWarp ? [0.9 * q, bend] : [bend, 0.9 * q];
  const z = Math.sqrt(Math.max(0.08, 1 - q * q * 0.81));
  const length = Math.hypot(x, y, z);
  const lit = Math.max(0, (x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]) / length);
  const ply = 0.5 + 0.5 * Math.cos(2 * Math.PI * (PLIES * fromStart + SLANT * across * (isWarp ? 1 : -1)));
  const dive = 0.74 + 0.26 * smooth(near / 0.55);
  const shade = (0.56 + 0.62 * lit) * dive * (1 - 0.2 * ply ** 3 * (1 - 0.5 * q * q));
  return {
    cover: 1 - smooth((edge - 0.94) / 0.1),
    shade: Math.min(1, shade),
    gloss: 0.11 * lit ** 10 * dive,
  };
}
