import { DAY, type FeelingPoint, isWarpUp, threadColours, weaveHistory } from "@nexus/weave";
import { describe, expect, it } from "vitest";
import { lastPicks } from "./last-picks.ts";
import { paceOf } from "./pace.ts";
import { commonPicks, frameOf } from "./weave-in.ts";

const glad: FeelingPoint = { valence: 0.9, arousal: 0 };
const heavy: FeelingPoint = { valence: -0.6, arousal: -0.6 };
const tired: FeelingPoint = { valence: 0, arousal: -0.9 };

/** The cloth after so many days, on each of which three told how they felt. */
const daysOf = (...days: readonly (readonly FeelingPoint[])[]) =>
  weaveHistory({
    seed: "one circle",
    people: 4,
    felt: days.flatMap((points, day) => points.map((point, who) => ({ who: `${who}`, at: day * DAY, point }))),
  });
const [one, two] = [daysOf([glad, glad, glad]), daysOf([glad, glad, glad], [heavy, heavy, tired])];

describe("what is new in a cloth", () => {
  it("begins where it differs from what was seen", () => {
    expect(commonPicks(one, two)).toBe(one.drawdown.picks);
    expect(commonPicks(one, one)).toBe(one.drawdown.picks);
    expect(commonPicks(daysOf([glad, glad, glad]), daysOf([heavy, heavy, heavy]))).toBe(6);
  });

  it("is thrown pick by pick, slowly, with bare warp ahead, until the cloth is whole", () => {
    const pace = paceOf(one, two);
    if (!pace) throw new Error("there is something new");
    expect(pace.duration).toBeGreaterThan(2000);
    expect(pace.at(0)).toMatchObject({ woven: one.drawdown.picks, bottom: one.drawdown.picks });
    let before = 0;
    for (let ms = 0; ms <= pace.duration; ms += 50) {
      const { woven, bottom } = pace.at(ms);
      expect(woven).toBeGreaterThanOrEqual(before);
      expect(bottom).toBeGreaterThanOrEqual(woven - 1e-9);
      before = woven;
    }
    expect(pace.at(pace.duration)).toEqual({ cloth: two, woven: two.drawdown.picks, bottom: two.drawdown.picks });
  });

  it("takes out first what another feeling on the same day has changed", () => {
    const changed = daysOf([tired, heavy, heavy, tired]);
    const pace = paceOf(one, changed);
    expect(pace?.at(0)).toMatchObject({ cloth: one, woven: one.drawdown.picks });
    expect(pace?.at(pace.duration).cloth).toBe(changed);
  });

  it("is nothing where nothing came in, or something was taken back", () => {
    expect(paceOf(one, daysOf([glad, glad, glad]))).toBeUndefined();
    expect(paceOf(two, one)).toBeUndefined();
  });

  it("is seen as it is done: a pick under way covers the warp only as far as it came", () => {
    const { picks } = two.drawdown;
    const colours = threadColours(two.draft);
    const rows = 10;
    const whole = frameOf(two, colours, picks, picks, rows);
    for (let end = 0; end < 96; end++) {
      expect(isWarpUp(whole.drawdown, end, 9)).toBe(isWarpUp(two.drawdown, end, picks - 1));
    }
    const under = frameOf(two, colours, picks - 2.5, picks, rows);
    const lies = Array.from({ length: 96 }, (_, end) => !isWarpUp(under.drawdown, end, 7));
    const [from, to] = (picks - 3) % 2 === 0 ? [0, 48] : [48, 96];
    expect(lies.slice(from, to)).toContain(true);
    expect([...lies.slice(0, from), ...lies.slice(to)]).not.toContain(true);
    for (const row of [8, 9]) for (let end = 0; end < 96; end++) expect(isWarpUp(under.drawdown, end, row)).toBe(true);
  });

  it("hangs on more of its hem where it is shorter than its place", () => {
    expect(lastPicks(6, 8)).toEqual([4, 5, 0, 1, 2, 3, 4, 5]);
    expect(lastPicks(40, 3)).toEqual([37, 38, 39]);
  });
});
