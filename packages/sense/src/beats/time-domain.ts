/**
 * The figures of the time domain and the Poincaré picture, from intervals between beats in ms. Task Force (1996), Heart
 * rate variability: standards of measurement, section "Statistical methods"; SD1 and SD2 as in Brennan et al. (2001).
 */
import { deviationOf, meanOf } from "../signal/mean.ts";

export interface TimeDomain {
  /** How many intervals there are. */
  readonly count: number;
  /** bpm: 60000 over the mean interval. */
  readonly meanRate: number;
  /** ms; standard deviation (n - 1) of the intervals. Grows with the length of the record. */
  readonly sdnn: number | null;
  /** ms; root of the mean square of successive differences. */
  readonly rmssd: number | null;
  /** Per cent of successive differences above 50 ms. */
  readonly pnn50: number | null;
  /** ms; spread across and along the diagonal of each interval drawn against the one before. */
  readonly sd1: number | null;
  readonly sd2: number | null;
}

/**
 * Undefined where there is no interval at all. A value that is no number breaks the series: nothing is differenced
 * across it. What needs more values than there are is null.
 */
export function timeDomainOf(intervals: Float64Array): TimeDomain | undefined {
  const known = knownOf(intervals);
  if (known.length === 0) return undefined;
  const rises = new Float64Array(intervals.length);
  const sums = new Float64Array(intervals.length);
  let pairs = 0;
  let squares = 0;
  let large = 0;
  for (let at = 1; at < intervals.length; at++) {
    const rise = (intervals[at] as number) - (intervals[at - 1] as number);
    if (!Number.isFinite(rise)) continue;
    rises[pairs] = rise;
    sums[pairs] = (intervals[at] as number) + (intervals[at - 1] as number);
    squares += rise * rise;
    if (Math.abs(rise) > 50) large++;
    pairs++;
  }
  return {
    count: known.length,
    meanRate: 60_000 / meanOf(known),
    sdnn: known.length > 1 ? deviationOf(known) : null,
    rmssd: pairs > 0 ? Math.sqrt(squares / pairs) : null,
    pnn50: pairs > 0 ? (100 * large) / pairs : null,
    sd1: pairs > 1 ? deviationOf(rises.subarray(0, pairs)) * Math.SQRT1_2 : null,
    sd2: pairs > 1 ? deviationOf(sums.subarray(0, pairs)) * Math.SQRT1_2 : null,
  };
}

/** Those that are numbers. */
function knownOf(intervals: Float64Array): Float64Array {
  const known = new Float64Array(intervals.length);
  let count = 0;
  for (let at = 0; at < intervals.length; at++)
    if (Number.isFinite(intervals[at])) known[count++] = intervals[at] as number;
  return known.subarray(0, count);
}
