/**
 * The oval into which a face is fitted. The screen shows the middle of the picture, three wide and four high, and an oval
 * in it; skin is what lies well inside, without hair and wall.
 */

/** Pixels `from` (included) `to` (not), counted row by row. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Width of the shown middle over its height: what `.face-sight` has, too. */
const SHAPE = 3 / 4;
/** The part of the oval, from its middle, that is looked at. */
const INSIDE = 0.8;

/** One span for each row that the inside of the oval crosses, in a picture of that size. */
export function ovalOf(width: number, height: number): Span[] {
  const wide = Math.min(width, height * SHAPE);
  const across = (wide / 2) * INSIDE;
  const down = (wide / SHAPE / 2) * INSIDE;
  return Array.from({ length: height }, (_, row) => {
    const off = (row + 0.5 - height / 2) / down;
    const half = Math.abs(off) < 1 ? across * Math.sqrt(1 - off * off) : 0;
    const [left, right] = [Math.round(width / 2 - half), Math.round(width / 2 + half)];
    return { from: row * width + left, to: row * width + right };
  }).filter(({ from, to }) => to > from);
}
