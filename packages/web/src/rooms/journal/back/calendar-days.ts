/** A year of days, by month: what was felt on each, and the words said most in a month. */
import type { FeelingPoint, JournalEntry } from "@nexus/circle";
import { DAY, dayOf, type Felt, placeOf } from "./felt.ts";

export interface CalendarDay {
  /** In the order they were felt; empty where only a line was written, undefined where nothing was. */
  readonly felt: readonly FeelingPoint[] | undefined;
}

export interface CalendarMonth {
  /** 0..11. */
  readonly month: number;
  /** Its weekday: 0 for Monday. */
  readonly firstWeekday: number;
  readonly days: readonly CalendarDay[];
  /** How many days have something. */
  readonly told: number;
  /** At most two, the one said most first. */
  readonly words: readonly string[];
}

/** `entries` and `felt` are of all years, the newest first. */
export function calendarOf(
  year: number,
  entries: readonly JournalEntry[],
  felt: readonly Felt[],
): readonly CalendarMonth[] {
  const byDay = new Map<number, FeelingPoint[]>();
  const on = (day: number) => {
    const known = byDay.get(day) ?? [];
    byDay.set(day, known);
    return known;
  };
  for (const entry of entries) if (entry.kind === "line") on(dayOf(entry.at));
  for (const one of felt) {
    const place = placeOf(one);
    const known = on(one.day);
    if (place) known.unshift(place);
  }
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(year, month) / DAY;
    const length = Date.UTC(year, month + 1) / DAY - first;
    const days = Array.from({ length }, (_, at) => ({ felt: byDay.get(first + at) }));
    return {
      month,
      firstWeekday: (new Date(first * DAY).getUTCDay() + 6) % 7,
      days,
      told: days.filter(({ felt }) => felt).length,
      words: wordsMost(
        felt.filter(({ day }) => day >= first && day < first + length),
        2,
      ),
    };
  });
}

/** Said at least twice. */
function wordsMost(felt: readonly Felt[], most: number): readonly string[] {
  const uses = new Map<string, number>();
  for (const word of felt.flatMap(({ words }) => words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([word]) => word);
}
