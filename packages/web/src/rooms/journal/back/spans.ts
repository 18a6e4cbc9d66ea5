/** How far one looks back, what of it is called lately, and how many days a line is smoothed over. */
import type { Stretch } from "./trend.ts";

export const spanNames = ["quarter", "year", "all"] as const;
export type SpanName = (typeof spanNames)[number];

/** `turn`: the first day of what is called lately. */
export interface Looked extends Stretch {
  readonly turn: number;
}

const QUARTER = { days: 91, lately: 28, reach: 18 };
const YEAR = { days: 365, lately: 91, reach: 42 };

/** `today` and `first`, the day of the oldest thing there is, in days since 1970. */
export function spanOf(name: SpanName, today: number, first: number): Looked {
  const until = today + 1;
  if (name !== "all") {
    const { days, lately, reach } = name === "quarter" ? QUARTER : YEAR;
    return { since: until - days, turn: until - lately, until, reach };
  }
  const days = until - first;
  return { since: first, turn: until - YEAR.days, until, reach: Math.max(YEAR.reach, Math.round(days / 14)) };
}
