/** The rate of a pulse that somebody taps along with. Fingers are no clock: it tells the rate, and never a variation. */

/** ms between taps after which one has lost the pulse and begins anew. */
const LOST = 2500;
/** ms of tapping that a rate takes. */
export const TAPPING = 30_000;
/** How far a tap's interval may lie from the median one, and how many of all may lie further. */
const EVEN = 0.3;
const UNEVEN = 0.2;

export interface Tapped {
  /** ms of unbroken tapping. */
  readonly heard: number;
  /** bpm; null while it is too short, or where the taps are too uneven to tell. */
  readonly hr: number | null;
  readonly isUneven: boolean;
}

/** `times` in ms, ascending. */
export function tapped(times: readonly number[]): Tapped {
  const gaps = times.map((time, at) => time - (times[at - 1] ?? time));
  const since = gaps.findLastIndex((gap) => gap > LOST);
  const intervals = gaps.slice(Math.max(since, 0) + 1);
  const heard = intervals.reduce((sum, it) => sum + it, 0);
  const usual = intervals.toSorted((one, other) => one - other)[intervals.length >> 1] ?? 0;
  const off = intervals.filter((it) => Math.abs(it - usual) > EVEN * usual).length;
  const isUneven = intervals.length > 4 && off > UNEVEN * intervals.length;
  return { heard, hr: heard >= TAPPING && !isUneven ? 60_000 / usual : null, isUneven };
}
