/**
 * Feelings as colours, in OKLab. Eight dyes stand around the field and undyed wool in its middle; what lies between is
 * mixed from its neighbours. The corners differ in lightness as well as in hue, so that they stay apart for people who
 * see fewer hues (`colour.test.ts` measures it).
 */
import type { FeelingPoint } from "@nexus/circle";

/** Lightness 0..1, a (green to red), b (blue to yellow). */
export type Lab = readonly [lightness: number, a: number, b: number];

const lch = (lightness: number, chroma: number, hue: number): Lab => [
  lightness,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];

/** What the middle of the field shows: wool as it was shorn. */
export const undyed = lch(0.89, 0.025, 80);

/** The dyes around the field, from "good, neither stirred nor still" by way of "stirred", an eighth of a turn each. */
export const dyes: readonly Lab[] = [
  lch(0.8, 0.11, 122),
  lch(0.83, 0.135, 88),
  lch(0.74, 0.135, 62),
  lch(0.58, 0.15, 30),
  lch(0.5, 0.1, 355),
  lch(0.43, 0.085, 262),
  lch(0.57, 0.075, 220),
  lch(0.73, 0.09, 168),
];

const mix = (one: Lab, other: Lab, share: number): Lab => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** The dye `eighths` of a turn around the field: a closed Catmull-Rom curve through all eight, so that no edge shows. */
function dyeAt(eighths: number): Lab {
  const from = Math.floor(eighths);
  const t = eighths - from;
  const weights = [
    (-t + 2 * t ** 2 - t ** 3) / 2,
    (2 - 5 * t ** 2 + 3 * t ** 3) / 2,
    (t + 4 * t ** 2 - 3 * t ** 3) / 2,
    (-(t ** 2) + t ** 3) / 2,
  ];
  const channel = (which: 0 | 1 | 2) =>
    weights.reduce((sum, weight, at) => sum + weight * (dyes[(from + at + 7) % 8] as Lab)[which], 0);
  return [channel(0), channel(1), channel(2)];
}

export function feelingColour({ valence, arousal }: FeelingPoint): Lab {
  const turn = (Math.atan2(arousal, valence) / (2 * Math.PI) + 1) % 1;
  const far = Math.min(1, Math.hypot(valence, arousal)) ** 2;
  // Takes hold away from the middle, softly at first; half way out it has most of its strength.
  return mix(undyed, dyeAt(turn * dyes.length), (1.25 * far) / (far + 0.25));
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
