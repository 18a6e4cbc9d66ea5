import { describe, expect, it } from "vitest";
import { undyed } from "./dyes.ts";
import { feelingColour } from "./field.ts";
import { apart, labToLinear } from "./oklab.ts";

describe("the colours of the feeling field", () => {
  it("can all be shown on an ordinary screen", () => {
    for (let valence = -1; valence <= 1; valence += 0.1) {
      for (let arousal = -1; arousal <= 1; arousal += 0.1) {
        for (const channel of labToLinear(feelingColour({ valence, arousal }))) {
          expect(channel).toBeGreaterThan(-0.01);
          expect(channel).toBeLessThan(1.01);
        }
      }
    }
  });

  it("change smoothly, with no edge anywhere", () => {
    for (let turn = 0; turn < 360; turn++) {
      const at = (degrees: number) => {
        const angle = (degrees * Math.PI) / 180;
        return feelingColour({ valence: Math.cos(angle), arousal: Math.sin(angle) });
      };
      expect(apart(at(turn), at(turn + 1))).toBeLessThan(0.01);
    }
  });

  it("begin in the middle with undyed wool", () => {
    expect(feelingColour({ valence: 0, arousal: 0 })).toEqual(undyed);
  });
});
