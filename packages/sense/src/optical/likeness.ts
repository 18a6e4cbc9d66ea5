/** How much each pulse looks like the usual one of its record: correlation with the median of all. */
import { medianOf } from "../signal/order.ts";
import type { Pulse } from "./pulses.ts";

/** The part of a pulse's interval that lies before its steepest rise. */
const BEFORE = 0.3;
/** Points of a pulse's shape. */
const POINTS = 40;

/** One correlation (-1..1) for each pulse; 0 where the signal does not hold the whole of it. */
export function likenessOf(even: Float64Array, pulses: readonly Pulse[]): Float64Array {
  const usual = medianOf(pulses.slice(1).map((pulse, at) => pulse.rise - (pulses[at] as Pulse).rise));
  if (!(usual > 0)) return new Float64Array(pulses.length);
  const shapes = pulses.map(({ rise }) => shapeOf(even, rise - BEFORE * usual, usual));
  const whole = shapes.filter((shape) => shape !== undefined);
  const template = Float64Array.from({ length: POINTS }, (_, at) =>
    medianOf(whole.map((shape) => shape[at] as number)),
  );
  return Float64Array.from(shapes, (shape) => (shape ? correlation(shape, template) : 0));
}

function shapeOf(even: Float64Array, from: number, length: number): Float64Array | undefined {
  if (from < 0 || from + length >= even.length - 1) return undefined;
  return Float64Array.from({ length: POINTS }, (_, at) => {
    const place = from + (length * at) / (POINTS - 1);
    const below = Math.floor(place);
    const left = even[below] as number;
    return left + ((even[below + 1] as number) - left) * (place - below);
  });
}

/** Pearson's; 0 where one of the two does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const { length } = a;
  let [meanA, meanB, ab, aa, bb] = [0, 0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    meanA += (a[at] as number) / length;
    meanB += (b[at] as number) / length;
  }
  for (let at = 0; at < length; at++) {
    const x = (a[at] as number) - meanA;
    const y = (b[at] as number) - meanB;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
