/**
 * A cubic spline through points at uneven times, with the "not-a-knot" ends (de Boor, A Practical Guide to Splines,
 * chapter IV): the first two pieces are one cubic, and the last two. Three points give their parabola, two their line.
 */

/** Values of the spline at `count` times, `from` and every `step` after it. `times` rise strictly, in the same unit. */
export function splineAt(
  times: Float64Array,
  values: Float64Array,
  grid: { readonly from: number; readonly step: number; readonly count: number },
): Float64Array {
  const slopes = slopesOf(times, values);
  const out = new Float64Array(grid.count);
  const last = times.length - 2;
  let piece = 0;
  for (let at = 0; at < grid.count; at++) {
    const time = grid.from + at * grid.step;
    while (piece < last && (times[piece + 1] as number) <= time) piece++;
    const width = (times[piece + 1] as number) - (times[piece] as number);
    const part = (time - (times[piece] as number)) / width;
    const left = values[piece] as number;
    const right = values[piece + 1] as number;
    const leftSlope = (slopes[piece] as number) * width;
    const rightSlope = (slopes[piece + 1] as number) * width;
    const rise = right - left;
    const second = 3 * rise - 2 * leftSlope - rightSlope;
    const third = leftSlope + rightSlope - 2 * rise;
    out[at] = left + part * (leftSlope + part * (second + part * third));
  }
  return out;
}

/** The spline's slope at each point: a tridiagonal system, solved by elimination and substitution. */
function slopesOf(times: Float64Array, values: Float64Array): Float64Array {
  const { length } = times;
  if (length < 2) throw new RangeError("A spline needs two points.");
  const width = (at: number) => (times[at + 1] as number) - (times[at] as number);
  const chord = (at: number) => ((values[at + 1] as number) - (values[at] as number)) / width(at);
  const slopes = new Float64Array(length);
  if (length === 2) return slopes.fill(chord(0));
  if (length === 3) {
    const bend = (chord(1) - chord(0)) / (width(0) + width(1));
    slopes[0] = chord(0) - bend * width(0);
    slopes[1] = chord(0) + bend * width(0);
    slopes[2] = chord(1) + bend * width(1);
    return slopes;
  }
  const end = length - 1;
  const above = new Float64Array(length);
  // Row 0: width(1) s0 + (width(0) + width(1)) s1 = known, divided by width(1).
  const first = width(0) + width(1);
  above[0] = first / width(1);
  slopes[0] = ((width(0) + 2 * first) * width(1) * chord(0) + width(0) ** 2 * chord(1)) / first / width(1);
  for (let at = 1; at < end; at++) {
    const before = width(at - 1);
    const behind = width(at);
    const pivot = 2 * (before + behind) - behind * (above[at - 1] as number);
    above[at] = before / pivot;
    const known = 3 * (behind * chord(at - 1) + before * chord(at));
    slopes[at] = (known - behind * (slopes[at - 1] as number)) / pivot;
  }
  const final = width(end - 1) + width(end - 2);
  const known =
    (width(end - 1) ** 2 * chord(end - 2) + (2 * final + width(end - 1)) * width(end - 2) * chord(end - 1)) / final;
  const pivot = width(end - 2) - final * (above[end - 1] as number);
  slopes[end] = (known - final * (slopes[end - 1] as number)) / pivot;
  for (let at = end - 1; at >= 0; at--)
    slopes[at] = (slopes[at] as number) - (above[at] as number) * (slopes[at + 1] as number);
  return slopes;
}
