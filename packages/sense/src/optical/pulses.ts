/**
 * Pulses in an even signal of 100 Hz. Peaks are sought in windows of 8 s at 25 Hz (a whole record would take the square
 * of its length), 6 s apart; the beat's time is where the signal rises most steeply before the peak, which noise moves
 * less than it moves the rounded top.
 */

import { EVEN_RATE } from "./frames.ts";
import { mountainsOf } from "./mountains.ts";

/** Samples at 25 Hz: a window, the step to the next, and the part of a window's ends that its neighbour sees better. */
const SLOW = 4;
const WINDOW = 200;
const HOP = 150;
const EDGE = 20;
/** Samples at 100 Hz: how far a peak may lie from where it was seen, and how close no two hearts beat. */
const NEAR = 6;
const CLOSEST = 25;
/** Samples at 100 Hz in which the rise to a peak lies. */
const LONGEST_RISE = 45;

/** The part of a period. */
const STANDS_ABOVE = 0.4;

export interface Pulse {
  /** Sample of the peak. */
  readonly peak: number;
  /** Sample, with fractions, of the steepest rise before it. */
  readonly rise: number;
}

/** `rhythm` (Hz) is the strongest of the record: a pulse stands above all within two fifths of its period. */
export function pulsesOf(even: Float64Array, rhythm: number): Pulse[] {
  const least = Math.floor((STANDS_ABOVE * EVEN_RATE) / SLOW / rhythm);
  const slow = Float64Array.from({ length: Math.ceil(even.length / SLOW) }, (_, at) => even[at * SLOW] as number);
  const found: number[] = [];
  for (let start = 0; ; start += HOP) {
    const isLast = start + WINDOW >= slow.length;
    const from = isLast ? Math.max(0, slow.length - WINDOW) : start;
    for (const peak of mountainsOf(slow.slice(from, from + WINDOW), least)) {
      const isAtEdge = (from > 0 && peak < EDGE) || (!isLast && peak > WINDOW - EDGE);
      if (!isAtEdge) found.push(highestNear(even, (from + peak) * SLOW));
    }
    if (isLast) break;
  }
  const peaks = found
    .sort((a, b) => a - b)
    .filter((peak, at) => at === 0 || peak - (found[at - 1] as number) > CLOSEST);
  return peaks.map((peak) => ({ peak, rise: steepestBefore(even, peak) }));
}

function highestNear(even: Float64Array, seen: number): number {
  let best = seen;
  for (let at = Math.max(0, seen - NEAR); at <= Math.min(even.length - 1, seen + NEAR); at++)
    if ((even[at] as number) > (even[best] as number)) best = at;
  return best;
}

/** The top of the parabola through the slope's three largest samples. */
function steepestBefore(even: Float64Array, peak: number): number {
  const slope = (at: number) => (even[at + 1] as number) - (even[at - 1] as number);
  let best = Math.max(2, peak - 1);
  for (let at = best; at > Math.max(1, peak - LONGEST_RISE); at--) if (slope(at) > slope(best)) best = at;
  if (best + 2 >= even.length || best < 2) return best;
  const [before, here, behind] = [slope(best - 1), slope(best), slope(best + 1)];
  const bend = before - 2 * here + behind;
  return bend < 0 ? best + Math.max(-0.5, Math.min(0.5, (before - behind) / (2 * bend))) : best;
}

/** ms from one sample to the next. */
export const SAMPLE_MS = 1000 / EVEN_RATE;
