import { median } from "./quantile.ts";

export interface Pair<T> {
  readonly ours: T;
  readonly baseline: T;
}

/**
 * Measures ours and the baseline in turn, so many rounds. A ratio within one round has met the same weather on both
 * sides; the median of the ratios is what counts.
 */
export async function pairs<T>(rounds: number, ours: () => Promise<T>, baseline: () => Promise<T>): Promise<Pair<T>[]> {
  const measured: Pair<T>[] = [];
  for (let i = 0; i < rounds; i++) measured.push({ ours: await ours(), baseline: await baseline() });
  return measured;
}

export function compared<T>(measured: readonly Pair<T>[], of: (value: T) => number) {
  return {
    ours: median(measured.map((pair) => of(pair.ours))),
    baseline: median(measured.map((pair) => of(pair.baseline))),
    ratio: median(measured.map((pair) => of(pair.ours) / of(pair.baseline))),
  };
}
