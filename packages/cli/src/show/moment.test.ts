import { expect, test } from "vitest";
import { ago, agoInHours, inHours } from "./moment.ts";

const now = new Date(2026, 2, 11, 15, 30).getTime();
const at = (...date: [number, number, number, number, number]) => new Date(...date).getTime();

test.each([
  ["just now", at(2026, 2, 11, 15, 29)],
  ["just now", at(2026, 2, 11, 15, 31)],
  ["25 minutes ago", at(2026, 2, 11, 15, 5)],
  ["one hour ago", at(2026, 2, 11, 14, 10)],
  ["12 hours ago", at(2026, 2, 11, 3, 0)],
  ["yesterday 23:59", at(2026, 2, 10, 23, 59)],
  ["yesterday 09:05", at(2026, 2, 10, 9, 5)],
  ["Sunday 09:05", at(2026, 2, 8, 9, 5)],
  ["3 February", at(2026, 1, 3, 9, 5)],
  ["3 February 2024", at(2024, 1, 3, 9, 5)],
])("a moment is told as people say it: %s", (said, moment) => {
  expect(ago(moment, now)).toBe(said);
});

test("what is known to the hour only is not told finer", () => {
  expect(agoInHours(Math.floor(now / 3_600_000) * 3_600_000, now)).toBe("within this hour");
});

test("what is left is told in hours or days", () => {
  expect([inHours(now / 3_600_000 + 72, now), inHours(now / 3_600_000 + 5.2, now), inHours(0, now)]).toEqual([
    "3 days",
    "5 hours",
    "one hour",
  ]);
});
