/**
 * Which beats are doubtful: Lipponen and Tarvainen (2019), "A robust algorithm for heart rate variability time series
 * artefact correction using novel beat classification", doi 10.1080/03091902.2019.1640306. The thresholds follow the
 * record itself, so rare faults are found, and a rhythm that is often irregular is taken for normal: see `measure.ts`.
 */
import { meanOf } from "../signal/mean.ts";
import { slidingQuantiles } from "../signal/order.ts";

/** Indices of peaks, ascending. Peak i is the end of interval i - 1. */
export interface Artifacts {
  /** A beat that came early or late, with a pause that makes up for it. */
  readonly ectopic: readonly number[];
  /** A beat that the sensor did not see, before peak i. */
  readonly missed: readonly number[];
  /** A beat that is none. */
  readonly extra: readonly number[];
  /** An interval that is too long or too short, and none of the others. */
  readonly longshort: readonly number[];
}

/** The constants of the paper's section 2.2: slope and offset of the ectopic regions, scale and width of thresholds. */
const SLOPE = 0.13;
const OFFSET = 0.17;
const ALPHA = 5.2;
const THRESHOLD_WINDOW = 91;
const MEDIAN_WINDOW = 11;
/** How many thresholds an interval may lie from the median around it. */
const FAR = 3;

/** What the classification looks at, one value for each peak. */
interface Series {
  /** ms; the interval that ends here, and the median of the eleven around it. */
  readonly interval: Float64Array;
  readonly median: Float64Array;
  /** The difference to the interval before, in thresholds. */
  readonly rise: Float64Array;
  /** The interval's distance from the median, in thresholds; below the median it counts twice. */
  readonly distance: Float64Array;
  /** ms; the threshold of the distance. */
  readonly reach: Float64Array;
}

/** Of peaks in ms, strictly rising. Fewer than four peaks hold none. */
export function artifactsOf(peaks: Float64Array): Artifacts {
  const found: Record<keyof Artifacts, number[]> = { ectopic: [], missed: [], extra: [], longshort: [] };
  if (peaks.length < 4) return found;
  const series = seriesOf(peaks);
  let at = 0;
  while (at < peaks.length - 2) {
    if (isEctopic(series, at)) found.ectopic.push(at);
    else if (isSuspect(series, at)) {
      for (const candidate of candidatesAt(series, at)) {
        const kind = kindOf(series, candidate);
        if (kind) found[kind].push(candidate);
        at = candidate;
      }
    }
    at++;
  }
  return found;
}

/** A step beyond its threshold; where steps have no scale, an interval far from the median. */
function isSuspect({ rise, distance }: Series, at: number): boolean {
  const size = Math.abs(rise[at] as number);
  return size > 1 || (Number.isNaN(size) && Math.abs(distance[at] as number) > FAR);
}

/** Figure 1 of the paper: the fault may lie in the beat behind, too, if the step after that one is larger still. */
const candidatesAt = ({ rise }: Series, at: number): readonly number[] =>
  Math.abs(rise[at + 1] as number) < Math.abs(rise[at + 2] as number) ? [at, at + 1] : [at];

function seriesOf(peaks: Float64Array): Series {
  const interval = stepsOf(peaks);
  const rise = stepsOf(interval);
  const threshold = thresholdOf(rise);
  const [median] = slidingQuantiles(interval, MEDIAN_WINDOW, [0.5]) as [Float64Array];
  const distance = new Float64Array(peaks.length);
  for (let at = 0; at < distance.length; at++) {
    const off = (interval[at] as number) - (median[at] as number);
    distance[at] = off < 0 ? 2 * off : off;
  }
  const reach = thresholdOf(distance);
  return { interval, median, rise: inUnits(rise, threshold), distance: inUnits(distance, reach), reach };
}

/** Differences of neighbours; the first has no neighbour before it and takes the mean of the others. */
function stepsOf(values: Float64Array): Float64Array {
  const steps = new Float64Array(values.length);
  for (let at = 1; at < values.length; at++) steps[at] = (values[at] as number) - (values[at - 1] as number);
  steps[0] = meanOf(steps.subarray(1));
  return steps;
}

/** Alpha times half the distance between the quartiles of the 91 sizes around each. */
function thresholdOf(values: Float64Array): Float64Array {
  const sizes = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) sizes[at] = Math.abs(values[at] as number);
  const [low, high] = slidingQuantiles(sizes, THRESHOLD_WINDOW, [0.25, 0.75]) as [Float64Array, Float64Array];
  for (let at = 0; at < values.length; at++) sizes[at] = (ALPHA * ((high[at] as number) - (low[at] as number))) / 2;
  return sizes;
}

/** Where nothing varies the threshold is 0, and there is no scale to judge by: no number, and so beyond no bound. */
function inUnits(values: Float64Array, unit: Float64Array): Float64Array {
  const scaled = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++)
    scaled[at] = unit[at] === 0 ? Number.NaN : (values[at] as number) / (unit[at] as number);
  return scaled;
}

/** Equations 1 and 2 in the plane of a step and the larger of the steps beside it. */
function isEctopic({ rise }: Series, at: number): boolean {
  const now = rise[at] as number;
  const before = mirrored(rise, at - 1);
  const behind = mirrored(rise, at + 1);
  if (now > 1) return Math.max(before, behind) < -SLOPE * now - OFFSET;
  return now < -1 && Math.min(before, behind) > -SLOPE * now + OFFSET;
}

function kindOf({ interval, median, rise, distance, reach }: Series, at: number): keyof Artifacts | undefined {
  const now = rise[at] as number;
  const [next, overnext] = [mirrored(rise, at + 1), mirrored(rise, at + 2)];
  const isLong = now > 1 && Math.min(next, overnext) < -1;
  const isShort = now < -1 && Math.max(next, overnext) > 1;
  if (!isLong && !isShort && !(Math.abs(distance[at] as number) > FAR)) return undefined;
  const here = interval[at] as number;
  const usual = median[at] as number;
  const within = reach[at] as number;
  if (isShort && Math.abs(here + (interval[at + 1] as number) - usual) < within) return "extra";
  if (isLong && Math.abs(here / 2 - usual) < within) return "missed";
  return "longshort";
}

/** Beyond the ends the series goes on mirrored. */
function mirrored(values: Float64Array, at: number): number {
  const end = values.length - 1;
  return values[at < 0 ? -at : at > end ? 2 * end - at : at] as number;
}
