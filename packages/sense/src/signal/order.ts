/** Values in order: median and quantiles, whole or over a window that slides along. */

/** The quantile `part` (0 to 1) of ascending values, linear between neighbours; NaN of none. */
export function quantileOf(ascending: ArrayLike<number>, part: number, length = ascending.length): number {
  if (length === 0) return Number.NaN;
  const place = part * (length - 1);
  const below = Math.floor(place);
  const left = ascending[below] as number;
  const right = ascending[Math.min(below + 1, length - 1)] as number;
  return left + (right - left) * (place - below);
}

/** NaN of none. */
export const medianOf = (values: ArrayLike<number>): number => quantileOf(Float64Array.from(values).sort(), 0.5);

/**
 * For every place the quantiles `parts` of the values around it: `width` (odd) of them, fewer at the ends. They
 * are kept sorted while the window slides: what leaves makes room for what comes, and only the values between them move.
 */
export function slidingQuantiles(
  values: Float64Array,
  width: number,
  parts: readonly number[],
): readonly Float64Array[] {
  const half = (width - 1) / 2;
  const out = parts.map(() => new Float64Array(values.length));
  const sorted = new Float64Array(width + 1);
  let length = 0;
  for (let at = -half; at < values.length; at++) {
    const isComing = at + half < values.length;
    const isLeaving = at - half > 0;
    let place = isLeaving ? placeOf(sorted, length, values[at - half - 1] as number) : length;
    if (isComing) {
      const value = values[at + half] as number;
      // The hole travels to where the new value belongs.
      const last = isLeaving ? length - 1 : length;
      for (; place > 0 && (sorted[place - 1] as number) > value; place--) sorted[place] = sorted[place - 1] as number;
      for (; place < last && (sorted[place + 1] as number) < value; place++)
        sorted[place] = sorted[place + 1] as number;
      sorted[place] = value;
      length = last + 1;
    } else if (isLeaving) {
      sorted.copyWithin(place, place + 1, length);
      length--;
    }
    if (at < 0) continue;
    for (let which = 0; which < parts.length; which++)
      (out[which] as Float64Array)[at] = quantileOf(sorted, parts[which] as number, length);
  }
  return out;
}

/** The first place whose value is not below `value`. */
function placeOf(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
