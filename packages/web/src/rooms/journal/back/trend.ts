/**
 * How something went over weeks and years: at each day the local linear mean of the days around it (Fan and Gijbels 1996),
 * and how far that mean can be known. Days are like the days before them, so the width of the band counts neighbours
 * together (Newey and West 1987), with each day's distance from the mean of the others.
 */

export interface DayValue {
  /** Days since 1970. */
  readonly day: number;
  readonly value: number;
}

/** The mean at a day; the interval holds it at least nine times of ten. */
export interface TrendPoint {
  readonly day: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Days: the first, the one after the last, and how far on each side a day counts. */
export interface Stretch {
  readonly since: number;
  readonly until: number;
  readonly reach: number;
}

/** Days with a value below which nothing is drawn, and days near by that a mean has to rest on. */
export const TREND_NEEDS = 10;
const NEAR_NEEDS = 7;
/** Days that count as neighbours. */
const LAG = 7;
/** Points of a line. */
const POINTS = 96;

/**
 * The means of each day; `values` may name a day several times and come in any order. Days outside of the stretch count
 * for nothing. An undefined point is a gap: too few days lie near. Undefined with fewer than ten days.
 */
export function trendOf(
  values: readonly DayValue[],
  stretch: Stretch,
): readonly (TrendPoint | undefined)[] | undefined {
  const days = byDay(values).filter(({ day }) => day >= stretch.since && day < stretch.until);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < TREND_NEEDS) return undefined;
  const off = days.map(({ day, value }) => {
    const { at, mean } = meanAt(days, day, stretch.reach);
    const own = at.find((it) => days[it.index]?.day === day)?.weight ?? 0;
    return (value - mean) / Math.max(1 - own, 0.05);
  });
  const step = Math.max(1, (last.day - first.day) / (POINTS - 1));
  const points = Math.floor((last.day - first.day) / step + 1e-9) + 1;
  return Array.from({ length: points }, (_, at) => {
    const day = first.day + at * step;
    const near = meanAt(days, day, stretch.reach);
    if (near.at.length < NEAR_NEEDS) return undefined;
    const spread = certain(near.at.length - 2, 2 * stretch.reach) * Math.sqrt(variance(days, off, near.at));
    return { day, middle: near.mean, low: near.mean - spread, high: near.mean + spread };
  });
}

/** The mean of several values of one day; oldest first. */
export function byDay(values: readonly DayValue[]): readonly DayValue[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { day, value } of values) {
    const { sum, count } = sums.get(day) ?? { sum: 0, count: 0 };
    sums.set(day, { sum: sum + value, count: count + 1 });
  }
  return [...sums]
    .map(([day, { sum, count }]) => ({ day, value: sum / count }))
    .sort((one, other) => one.day - other.day);
}

/** How much a day counts for a mean; weights sum to one. */
export interface Weighted {
  readonly index: number;
  readonly weight: number;
}

/** A line through the days around it, the near ones counting more (Epanechnikov). */
function meanAt(days: readonly DayValue[], day: number, reach: number) {
  const near = [];
  let [s0, s1, s2] = [0, 0, 0];
  for (let index = firstFrom(days, day - reach); index < days.length; index++) {
    const far = (days[index] as DayValue).day - day;
    if (far > reach) break;
    const weight = 1 - (far / reach) ** 2;
    if (weight <= 0) continue;
    near.push({ index, far, weight });
    s0 += weight;
    s1 += weight * far;
    s2 += weight * far ** 2;
  }
  const tilt = s0 * s2 - s1 ** 2;
  // Days at one place have a mean and no slope.
  const isLine = tilt > 1e-9 * s0 * s2;
  const at: readonly Weighted[] = near.map(({ index, far, weight }) => ({
    index,
    weight: isLine ? (weight * (s2 - far * s1)) / tilt : weight / s0,
  }));
  return { at, mean: at.reduce((sum, { index, weight }) => sum + weight * (days[index] as DayValue).value, 0) };
}

/** The index of the first at or after a day. */
function firstFrom(days: readonly DayValue[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as DayValue).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a weighted mean; `off` is how far each day lies from what it was expected to be. At least 0. */
export function variance(days: readonly DayValue[], off: readonly number[], at: readonly Weighted[]): number {
  let sum = 0;
  const pull = at.map(({ index, weight }) => weight * (off[index] as number));
  const dayAt = (one: number) => (days[(at[one] as Weighted).index] as DayValue).day;
  for (let one = 0; one < at.length; one++) {
    sum += (pull[one] as number) ** 2;
    for (let other = one + 1; other < at.length; other++) {
      const apart = dayAt(other) - dayAt(one);
      if (apart > LAG) break;
      sum += 2 * (1 - apart / (LAG + 1)) * (pull[one] as number) * (pull[other] as number);
    }
  }
  return Math.max(0, sum);
}

/**
 * How many standard errors hold nineteen of twenty: Student's t (by Cornish and Fisher's first term), and more where the
 * neighbours reach over much of the `span` of days looked at (Kiefer and Vogelsang 2005, for Bartlett's kernel).
 */
export function certain(freedom: number, span: number): number {
  const z = 1.96;
  const b = Math.min(1, (LAG + 1) / span);
  return (z + 2.9694 * b + 0.416 * b ** 2 - 0.5324 * b ** 3) * (1 + (z ** 2 + 1) / (4 * Math.max(1, freedom)));
}
