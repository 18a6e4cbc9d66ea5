/** Between which values a course is drawn. */
import type { Series } from "./series.ts";
import type { DayValue, TrendPoint } from "./trend.ts";

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Feelings have their own ends; a body has those of what was measured, a little wider. */
export function scaleOf(
  { name }: Series,
  days: readonly DayValue[],
  trend: readonly (TrendPoint | undefined)[] = [],
): Scale {
  if (name === "pleasant" || name === "stirred") return { low: -1, high: 1 };
  const sorted = days.map(({ value }) => value).sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const known = trend.filter((point) => point !== undefined);
  const low = Math.min(at(0.02), ...known.map((point) => point.middle));
  const high = Math.max(at(0.98), ...known.map((point) => point.middle));
  const room = Math.max(0.06 * (high - low), 0.02);
  return { low: low - room, high: high + room };
}
