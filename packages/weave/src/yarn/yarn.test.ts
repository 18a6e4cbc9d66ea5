import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDrawdown } from "../../test/arbitraries.ts";
import { drawdownFrom, isWarpUp } from "../draft/bits.ts";
import type { ThreadColours } from "../draft/thread-colours.ts";
import { paintCloth } from "./raster.ts";
import { strandsOf } from "./strands.ts";
import { packLooks, packTextures } from "./texture.ts";
import { tileIndex } from "./tiles.ts";

const dyed = (ends: number, picks: number): ThreadColours => ({
  warp: Uint8Array.from({ length: ends * 3 }, (_, at) => (at % 3 === 0 ? 200 : 20)),
  weft: Uint8Array.from({ length: picks * 3 }, (_, at) => (at % 3 === 2 ? 200 : 20)),
});

describe("painted cloth", () => {
  it("shows at each crossing the thread on top, at any size", () => {
    const property = fc.property(aDrawdown, fc.integer({ min: 1, max: 7 }), (drawdown, thread) => {
      const { ends, picks } = drawdown;
      const { width, data } = paintCloth(drawdown, dyed(ends, picks), { thread });
      for (let pick = 0; pick < picks; pick++) {
        for (let end = 0; end < ends; end++) {
          const middle = Math.floor(thread / 2);
          const at = ((pick * thread + middle) * width + end * thread + middle) * 4;
          expect((data[at] ?? 0) > (data[at + 2] ?? 0)).toBe(isWarpUp(drawdown, end, pick));
        }
      }
    });
    fc.assert(property, { numRuns: 20 });
  });

  it("can be a part of a cloth, and looks as it does in the whole", () => {
    const twill = drawdownFrom(16, 16, (end, pick) => (end + pick) % 4 < 2);
    const whole = paintCloth(twill, dyed(16, 16), { thread: 4 });
    const part = paintCloth(twill, dyed(16, 16), { thread: 4, part: { end: 5, pick: 6, ends: 3, picks: 2 } });
    for (let y = 0; y < part.height; y++) {
      const row = whole.data.subarray(((24 + y) * whole.width + 20) * 4);
      expect([...part.data.subarray(y * part.width * 4, (y + 1) * part.width * 4)]).toEqual([...row.subarray(0, 48)]);
    }
  });

  it("refuses a picture that no screen could hold", () => {
    const plain = drawdownFrom(600, 600, (end, pick) => (end + pick) % 2 === 0);
    expect(() => paintCloth(plain, dyed(600, 600), { thread: 40 })).toThrow("24000 x 24000 pixels");
  });
});

it("strands cover each crossing once, and no two of them touch end to end", () => {
  const property = fc.property(aDrawdown, (drawdown) => {
    const colours = dyed(drawdown.ends, drawdown.picks);
    const strands = strandsOf(drawdown, colours).flatMap((group) => group.strands);
    expect(strands.reduce((sum, { length }) => sum + length, 0)).toBe(drawdown.ends * drawdown.picks);
    for (const { isWarp, thread, from, length } of strands) {
      const isUp = (at: number) => (isWarp ? isWarpUp(drawdown, thread, at) : isWarpUp(drawdown, at, thread));
      for (let at = from; at < from + length; at++) expect(isUp(at)).toBe(isWarp);
      const whole = isWarp ? drawdown.picks : drawdown.ends;
      if (from > 0) expect(isUp(from - 1)).toBe(!isWarp);
      if (from + length < whole) expect(isUp(from + length)).toBe(!isWarp);
    }
  });
  fc.assert(property, { numRuns: 50 });
});

it("textures tell of each crossing what is on top, and how far its float reaches", () => {
  const rows = ["###.", ".#.."];
  const drawdown = drawdownFrom(4, 2, (end, pick) => rows[pick]?.[end] === "#");
  const { crossings, warp, width, height } = packTextures(drawdown, dyed(4, 2));
  const texel = (end: number, pick: number) => [...crossings.subarray((pick * 4 + end) * 4, (pick * 4 + end) * 4 + 3)];
  expect([width, height]).toEqual([4, 2]);
  expect(texel(1, 0)).toEqual([255, 0, 1]);
  expect(texel(1, 1)).toEqual([255, 1, 0]);
  expect(texel(2, 1)).toEqual([0, 0, 1]);
  expect(texel(0, 1)).toEqual([0, 0, 0]);
  expect([...warp.subarray(0, 4)]).toEqual([200, 20, 20, 255]);
});

it("what the shader looks up is what the raster stamps", () => {
  const [ends, picks, size] = [7, 5, 6];
  const drawdown = drawdownFrom(ends, picks, (end, pick) => (end + pick) % 5 < 3);
  const colours = dyed(ends, picks);
  const textures = packTextures(drawdown, colours);
  const looks = packLooks(size);
  const painted = paintCloth(drawdown, colours, { thread: size });
  for (let y = 0; y < painted.height; y++) {
    for (let x = 0; x < painted.width; x++) {
      const [end, pick] = [Math.floor(x / size), Math.floor(y / size)];
      const [up = 0, before = 0, after = 0, even = 0] = textures.crossings.subarray((pick * ends + end) * 4);
      const tile = tileIndex(up > 127, before, after);
      const [own = 0, below = 0, light = 0] = looks.data.subarray(
        ((y % size) * looks.width + tile * size + (x % size)) * 4,
      );
      const [top, under] = up > 127 ? [textures.warp, textures.weft] : [textures.weft, textures.warp];
      const [mine, others] = up > 127 ? [end, pick] : [pick, end];
      for (let channel = 0; channel < 3; channel++) {
        const lit = (((top[mine * 4 + channel] ?? 0) * even) / 255) * (own / 255);
        const expected = lit + ((under[others * 4 + channel] ?? 0) * below) / 255 + light;
        const seen = painted.data[(y * painted.width + x) * 4 + channel] ?? 0;
        expect(Math.abs(seen - Math.min(255, expected))).toBeLessThan(4);
      }
    }
  }
});
