import { describe, expect, it } from "vitest";
import { draftOf } from "./draft.ts";
import { paintCloth } from "./paint.ts";

const picture = (seed: string) => paintCloth(draftOf(seed), 48, 48, 2).join();

describe("a circle's cloth", () => {
  it("is the same for everyone who holds the circle's id", () => {
    expect(picture("5a1f0c8839d2e47b6a90c1f2d3e4b5a6")).toBe(picture("5a1f0c8839d2e47b6a90c1f2d3e4b5a6"));
  });

  it("is another for nearly every other circle", () => {
    const pictures = new Set(Array.from({ length: 200 }, (_, at) => picture(`circle ${at}`)));
    expect(pictures.size).toBeGreaterThan(198);
  });

  it("mirrors its stripes, so that the cloth has a middle", () => {
    const { warp } = draftOf("any");
    expect(warp).toEqual(warp.toReversed());
    expect(warp.length).toBe(24);
  });

  it("repeats its weave within 48 threads, as painting assumes", () => {
    for (let seed = 0; seed < 50; seed++) {
      const { isWarpUp } = draftOf(`weave ${seed}`);
      for (let at = 0; at < 96; at++) {
        expect(isWarpUp(at, 3)).toBe(isWarpUp(at + 48, 3));
        expect(isWarpUp(3, at)).toBe(isWarpUp(3, at + 48));
      }
    }
  });
});
