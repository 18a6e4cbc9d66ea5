/** Samples at uneven times, as cameras give them, made even: a spline at 100 Hz through the longest unbroken stretch. */
import { medianOf } from "../signal/order.ts";
import { splineAt } from "../signal/spline.ts";

/** Hz of everything that is made even. */
export const EVEN_RATE = 100;
/** ms without a sample after which nothing can be said of what lay between. */
const LONGEST_GAP = 1000;
/** Hz; below it the steep rise of a pulse lies between two samples. */
export const SLOWEST = 12;

/** Times in ms beside the values of one or more channels, all of one length. */
export interface Frames {
  readonly times: ArrayLike<number>;
  readonly channels: readonly ArrayLike<number>[];
}

export interface EvenFrames {
  /** ms of the first sample; the others follow evenly. */
  readonly from: number;
  readonly channels: readonly Float64Array[];
  /** Hz, of the samples as they came; the median. */
  readonly rate: number;
}

/** At `rate` Hz. Undefined where no stretch has four samples. Frames without a number, or of the same time, are left out. */
export function evenOf(frames: Frames, rate = EVEN_RATE): EvenFrames | undefined {
  const stretch = gathered(frames, longestStretch(frames), rate);
  const { length } = stretch.times;
  if (length < 4) return undefined;
  const from = stretch.times[0] as number;
  const step = 1000 / rate;
  const count = Math.floor(((stretch.times[length - 1] as number) - from) / step) + 1;
  const channels = stretch.channels.map((values) => splineAt(stretch.times, values, { from, step, count }));
  return { from, channels, rate: stretch.rate };
}

/** The places of the frames of the longest stretch: times that rise, with no gap of a second, and numbers only. */
function longestStretch({ times, channels }: Frames): readonly number[] {
  let longest: readonly number[] = [];
  let current: number[] = [];
  const span = (places: readonly number[]) =>
    places.length === 0 ? -1 : (times[places.at(-1) as number] as number) - (times[places[0] as number] as number);
  for (let at = 0; at < times.length; at++) {
    const time = times[at] as number;
    if (!Number.isFinite(time) || channels.some((values) => !Number.isFinite(values[at]))) continue;
    const before = current.length > 0 ? (times[current.at(-1) as number] as number) : time;
    if (time === before && current.length > 0) continue;
    if (time < before || time - before > LONGEST_GAP) {
      if (span(current) > span(longest)) longest = current;
      current = [];
    }
    current.push(at);
  }
  return span(current) > span(longest) ? current : longest;
}

interface Gathered {
  readonly times: Float64Array;
  readonly channels: readonly Float64Array[];
  readonly rate: number;
}

/** The frames at `places`; faster ones than the even rate are averaged, so that nothing above it folds back. */
function gathered({ times, channels }: Frames, places: readonly number[], even: number): Gathered {
  const first = places.length > 0 ? (times[places[0] as number] as number) : 0;
  const gaps = places.slice(1).map((place, at) => (times[place] as number) - (times[places[at] as number] as number));
  const rate = gaps.length > 0 ? 1000 / medianOf(gaps) : 0;
  const width = rate > even * 1.2 ? 1000 / even : 0;
  const groups: number[][] = [];
  let bin = -1;
  for (const place of places) {
    const now = width === 0 ? groups.length : Math.floor(((times[place] as number) - first) / width);
    if (now === bin) groups.at(-1)?.push(place);
    else groups.push([place]);
    bin = now;
  }
  const mean = (values: ArrayLike<number>) =>
    Float64Array.from(groups, (group) => group.reduce((sum, at) => sum + (values[at] as number), 0) / group.length);
  return { times: mean(times), channels: channels.map(mean), rate };
}
