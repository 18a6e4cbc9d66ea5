/** A month by this device's calendar, and the days in it. */
import type { JournalEntry } from "@nexus/circle";

export interface Month {
  readonly since: number;
  /** The first moment of the next month. */
  readonly until: number;
  readonly days: number;
}

export function monthOf(at: number): Month {
  const date = new Date(at);
  const [year, month] = [date.getFullYear(), date.getMonth()];
  return {
    since: new Date(year, month).getTime(),
    until: new Date(year, month + 1).getTime(),
    days: new Date(year, month + 1, 0).getDate(),
  };
}

/** Entries by day, in the order they come in. */
export function byDay(entries: readonly JournalEntry[]): readonly (readonly [day: number, JournalEntry[]])[] {
  const days = new Map<number, JournalEntry[]>();
  for (const entry of entries) {
    const day = new Date(entry.at).setHours(0, 0, 0, 0);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
