import { describe, expect, it } from "vitest";
import { ownDyes } from "../colour/dyes.ts";
import { DAY } from "./history.ts";
import { stretchOf } from "./stretch.ts";
import type { Told } from "./told.ts";

const MONDAY = 20_000;
const felt = (who: string, day: number, valence: number) => ({
  who,
  at: (MONDAY + day) * DAY + 1000,
  point: { valence, arousal: 0.2 },
});
const told: Told = {
  seed: "river",
  felt: [
    ...["ada", "bo", "cy"].map((who, at) => felt(who, 0, at - 1)),
    // Two of three: not woven.
    ...["ada", "dee"].map((who) => felt(who, 1, 1)),
    ...["bo", "cy", "eli"].map((who) => felt(who, 2, -1)),
  ],
  rounds: [],
  stays: ["ada", "bo", "cy"].map(() => [MONDAY, null] as const),
};
const days = (from: number, to: number) => ({ from: MONDAY + from, to: MONDAY + to });

describe("a stretch of a circle's cloth", () => {
  it("shows the threads of those whose days are woven in it, and of nobody else", () => {
    expect(stretchOf(told, days(0, 0)).threads).toEqual(["ada", "bo", "cy"]);
    expect(stretchOf(told, days(1, 1)).threads).toEqual([]);
    expect(stretchOf(told, days(0, 2)).threads).toEqual(["ada", "bo", "cy", "eli"]);
  });

  it("has one fingerprint whatever the dyes and the order in which it was told, and another for other days", () => {
    const { cloth } = stretchOf(told, days(0, 2));
    const other = { ...told, felt: told.felt.toReversed() };
    expect(stretchOf(other, days(0, 2), { dyes: ownDyes({ calm: [0.4, 0.1, 0.1] }), title: "Mine" }).cloth).toBe(cloth);
    expect(stretchOf(told, days(0, 0)).cloth).not.toBe(cloth);
    const later = { ...felt("ada", 0, 1), at: MONDAY * DAY + 2000 };
    const changed = { ...told, felt: [...told.felt, later] };
    expect(stretchOf(changed, days(0, 2)).cloth).not.toBe(cloth);
  });
});
