import type { JournalEntry } from "@nexus/circle";
import { expect, it } from "vitest";
import { calendarOf } from "./calendar-days.ts";
import { feltOf } from "./felt.ts";

const at = (month: number, day: number, hour = 12) => new Date(2026, month, day, hour).getTime();
const felt = (when: number, valence: number, ...words: string[]): JournalEntry => ({
  id: `${when}`,
  at: when,
  kind: "check-in",
  point: { valence, arousal: 0 },
  words,
});

it("a year has its days in their weeks, each with what was felt in the order it was felt, and the words of a month", () => {
  const entries: readonly JournalEntry[] = [
    felt(at(5, 3, 20), 0.9, "calm"),
    felt(at(5, 3, 8), -0.9, "tired"),
    { id: "line", at: at(5, 2), kind: "line", text: "Slept." },
    felt(at(5, 1), 0.1, "calm"),
    felt(at(1, 28), 0),
  ];
  const months = calendarOf(2026, entries, feltOf(entries));
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  const june = months[5];
  // 1 June 2026 is a Monday.
  expect(june?.firstWeekday).toBe(0);
  expect(june?.told).toBe(3);
  expect(june?.days[2]?.felt?.map(({ valence }) => valence)).toEqual([-0.9, 0.9]);
  expect(june?.days.slice(0, 5).map(({ felt }) => felt?.length)).toEqual([1, 0, 2, undefined, undefined]);
  expect(june?.words).toEqual(["calm"]);
  expect(calendarOf(2028, entries, feltOf(entries))[1]?.days.length).toBe(29);
});
