import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPoint } from "../../test/histories.ts";
import { namedFeelings, usualDyes } from "../colour/dyes.ts";
import { areOpposite, feelingOf, MIDDLE, TONES, toneColours, toneOf } from "./tones.ts";

const at = (degrees: number, far: number) => ({
  valence: far * Math.cos((degrees * Math.PI) / 180),
  arousal: far * Math.sin((degrees * Math.PI) / 180),
});

describe("the tone of a feeling", () => {
  it("is its eighth of the field, in full or softly, or the middle", () => {
    namedFeelings.forEach((_, eighth) => {
      for (const off of [-22, 0, 22]) {
        expect(toneOf(at(eighth * 45 + off, 0.9))).toBe(1 + eighth);
        expect(toneOf(at(eighth * 45 + off, 0.4))).toBe(9 + eighth);
      }
    });
    expect(toneOf(at(70, 0.1))).toBe(MIDDLE);
    expect(toneOf({ valence: Number.NaN, arousal: 0.5 })).toBe(MIDDLE);
  });

  it("has a colour, whatever the feeling", () => {
    expect(toneColours(usualDyes)).toHaveLength(TONES);
    fc.assert(fc.property(aPoint, (point) => toneColours(usualDyes)[toneOf(point)] !== undefined));
  });

  it("is opposite to the one across the field, and to no other", () => {
    for (let one = 0; one < TONES; one++) {
      const others = Array.from({ length: TONES }, (_, other) => other).filter((other) => areOpposite(one, other));
      expect(others.map(feelingOf)).toEqual(
        feelingOf(one) === undefined ? [] : Array.from({ length: 2 }, () => ((feelingOf(one) ?? 0) + 4) % 8),
      );
    }
  });
});
