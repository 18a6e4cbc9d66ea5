/** Colours of warps: what plants, insects and sheep gave before there was a colour chart. Quiet, so that feelings show. */
import { type Lab, lch } from "../colour/oklab.ts";

const grounds: readonly Lab[] = [
  lch(0.92, 0.02, 85),
  lch(0.87, 0.035, 75),
  lch(0.82, 0.02, 240),
  lch(0.8, 0.035, 130),
  lch(0.36, 0.045, 262),
  lch(0.36, 0.035, 50),
];
const mains: readonly Lab[] = [
  lch(0.5, 0.12, 28),
  lch(0.42, 0.085, 260),
  lch(0.6, 0.07, 240),
  lch(0.55, 0.07, 165),
  lch(0.5, 0.065, 130),
  lch(0.46, 0.11, 8),
  lch(0.52, 0.065, 205),
  lch(0.6, 0.11, 55),
];
const accents: readonly Lab[] = [
  lch(0.84, 0.12, 90),
  lch(0.76, 0.1, 62),
  lch(0.95, 0.012, 90),
  lch(0.7, 0.11, 38),
  lch(0.78, 0.06, 190),
  lch(0.3, 0.03, 250),
];

/** Grounds, then mains, then accents, as many as `warp.ts` draws from. */
export const warpDyes: readonly Lab[] = [...grounds, ...mains, ...accents];
