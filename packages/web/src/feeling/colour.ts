/**
 * Feelings as colours, in OKLab. Five dyes are fixed: the four corners of the field and its undyed middle; what lies
 * between is mixed from them. Corners differ in lightness as well as in hue, so that they stay apart for people who see
 * fewer hues (`colour.test.ts` measures it).
 */
import type { FeelingPoint } from "@nexus/circle";

/** Lightness 0..1, a (green to red), b (blue to yellow). */
export type Lab = readonly [lightness: number, a: number, b: number];

const lch = (lightness: number, chroma: number, hue: number): Lab => [
  lightness,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];

export const dyes = {
  /** Hard and stirred: madder. */
  hardStirred: lch(0.58, 0.15, 30),
  /** Good and stirred: weld. */
  goodStirred: lch(0.86, 0.13, 88),
  /** Hard and still: woad. */
  hardStill: lch(0.44, 0.075, 255),
  /** Good and still: lichen. */
  goodStill: lch(0.74, 0.085, 165),
  /** The middle: undyed wool. */
  middle: lch(0.83, 0.025, 75),
} as const;

const mix = (one: Lab, other: Lab, share: number): Lab => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

export function feelingColour({ valence, arousal }: FeelingPoint): Lab {
  const across = (valence + 1) / 2;
  const up = (arousal + 1) / 2;
  const dyed = mix(
    mix(dyes.hardStill, dyes.goodStill, across),
    mix(dyes.hardStirred, dyes.goodStirred, across),
    up,
  );
  // The dye takes hold away from the middle, quickly at first.
  const strength = Math.min(1, Math.max(Math.abs(valence), Math.abs(arousal)) ** 0.7);
  return mix(dyes.middle, dyed, strength);
}

export const labToCss = ([lightness, a, b]: Lab): string =>
  `oklab(${lightness.toFixed(3)} ${a.toFixed(3)} ${b.toFixed(3)})`;

const gamma = (linear: number) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
const byte = (linear: number) => Math.round(255 * Math.min(1, Math.max(0, gamma(Math.min(1, Math.max(0, linear))))));

/** OKLab to linear sRGB (Ottosson 2020). */
export function labToLinear([lightness, a, b]: Lab): readonly [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Red, green, blue, 0..255, for painting on a canvas. */
export function labToBytes(lab: Lab): readonly [number, number, number] {
  const [red, green, blue] = labToLinear(lab);
  return [byte(red), byte(green), byte(blue)];
}
