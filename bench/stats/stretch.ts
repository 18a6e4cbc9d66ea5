import { median } from "./quantile.ts";

/** The median of as many runs as fit into a stretch of 300 ms, after two that do not count; milliseconds. */
export async function stretchOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  run();
  run();
  const began = performance.now();
  do {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  } while (performance.now() - began < 300);
  return median(times);
}
