/**
 * A circle's own cloth, drawn from its id alone, so that everyone who holds the id sees the same: which threads, in
 * which order, in which weave.
 */
import type { Lab } from "@nexus/weave";

export interface Draft {
  /** Colours of the threads that run down, repeated across. */
  readonly warp: readonly Lab[];
  /** Colours of the threads that run across, repeated down. */
  readonly weft: readonly Lab[];
  /** True where the downward thread lies on top. */
  isWarpUp(end: number, pick: number): boolean;
}

const lab = (lightness: number, chroma: number, hue: number): Lab => {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
};

/** What plants and insects gave, before there was a colour chart. */
const grounds: readonly Lab[] = [lab(0.9, 0.025, 85), lab(0.83, 0.045, 80), lab(0.36, 0.05, 262), lab(0.4, 0.045, 50)];
const mains: readonly Lab[] = [
  lab(0.55, 0.14, 30),
  lab(0.44, 0.09, 260),
  lab(0.62, 0.075, 245),
  lab(0.66, 0.085, 165),
  lab(0.54, 0.075, 130),
  lab(0.49, 0.13, 8),
  lab(0.57, 0.07, 205),
  lab(0.64, 0.12, 52),
];
const accents: readonly Lab[] = [
  lab(0.84, 0.12, 90),
  lab(0.78, 0.1, 65),
  lab(0.93, 0.015, 90),
  lab(0.72, 0.11, 40),
  lab(0.79, 0.06, 190),
  lab(0.34, 0.03, 250),
];

/** Goes up and down again: 0 1 2 3 4 3 2 1 for a half period of 4. */
const point = (at: number, half: number) => half - Math.abs(half - (at % (2 * half)));

const weaves: readonly Draft["isWarpUp"][] = [
  (end, pick) => (end + pick) % 2 === 0,
  (end, pick) => (end + pick) % 4 < 2,
  (end, pick) => (end - pick + 4096) % 4 < 2,
  (end, pick) => (point(end, 6) + pick) % 4 < 2,
  (end, pick) => (point(end, 6) + point(pick, 6)) % 4 < 2,
  (end, pick) => ((end >> 1) + (pick >> 1)) % 2 === 0,
  (end, pick) => (end + point(pick, 8)) % 4 < 2,
];

/** Numbers 0..1 that follow from the seed (sfc32 after FNV-1a). A picture, not a secret. */
function numbersFrom(seed: string): () => number {
  let hash = 0x811c9dc5;
  const next = () => {
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    return hash >>> 0;
  };
  let [a, b, c, d] = [next(), next(), next(), 1];
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let at = 0; at < 12; at++) step();
  return step;
}

/** Which colour a stripe may have, how often, and how wide it may be, in threads. */
const stripeKinds = [
  { colour: 0, often: 0.4, widths: [3, 4, 6] },
  { colour: 1, often: 0.3, widths: [2, 3, 4] },
  { colour: 2, often: 0.18, widths: [2, 3, 4] },
  { colour: 3, often: 0.12, widths: [1] },
] as const;

/** Threads until the stripes turn back; 24 show the whole motif. */
const HALF_THREADS = 12;

export function draftOf(seed: string): Draft {
  const number = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(number() * from.length)] as T;
  const colours = [pick(grounds), pick(mains), pick(mains), pick(accents)] as const;

  const stripeAfter = (before: number) => {
    const others = stripeKinds.filter(({ colour }) => colour !== before);
    const chance = number() * others.reduce((sum, { often }) => sum + often, 0);
    const upTo = others.map((_, at) => others.slice(0, at + 1).reduce((sum, { often }) => sum + often, 0));
    return others[upTo.findIndex((share) => chance < share)] ?? stripeKinds[0];
  };
  /** Stripes, then the same backwards, so that the cloth has a middle. */
  const stripes = (): Lab[] => {
    const half: Lab[] = [];
    let before = -1;
    while (half.length < HALF_THREADS) {
      const { colour, widths } = stripeAfter(before);
      half.push(...Array.from({ length: pick<number>(widths) }, () => colours[colour]));
      before = colour;
    }
    half.length = HALF_THREADS;
    return [...half, ...half.toReversed()];
  };

  const warp = stripes();
  // Half of all cloths are balanced checks; the others have a weft of their own.
  const weft = number() < 0.5 ? warp : stripes();
  return { warp, weft, isWarpUp: pick(weaves) };
}
