/**
 * Ours and the baseline, measured in turn. A ratio within one pair has met the same weather on both sides. Machines are
 * shared: pairs during which others used much of it are measured again, some times over, and the quietest ones count.
 * What was found in a pair has no say in that.
 */
import { watchNeighbours } from "../process/neighbours.ts";
import { median } from "./quantile.ts";

export interface Pair<T> {
  readonly ours: T;
  readonly baseline: T;
  /** Cores that others used meanwhile; NaN where nobody can tell. */
  readonly others: number;
}

/** Cores of others that do not spoil a pair. */
const QUIET = 0.25;
/** Pairs that are measured at most for each that counts. */
const PATIENCE = 3;

export async function pairs<T>(count: number, ours: () => Promise<T>, baseline: () => Promise<T>): Promise<Pair<T>[]> {
  const measured: Pair<T>[] = [];
  const quiet = () => measured.filter(({ others }) => !(others > QUIET)).length;
  while (quiet() < count && measured.length < count * PATIENCE) {
    const stop = watchNeighbours();
    measured.push({ ours: await ours(), baseline: await baseline(), others: stop() });
  }
  return measured.toSorted((a, b) => a.others - b.others).slice(0, count);
}

export interface Comparison {
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly others: number;
}

/** Medians; the ratio is the median of the ratios within each pair. */
export function compare<T>(measured: readonly Pair<T>[], of: (value: T) => number): Comparison {
  return {
    ours: median(measured.map((pair) => of(pair.ours))),
    baseline: median(measured.map((pair) => of(pair.baseline))),
    ratio: median(measured.map((pair) => of(pair.ours) / of(pair.baseline))),
    others: median(measured.map(({ others }) => others)),
  };
}
