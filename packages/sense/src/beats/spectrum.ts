/**
 * The power of slow rhythms in a series of intervals, by Welch's method (1967). Task Force (1996), "Frequency domain
 * methods": LF 0.04 to 0.15 Hz, HF 0.15 to 0.4 Hz. For export: LF over HF says nothing about a balance of nerves
 * (Billman 2013), and is not shown to anyone.
 */
import { transform } from "../signal/fft.ts";
import { meanOf } from "../signal/mean.ts";
import { splineAt } from "../signal/spline.ts";

/** ms². */
export interface Spectrum {
  readonly lf: number;
  readonly hf: number;
}

/** Samples in a second of the evenly spaced series, and in one segment of it. */
const RATE = 4;
const SEGMENT = 1024;
/** Hz. */
const LF = [0.04, 0.15] as const;
const HF = [0.15, 0.4] as const;

/** Intervals in ms, all finite and above 0; null where they are too few to hold two bins of a band. */
export function spectrumOf(intervals: Float64Array): Spectrum | null {
  if (intervals.length < 4) return null;
  const times = new Float64Array(intervals.length);
  for (let at = 1; at < times.length; at++) times[at] = (times[at - 1] as number) + (intervals[at] as number) / 1000;
  const count = Math.floor((times.at(-1) as number) * RATE) + 1;
  const even = splineAt(times, intervals, { from: 0, step: 1 / RATE, count });
  const length = Math.min(SEGMENT, count);
  const density = densityOf(even, length);
  const lf = areaOf(density, LF, length);
  const hf = areaOf(density, HF, length);
  return lf === null || hf === null ? null : { lf, hf };
}

/** The one-sided density (ms²/Hz) up to the end of HF: segments that overlap by half, each without its mean, Hann. */
function densityOf(even: Float64Array, length: number): Float64Array {
  const hann = Float64Array.from({ length }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / length));
  const weight = hann.reduce((sum, it) => sum + it * it, 0);
  const bins = Math.min(Math.ceil((HF[1] * length) / RATE), Math.ceil(length / 2));
  const density = new Float64Array(bins);
  const hop = length - Math.floor(length / 2);
  const starts = Array.from({ length: Math.floor((even.length - length) / hop) + 1 }, (_, at) => at * hop);
  const [first, second] = [new Float64Array(length), new Float64Array(length)];
  const power = length === SEGMENT ? addPowerOfPair : addPowerDirectly;
  for (let at = 0; at < starts.length; at += 2) {
    fill(first, even, starts[at] as number, hann);
    if (at + 1 < starts.length) fill(second, even, starts[at + 1] as number, hann);
    else second.fill(0);
    power(density, first, second);
  }
  const scale = 2 / (RATE * weight * starts.length);
  return density.map((it) => it * scale);
}

/** A segment without its mean, under its window. */
function fill(segment: Float64Array, even: Float64Array, from: number, hann: Float64Array): void {
  const mean = meanOf(even.subarray(from, from + segment.length));
  for (let at = 0; at < segment.length; at++) segment[at] = ((even[from + at] as number) - mean) * (hann[at] as number);
}

/** Two real segments in one transform: one as its real part, one as its imaginary part. */
function addPowerOfPair(density: Float64Array, re: Float64Array, im: Float64Array): void {
  transform(re, im);
  for (let bin = 1; bin < density.length; bin++) {
    const twin = re.length - bin;
    const sum =
      (re[bin] as number) ** 2 + (im[bin] as number) ** 2 + (re[twin] as number) ** 2 + (im[twin] as number) ** 2;
    density[bin] = (density[bin] as number) + sum / 2;
  }
}

/** For a series shorter than a segment, whose length is no power of two: the few bins that count, one by one. */
function addPowerDirectly(density: Float64Array, ...segments: readonly Float64Array[]): void {
  for (const segment of segments) {
    for (let bin = 1; bin < density.length; bin++) {
      let re = 0;
      let im = 0;
      const turn = (2 * Math.PI * bin) / segment.length;
      for (let at = 0; at < segment.length; at++) {
        re += (segment[at] as number) * Math.cos(turn * at);
        im += (segment[at] as number) * Math.sin(turn * at);
      }
      density[bin] = (density[bin] as number) + re * re + im * im;
    }
  }
}

/** The area by trapezoids between the bins of a band, its upper end excluded; null where fewer than two lie in it. */
function areaOf(density: Float64Array, [low, high]: readonly [number, number], length: number): number | null {
  const step = RATE / length;
  let area = 0;
  let before: number | undefined;
  let pieces = 0;
  for (let bin = 0; bin < density.length; bin++) {
    const frequency = bin * step;
    if (frequency < low || frequency >= high) continue;
    const now = density[bin] as number;
    if (before !== undefined) {
      area += ((before + now) / 2) * step;
      pieces++;
    }
    before = now;
  }
  return pieces > 0 ? area : null;
}
