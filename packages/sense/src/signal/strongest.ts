/** The strongest rhythm of a signal, and how far it stands above the rest. */
import { powerOfTwoFrom, transform } from "./fft.ts";
import { meanOf } from "./mean.ts";

export interface Strongest {
  /** Hz. */
  readonly frequency: number;
  /** Power near it and near its double, over all other power of the band; dB. */
  readonly clearance: number;
}

/** Hz around a rhythm that belong to it. */
const NEAR = 0.12;
/** Points of the transform for each sample at least, so that neighbouring bins describe one smooth hill. */
const PADDING = 4;

/** Undefined where the band holds no power. `rate` and the band in Hz. */
export function strongestOf(
  samples: Float64Array,
  rate: number,
  band: { readonly low: number; readonly high: number },
): Strongest | undefined {
  const { length } = samples;
  if (length < 4) return undefined;
  const size = powerOfTwoFrom(length * PADDING);
  const re = new Float64Array(size);
  const mean = meanOf(samples);
  for (let at = 0; at < length; at++)
    re[at] = ((samples[at] as number) - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / length));
  const im = new Float64Array(size);
  transform(re, im);
  const step = rate / size;
  const from = Math.max(1, Math.ceil(band.low / step));
  const to = Math.min(size / 2 - 2, Math.floor(band.high / step));
  const power = (bin: number) => (re[bin] as number) ** 2 + (im[bin] as number) ** 2;
  let best = from;
  for (let bin = from; bin <= to; bin++) if (power(bin) > power(best)) best = bin;
  if (!(power(best) > 0)) return undefined;
  const frequency = hillTop(power, best) * step;
  let near = 0;
  let rest = 0;
  for (let bin = from; bin <= Math.min(size / 2 - 1, 2 * to); bin++) {
    const at = bin * step;
    if (Math.abs(at - frequency) <= NEAR || Math.abs(at - 2 * frequency) <= NEAR) near += power(bin);
    else if (bin <= to) rest += power(bin);
  }
  return { frequency, clearance: rest > 0 ? 10 * Math.log10(near / rest) : 100 };
}

/** The top of the parabola through the three powers around the largest, in bins. */
function hillTop(power: (bin: number) => number, best: number): number {
  const [before, here, behind] = [power(best - 1), power(best), power(best + 1)];
  const bend = before - 2 * here + behind;
  return bend < 0 ? best + Math.max(-0.5, Math.min(0.5, (before - behind) / (2 * bend))) : best;
}
