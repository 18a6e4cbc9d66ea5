/** Whether the latest stretch of days differs from the one before; said only where the days carry it. */
import { byDay, certain, type DayValue, variance } from "./trend.ts";

export type Change = "more" | "less" | "alike" | "unclear";

interface Halves {
  /** Days: the first, the first of the latest stretch, and the one after the last. */
  readonly since: number;
  readonly turn: number;
  readonly until: number;
}

/** Days with a value that each of the two stretches needs. */
const NEEDS = 7;

/**
 * `small` is a difference that means nothing: where the true one lies surely within it, both are alike. "unclear" where it
 * may be either; undefined with fewer than seven days on one side.
 */
export function changeOf(
  values: readonly DayValue[],
  { since, turn, until }: Halves,
  small: number,
): Change | undefined {
  const days = byDay(values);
  const before = meanOf(days.filter(({ day }) => day >= since && day < turn));
  const lately = meanOf(days.filter(({ day }) => day >= turn && day < until));
  if (!before || !lately) return undefined;
  const by = lately.mean - before.mean;
  const spread =
    certain(Math.min(before.count, lately.count) - 1, Math.min(turn - since, until - turn)) *
    Math.sqrt(before.variance + lately.variance);
  if (Math.abs(by) + spread <= small) return "alike";
  if (Math.abs(by) <= spread) return "unclear";
  return by > 0 ? "more" : "less";
}

function meanOf(days: readonly DayValue[]) {
  const count = days.length;
  if (count < NEEDS) return undefined;
  const mean = days.reduce((sum, { value }) => sum + value, 0) / count;
  const off = days.map(({ value }) => ((value - mean) * count) / (count - 1));
  const at = days.map((_, index) => ({ index, weight: 1 / count }));
  return { count, mean, variance: variance(days, off, at) };
}
