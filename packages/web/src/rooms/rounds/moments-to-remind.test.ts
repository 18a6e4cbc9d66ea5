import { describe, expect, it } from "vitest";
import { momentsToRemind } from "./moments-to-remind.ts";

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

describe("the moments to be reminded of a round", () => {
  it("are soonest first: shortly, at the next evening and morning, and before its time is up", () => {
    expect(momentsToRemind(at(24, 21, 12), at(27, 18))).toEqual([
      { kind: "hour", at: at(24, 22, 12) },
      { kind: "hours", at: at(25, 0, 12) },
      { kind: "morning", at: at(25, 9) },
      { kind: "evening", at: at(25, 20) },
      { kind: "before", at: at(27, 15) },
    ]);
  });

  it("are never after its deadline", () => {
    expect(momentsToRemind(at(24, 21, 12), at(24, 23))).toEqual([{ kind: "hour", at: at(24, 22, 12) }]);
    expect(momentsToRemind(at(24, 21, 12), at(24, 22))).toEqual([]);
  });
});
