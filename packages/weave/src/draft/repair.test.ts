import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDraft } from "../../test/arbitraries.ts";
import { WeaveError } from "../errors.ts";
import { isSameDrawdown } from "./bits.ts";
import { flawsOf, isWeavable } from "./check.ts";
import type { Draft, Numbers } from "./draft.ts";
import { drawdownOf } from "./drawdown.ts";
import { toLiftplan } from "./liftplan.ts";
import { loomWith } from "./loom.ts";
import { repair } from "./repair.ts";

const draftOf = (threading: readonly number[], lifts: readonly Numbers[]): Draft => ({
  title: "",
  shafts: 8,
  threading: threading.map((shaft) => (shaft ? [shaft] : [])),
  lifting: { kind: "liftplan", lifts },
  palette: { range: [0, 255], colours: [] },
  warp: { colours: threading.map(() => 1), spacing: 2 },
  weft: { colours: lifts.map(() => 2), spacing: 2 },
});
const straight = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4];
const twill = [
  [1, 2],
  [2, 3],
  [3, 4],
  [1, 4],
  [1, 2],
  [2, 3],
  [3, 4],
  [1, 4],
] as const;
const codes = (draft: Draft, shafts = 4) => flawsOf(draft, loomWith(shafts)).map(({ code }) => code);

describe("a draft that nothing is wrong with", () => {
  it("stays as it is", () => {
    const draft = draftOf(straight, twill);
    expect(codes(draft)).toEqual([]);
    expect(repair(draft, loomWith(4))).toBe(draft);
  });
});

describe("a draft that cannot be woven", () => {
  it("is told what is wrong with it, and where", () => {
    expect(codes(draftOf(straight, [...twill, [1, 2, 3, 4]]))).toEqual(["pick-loose", "float-too-long"]);
    expect(codes(draftOf([...straight.slice(1), 0], twill))).toEqual(["end-loose", "float-too-long"]);
    expect(codes(draftOf([1, 2, 3, 8], twill))).toEqual(["shafts-exceeded", "end-loose", "float-too-long"]);
    const [flaw] = flawsOf(
      draftOf(straight, [
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 2],
        [1, 3],
        [1, 4],
        [2, 3],
      ]),
      loomWith(4),
    );
    expect(flaw).toEqual({
      code: "float-too-long",
      detail: "From crossing 1 on, end 1 floats over 6; 5 hold.",
    });
  });

  it("is bound down where a thread floats too far", () => {
    const draft = draftOf(straight, [...twill, [], [1, 2, 3, 4], ...twill, ...Array.from({ length: 9 }, () => [1, 2])]);
    const mended = repair(draft, loomWith(4));
    expect(isWeavable(mended, loomWith(4))).toBe(true);
    expect(drawdownOf(mended).picks).toBe(27);
  });

  it("has its shafts put together where several always move as one", () => {
    const draft = draftOf(
      [5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8],
      twill.map((lift) => lift.flatMap((it) => [it, it + 4])),
    );
    expect(codes(draft)).toEqual(["shafts-exceeded"]);
    const mended = repair(draft, loomWith(4));
    expect(mended.shafts).toBe(4);
    expect(isSameDrawdown(drawdownOf(mended), drawdownOf(draft))).toBe(true);
  });

  it("is refused by name where nothing helps", () => {
    const all = Array.from({ length: 6 }, (_, at) => at + 1);
    const satin = draftOf(
      [...all, ...all],
      all.map((shaft) => [shaft]),
    );
    expect(() => repair(satin, loomWith(4))).toThrow("It needs 6 of 4.");
    expect(() => repair(draftOf([1], twill), loomWith(4))).toThrow(expect.objectContaining({ code: "pick-loose" }));
  });

  it("is either mended or refused, whatever it is, and mended it can be woven", () => {
    let mended = 0;
    const property = fc.property(aDraft, fc.integer({ min: 4, max: 16 }), (draft, shafts) => {
      try {
        expect(flawsOf(repair(draft, loomWith(shafts)), loomWith(shafts))).toEqual([]);
        mended++;
      } catch (error) {
        if (!(error instanceof WeaveError)) throw error;
        expect(["shafts-exceeded", "end-loose", "pick-loose", "float-too-long"]).toContain(error.code);
      }
    });
    fc.assert(property, { numRuns: 300 });
    expect(mended).toBeGreaterThan(0);
  });
});

it("any draft weaves the same as a liftplan with one shaft for each end", () => {
  const property = fc.property(aDraft, (draft) => {
    const plain = toLiftplan(draft);
    expect(plain.threading.every((shafts) => shafts.length === 1)).toBe(true);
    expect(isSameDrawdown(drawdownOf(plain), drawdownOf(draft))).toBe(true);
  });
  fc.assert(property);
});
