/**
 * Whether intervals were made from a rate. Some watches and armbands answer the question for the time between beats with
 * 60000 over their smoothed rate: it has the form of an interval, and says nothing about variation.
 */
import { medianOf } from "../signal/order.ts";

/** ms by which rounding or cutting off may move 60000 over a whole number. */
const ROUNDING = 1.01;
/** The natural logarithm of the odds at which we no longer believe that a heart hits such values by chance. */
const SURE = 9;
const LIKELY = 4;
/** The share of neighbours that are equal: beyond all hearts, and beyond most. */
const HARDLY_ANY_CHANGE = 0.7;
const LITTLE_CHANGE = 0.3;
/** How often a sensor that makes its intervals up still misses the values it should give. */
const MISSES = 0.02;
const FEWEST = 8;

/** Intervals in ms, finite; `tick` is the resolution of the clock in ms. */
export function areMadeUp(intervals: Float64Array, tick: number): boolean {
  if (intervals.length < FEWEST) return false;
  let equal = 0;
  for (let at = 1; at < intervals.length; at++)
    if (Math.abs((intervals[at] as number) - (intervals[at - 1] as number)) < 1e-6) equal++;
  const evenness = equal / (intervals.length - 1);
  // A coarse clock makes neighbours equal all by itself.
  const isCoarse = tick > medianOf(intervals) / 200;
  if (evenness > HARDLY_ANY_CHANGE && (!isCoarse || evenness > 0.95)) return true;
  if (isCoarse) return false;
  const odds = oddsOf(new Set(intervals));
  return odds > SURE || (odds > LIKELY && evenness > LITTLE_CHANGE);
}

/** Each value once: how much likelier it is as 60000 over a whole number than as anything. Logarithm. */
function oddsOf(values: ReadonlySet<number>): number {
  let odds = 0;
  for (const value of values) {
    const rate = Math.round(60_000 / value);
    if (!(rate > 0)) continue;
    const distance = Math.abs(60_000 / rate - value);
    const spacing = 60_000 / rate - 60_000 / (rate + 1);
    const chance = Math.min(0.95, (2 * ROUNDING) / spacing);
    odds += distance <= ROUNDING ? Math.log((1 - MISSES) / chance) : Math.log(MISSES / (1 - chance));
  }
  return odds;
}
