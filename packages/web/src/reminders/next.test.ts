import { describe, expect, it } from "vitest";
import { nextReminder } from "./next.ts";

/** Tuesday, 24 November 2026. */
const at = (hour: number, minute = 0, day = 24) => new Date(2026, 10, day, hour, minute).getTime();
const everyDay = [0, 1, 2, 3, 4, 5, 6];

describe("a reminder", () => {
  it("comes today if its time is still ahead, else on its next day", () => {
    expect(nextReminder([{ minute: 21 * 60, days: everyDay }], at(20))).toBe(at(21));
    expect(nextReminder([{ minute: 21 * 60, days: everyDay }], at(21))).toBe(at(21, 0, 25));
    expect(nextReminder([{ minute: 8 * 60 + 30, days: [5] }], at(20))).toBe(at(8, 30, 27));
    expect(nextReminder([{ minute: 8 * 60, days: [2] }], at(20))).toBe(at(8, 0, 31));
  });

  it("is the soonest of several, and none where no day is chosen", () => {
    const several = [
      { minute: 22 * 60, days: everyDay },
      { minute: 9 * 60, days: [3] },
    ];
    expect(nextReminder(several, at(20))).toBe(at(22));
    expect(nextReminder(several, at(23))).toBe(at(9, 0, 25));
    expect(nextReminder([{ minute: 600, days: [] }], at(20))).toBeUndefined();
    expect(nextReminder([], at(20))).toBeUndefined();
  });
});
