import { describe, expect, it } from "vitest";
import { dyes, feelingColour, type Lab, labToBytes, labToLinear, undyed } from "./colour.ts";

/** How people with one kind of cone missing see a colour, in linear sRGB (Machado, Oliveira and Fernandes 2009). */
const sights: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

type Rgb = readonly [number, number, number];

function linearToLab([red, green, blue]: Rgb): Lab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seenAs(lab: Lab, sight: readonly Rgb[]): Lab {
  const linear = labToLinear(lab);
  const seen = sight.map((row) => row.reduce((sum, weight, at) => sum + weight * (linear[at] ?? 0), 0));
  return linearToLab(seen as unknown as Rgb);
}

const apart = (one: Lab, other: Lab) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

describe("the colours of the feeling field", () => {
  const corners = [1, 3, 5, 7].map((eighth) => dyes[eighth] as Lab);

  it.each(Object.entries(sights))("keep the four corners and the middle apart for %s sight", (_name, sight) => {
    const seen = [...corners, undyed].map((lab) => seenAs(lab, sight));
    const pairs = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => apart(one, other)));
    expect(Math.min(...pairs)).toBeGreaterThan(0.08);
  });

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
    expect(labToBytes([1, 0, 0])).toEqual([255, 255, 255]);
  });
});
