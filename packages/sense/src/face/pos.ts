/**
 * The pulse in the colour of a face: Wang, den Brinker, Stuijk and de Haan (2017), "Algorithmic principles of remote
 * PPG", algorithm 1 (POS, plane orthogonal to the skin tone). Light that changes moves all colours alike; blood does not.
 */

/** Seconds of one window: more than a beat, less than a movement. */
const WINDOW = 1.6;

/** Mean red, green and blue of the skin at `rate` Hz; answers the pulse wave, of no unit. */
export function posOf(
  [red, green, blue]: readonly [Float64Array, Float64Array, Float64Array],
  rate: number,
): Float64Array {
  const { length } = red;
  const span = Math.ceil(WINDOW * rate);
  const wave = new Float64Array(length);
  const across = new Float64Array(span);
  const along = new Float64Array(span);
  for (let from = 0; from + span <= length; from++) {
    const r = 1 / meanFrom(red, from, span);
    const g = 1 / meanFrom(green, from, span);
    const b = 1 / meanFrom(blue, from, span);
    if (!Number.isFinite(r + g + b)) continue;
    for (let at = 0; at < span; at++) {
      const [x, y, z] = [
        (red[from + at] as number) * r,
        (green[from + at] as number) * g,
        (blue[from + at] as number) * b,
      ];
      across[at] = y - z;
      along[at] = y + z - 2 * x;
    }
    const [meanAcross, spreadAcross] = spreadOf(across);
    const [meanAlong, spreadAlong] = spreadOf(along);
    const share = spreadAlong > 0 ? spreadAcross / spreadAlong : 0;
    for (let at = 0; at < span; at++)
      wave[from + at] =
        (wave[from + at] as number) +
        ((across[at] as number) - meanAcross) +
        share * ((along[at] as number) - meanAlong);
  }
  return wave;
}

function meanFrom(values: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += values[at] as number;
  return sum / count;
}

/** Mean, and standard deviation of the whole (n). */
function spreadOf(values: Float64Array): readonly [number, number] {
  const mean = meanFrom(values, 0, values.length);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += ((values[at] as number) - mean) ** 2;
  return [mean, Math.sqrt(sum / values.length)];
}
