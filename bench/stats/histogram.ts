/** Milliseconds per bucket, and how many there are: 10 µs up to 4 s. Longer waits land in the last bucket. */
const WIDTH = 0.01;
const BUCKETS = 400_000;

/** Counts durations at a cost that does not disturb what is measured. */
export class Histogram {
  readonly #counts = new Uint32Array(BUCKETS);
  #total = 0;

  /** Milliseconds. */
  add(duration: number): void {
    const bucket = Math.min(BUCKETS - 1, Math.max(0, Math.floor(duration / WIDTH)));
    this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
    this.#total++;
  }

  get total(): number {
    return this.#total;
  }

  /** The duration that this share (0..1) of all does not exceed, in milliseconds; NaN where nothing was counted. */
  quantile(share: number): number {
    if (this.#total === 0) return Number.NaN;
    let left = Math.ceil(share * this.#total);
    const bucket = this.#counts.findIndex((count) => {
      left -= count;
      return left <= 0;
    });
    return (bucket + 1) * WIDTH;
  }

  clear(): void {
    this.#counts.fill(0);
    this.#total = 0;
  }
}
