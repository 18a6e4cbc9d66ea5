import { describe, expect, it } from "vitest";
import { type Dyes, LEAST_APART, namedFeelings, nearestPair, ownDyes, undyed, usualDyes } from "./dyes.ts";
import { isInGamut } from "./gamut.ts";
import { apart, lch } from "./oklab.ts";
import { type Sight, seenBy, sights } from "./sight.ts";

describe("the dyes of the eight named feelings", () => {
  it.each(Object.keys(sights) as Sight[])("stay apart, and apart from undyed wool, for %s sight", (sight) => {
    const seen = [...usualDyes, undyed].map((dye) => seenBy(sight, dye));
    const distances = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => apart(one, other)));
    expect(distances).toHaveLength(36);
    expect(Math.min(...distances)).toBeGreaterThan(LEAST_APART);
  });

  it("can all be shown on an ordinary screen", () => {
    expect(usualDyes.filter((dye) => !isInGamut(dye))).toEqual([]);
    expect(usualDyes).toHaveLength(namedFeelings.length);
  });

  it("can be a person's own, within what a screen can show", () => {
    const own = ownDyes({ calm: lch(0.6, 0.4, 145) });
    expect(own.slice(0, 7)).toEqual(usualDyes.slice(0, 7));
    expect(isInGamut(own[7])).toBe(true);
    expect(own[7][0]).toBe(0.6);
  });

  it("name the two that somebody would confuse", () => {
    const { feelings, apart: distance } = nearestPair(ownDyes({ calm: usualDyes[6] }));
    expect([feelings, distance]).toEqual([["tired", "calm"], 0]);
    const reds: Dyes = ownDyes({ hurt: lch(0.58, 0.15, 40) });
    expect(nearestPair(reds).feelings).toEqual(["afraid", "hurt"]);
    expect(nearestPair(usualDyes).apart).toBeGreaterThan(LEAST_APART);
  });
});
