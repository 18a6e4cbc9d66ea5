import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGamut, isInGamut } from "./gamut.ts";
import { type Bytes, bytesToLab, labToBytes, lch, linearToLab } from "./oklab.ts";

describe("OKLab", () => {
  /** CSS Color 4 gives these as OKLCH of the named colours. */
  it.each<[string, Bytes, number, number, number]>([
    ["red", [255, 0, 0], 0.628, 0.2577, 29.23],
    ["lime", [0, 255, 0], 0.8664, 0.2948, 142.5],
    ["blue", [0, 0, 255], 0.452, 0.3132, 264.05],
    ["rebeccapurple", [102, 51, 153], 0.4403, 0.1603, 303.37],
  ])("is where others have %s", (_, bytes, lightness, chroma, hue) => {
    const [l, a, b] = bytesToLab(bytes);
    expect(l).toBeCloseTo(lightness, 3);
    expect(Math.hypot(a, b)).toBeCloseTo(chroma, 3);
    expect(((Math.atan2(b, a) * 180) / Math.PI + 360) % 360).toBeCloseTo(hue, 1);
  });

  it("gives every colour of a screen back", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const property = fc.property(fc.tuple(byte, byte, byte), (bytes) => {
      expect(labToBytes(bytesToLab(bytes))).toEqual(bytes);
    });
    fc.assert(property);
    expect(linearToLab([1, 1, 1])[0]).toBeCloseTo(1, 6);
  });

  it("brings any colour onto a screen by chroma alone", () => {
    const any = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
    );
    const property = fc.property(any, ([lightness, chroma, hue]) => {
      const asked = lch(lightness, chroma, hue);
      const shown = inGamut(asked);
      expect(isInGamut(shown)).toBe(true);
      expect(shown[0]).toBe(lightness);
      expect(Math.hypot(shown[1], shown[2])).toBeLessThanOrEqual(chroma + 1e-9);
      // The same hue: both lie on one line from grey.
      expect(shown[1] * asked[2] - shown[2] * asked[1]).toBeCloseTo(0, 9);
    });
    fc.assert(property);
    const vivid = inGamut(lch(0.7, 0.4, 145));
    expect(Math.hypot(vivid[1], vivid[2])).toBeGreaterThan(0.2);
  });
});
