/**
 * How far a heart went along with a paced breath. Breathing in quickens many hearts and breathing out slows them, most of
 * all at about six breaths in a minute; how much, depends on age, posture, medicine and the day.
 */

/** The rate from one beat to the next, at the time of the later one in ms. Null where the beats break off. */
export interface Beat {
  readonly at: number;
  /** bpm. */
  readonly value: number | null;
}

export interface Following {
  /** bpm between the slow and the fast end of what goes at the pace of the breath. */
  readonly swing: number;
  /** 0..1: how much of all that the rate did goes at that pace; a drift apart. */
  readonly share: number;
}

/** Beats, and whole breaths, that it takes. */
const FEWEST = 30;
const BREATHS = 3;
/** The share of beats that may be missing in between. */
const MISSING = 0.2;

/**
 * `period` of a breath in ms. A straight line and a wave of that period are laid through the rates. Undefined where
 * more than a fifth of the beats is missing, where they are too few or last less than three breaths, and where the rate does not change at all.
 */
export function followingOf(line: readonly Beat[], period: number): Following | undefined {
  const known = line.flatMap(({ at, value }) => (value !== null && Number.isFinite(value) ? [{ at, value }] : []));
  const times = known.map(({ at }) => at);
  const rates = known.map(({ value }) => value);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (rates.length < FEWEST || rates.length < (1 - MISSING) * line.length) return undefined;
  if (!(period > 0) || !(last - first >= BREATHS * period)) return undefined;
  const turn = (2 * Math.PI) / period;
  const shapes = [
    times.map(() => 1),
    times.map((at) => (at - first) / (last - first)),
    times.map((at) => Math.cos(turn * (at - first))),
    times.map((at) => Math.sin(turn * (at - first))),
  ];
  const drift = leftOf(rates, shapes.slice(0, 2));
  const all = leftOf(rates, shapes);
  if (!(drift.left > 1e-9) || all.weights.some((it) => !Number.isFinite(it))) return undefined;
  const [, , cosine = 0, sine = 0] = all.weights;
  return { swing: 2 * Math.hypot(cosine, sine), share: Math.min(1, Math.max(0, 1 - all.left / drift.left)) };
}

/** Least squares: the weights of the shapes, and the squares that are left. */
function leftOf(values: readonly number[], shapes: readonly (readonly number[])[]) {
  const dot = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, it, at) => sum + it * (other[at] as number), 0);
  const rows = shapes.map((shape) => [...shapes.map((other) => dot(shape, other)), dot(shape, values)]);
  const weights = solve(rows);
  const left = values.reduce(
    (sum, value, at) =>
      sum +
      (value - shapes.reduce((fit, shape, which) => fit + (weights[which] as number) * (shape[at] as number), 0)) ** 2,
    0,
  );
  return { weights, left };
}

/** Gauss and Jordan, with the largest of each column first. Rows of as many coefficients, and the right side. */
function solve(rows: readonly (readonly number[])[]): number[] {
  const open = rows.map((row) => [...row]);
  for (let column = 0; column < open.length; column++) {
    const size = (row: number) => Math.abs(open[row]?.[column] as number);
    let best = column;
    for (let row = column + 1; row < open.length; row++) if (size(row) > size(best)) best = row;
    const pivot = open.splice(best, 1)[0] as number[];
    open.splice(column, 0, pivot);
    for (const [at, row] of open.entries()) {
      if (at === column) continue;
      const times = (row[column] as number) / (pivot[column] as number);
      for (let cell = column; cell < row.length; cell++)
        row[cell] = (row[cell] as number) - times * (pivot[cell] as number);
    }
  }
  return open.map((row, at) => (row.at(-1) as number) / (row[at] as number));
}
