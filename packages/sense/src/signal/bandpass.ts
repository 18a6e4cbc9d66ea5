/**
 * A Butterworth band-pass of second order, run forwards and backwards, so that no frequency is delayed against another
 * (Oppenheim and Schafer, Discrete-Time Signal Processing, section 7.1: bilinear transform of the analogue filter).
 */

/** One section: y = (x - x[-2]) * gain - a1 y[-1] - a2 y[-2]. */
interface Section {
  readonly gain: number;
  readonly a1: number;
  readonly a2: number;
}

export interface Band {
  /** Hz; 0 < low < high < half the sampling rate. */
  readonly low: number;
  readonly high: number;
}

/**
 * `samples` at `rate` Hz, filtered; the two passes square the filter's gain. `reach` samples are mirrored through each
 * end, so that the filter has settled where the signal begins; fewer where there are fewer.
 */
export function bandpass(samples: Float64Array, rate: number, band: Band, reach: number): Float64Array {
  const { length } = samples;
  const edge = Math.max(0, Math.min(reach, length - 1));
  const padded = new Float64Array(length + 2 * edge);
  padded.set(samples, edge);
  const begin = samples[0] ?? 0;
  const finish = samples[length - 1] ?? 0;
  for (let at = 1; at <= edge; at++) {
    padded[edge - at] = 2 * begin - (samples[at] as number);
    padded[edge + length - 1 + at] = 2 * finish - (samples[length - 1 - at] as number);
  }
  const sections = sectionsFor(rate, band);
  for (const section of sections) run(padded, section);
  padded.reverse();
  for (const section of sections) run(padded, section);
  padded.reverse();
  return padded.slice(edge, edge + length);
}

function sectionsFor(rate: number, { low, high }: Band): readonly Section[] {
  // In the analogue world of the bilinear transform with T = 2, where frequency is tan(pi f / rate).
  const from = Math.tan((Math.PI * low) / rate);
  const to = Math.tan((Math.PI * high) / rate);
  const width = to - from;
  const centre = from * to;
  // The prototype's pole exp(3 pi i / 4) becomes the two roots of s² - p width s + centre; their twins come with them.
  const half = (width / 2) * Math.SQRT1_2;
  const real = -half;
  const imaginary = half;
  // (p width / 2)² = -2i half²  for p = exp(3 pi i / 4)
  const root = squareRoot(real * real - imaginary * imaginary - centre, 2 * real * imaginary);
  const middle = 2 * Math.atan(Math.sqrt(centre));
  return [1, -1].map((sign) => sectionWith(real + sign * root.re, imaginary + sign * root.im, middle));
}

/** The section with the poles s and its conjugate, zeros at 0 Hz and at half the rate, and gain 1 at `middle` rad. */
function sectionWith(re: number, im: number, middle: number): Section {
  // z = (1 + s) / (1 - s)
  const size = (1 - re) ** 2 + im ** 2;
  const zRe = (1 - re * re - im * im) / size;
  const zIm = (2 * im) / size;
  const a1 = -2 * zRe;
  const a2 = zRe * zRe + zIm * zIm;
  const above = Math.hypot(1 - Math.cos(2 * middle), Math.sin(2 * middle));
  const below = Math.hypot(
    1 + a1 * Math.cos(middle) + a2 * Math.cos(2 * middle),
    a1 * Math.sin(middle) + a2 * Math.sin(2 * middle),
  );
  return { gain: below / above, a1, a2 };
}

function squareRoot(re: number, im: number): { re: number; im: number } {
  const size = Math.hypot(re, im);
  return { re: Math.sqrt((size + re) / 2), im: Math.sign(im || 1) * Math.sqrt((size - re) / 2) };
}

/** In place, from the state that the first value would have left had it always been there. */
function run(values: Float64Array, { gain, a1, a2 }: Section): void {
  const first = values[0] ?? 0;
  let near = -gain * first;
  let far = -gain * first;
  for (let at = 0; at < values.length; at++) {
    const x = values[at] as number;
    const y = gain * x + near;
    near = far - a1 * y;
    far = -gain * x - a2 * y;
    values[at] = y;
  }
}
