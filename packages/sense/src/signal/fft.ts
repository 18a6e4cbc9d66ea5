/** The discrete Fourier transform for lengths that are powers of two: iterative radix 2, in place. */

interface Plan {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
  readonly reversed: Uint32Array;
}

const plans = new Map<number, Plan>();

function planFor(length: number): Plan {
  const known = plans.get(length);
  if (known) return known;
  const bits = Math.log2(length);
  if (!Number.isInteger(bits)) throw new RangeError(`A transform of ${length} points is not a power of two.`);
  const cos = new Float64Array(length / 2);
  const sin = new Float64Array(length / 2);
  for (let at = 0; at < length / 2; at++) {
    cos[at] = Math.cos((2 * Math.PI * at) / length);
    sin[at] = -Math.sin((2 * Math.PI * at) / length);
  }
  const reversed = new Uint32Array(length);
  for (let at = 1; at < length; at++) reversed[at] = ((reversed[at >> 1] as number) >> 1) | (at & 1 ? length >> 1 : 0);
  const plan = { cos, sin, reversed };
  plans.set(length, plan);
  return plan;
}

/** Transforms `re` + i `im`, both of one length that is a power of two, in place. */
export function transform(re: Float64Array, im: Float64Array): void {
  const { length } = re;
  const { cos, sin, reversed } = planFor(length);
  for (let at = 0; at < length; at++) {
    const other = reversed[at] as number;
    if (other > at) {
      swap(re, at, other);
      swap(im, at, other);
    }
  }
  for (let half = 1; half < length; half *= 2) {
    const stride = length / (2 * half);
    for (let first = 0; first < length; first += 2 * half) {
      for (let within = 0; within < half; within++) {
        const c = cos[within * stride] as number;
        const s = sin[within * stride] as number;
        const low = first + within;
        const high = low + half;
        const real = (re[high] as number) * c - (im[high] as number) * s;
        const imaginary = (re[high] as number) * s + (im[high] as number) * c;
        re[high] = (re[low] as number) - real;
        im[high] = (im[low] as number) - imaginary;
        re[low] = (re[low] as number) + real;
        im[low] = (im[low] as number) + imaginary;
      }
    }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}

/** The least power of two that is `least` or more. */
export const powerOfTwoFrom = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, least)));
