/** What Mira brought from other apps: two years of moods, and of the body by the hour. */
import type { BodyHour, ImportView, JournalEntry } from "@nexus/circle";
import { NOW } from "./people.ts";

const DAY = 86_400_000;
const DAYS = 500;
const id = (n: number, letter: string) => `${n}`.padStart(32, letter);

export const imports: readonly ImportView[] = [
  {
    id: id(1, "a"),
    at: NOW - 2 * DAY,
    source: "daylio-backup",
    file: "backup_2026_11_20.daylio",
    feelings: 357,
    hours: 0,
    first: "2025-07-10T21:05:00",
    last: "2026-11-19T21:10:00",
  },
  {
    id: id(2, "a"),
    at: NOW - 2 * DAY,
    source: "apple-health-zip",
    file: "export.zip",
    feelings: 0,
    hours: 9120,
    first: "2025-07-10T06",
    last: "2026-11-20T23",
  },
];

const named = ["rad", "good", "meh", "bad", "awful"];
const about = [["work"], ["family", "walk"], ["reading"], [], ["friends"]];

/** The same every time, and not the same every day. */
const wave = (day: number, ...periods: readonly number[]) =>
  periods.reduce((sum, period, at) => sum + Math.sin((2 * Math.PI * day) / period + at), 0) / periods.length;

const dayOf = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10);

export const brought: readonly JournalEntry[] = Array.from({ length: DAYS }, (_, ago): readonly JournalEntry[] => {
  // Nobody writes every day.
  if (ago < 3 || wave(ago, 5, 13, 31) < -0.45) return [];
  const level = Math.min(5, Math.max(1, Math.round(3 - 2.2 * wave(ago, 97, 23, 7))));
  // The hard days are told late.
  const hour = ago % 3 === 0 ? 8 : level >= 4 && ago % 3 === 1 ? 23 : 19;
  const local = `${dayOf(ago)}T${String(hour).padStart(2, "0")}:05:00`;
  return [
    {
      id: id(ago, "b"),
      at: Date.parse(`${local}Z`),
      kind: "check-in",
      words: [named[level - 1] ?? "meh"],
      ...(ago % 40 === 4 && { note: "Rain all day, and it was good to be inside." }),
      from: {
        import: id(1, "a"),
        source: "daylio-backup",
        mark: id(ago, "c"),
        local,
        offset: 60,
        span: "moment",
        valence: null,
        level,
        tags: about[ago % about.length] ?? [],
        aside: {},
      },
    },
  ];
}).flat();

export function bodyOfYears(): readonly BodyHour[] {
  return Array.from({ length: DAYS }, (_, ago): readonly BodyHour[] => {
    if (wave(ago, 41, 17) < -0.7) return [];
    const day = dayOf(ago);
    const base = 62 + 4 * wave(ago, 160, 29);
    const hours = [3, 9, 14, 19].map((hour, at): BodyHour => {
      const mean = Math.round(base + ([-8, 6, 9, 4][at] ?? 0) + 3 * wave(ago * 4 + at, 9, 5));
      return {
        local: `${day}T${String(hour).padStart(2, "0")}`,
        offset: 60,
        measure: "rate",
        count: 12,
        mean,
        least: mean - 8,
        most: mean + 20,
      };
    });
    const ms = Math.round(42 + 8 * wave(ago, 120, 11, 6));
    return [...hours, { local: day, offset: 60, measure: "rmssd", count: 6, mean: ms, least: ms - 9, most: ms + 12 }];
  }).flat();
}
