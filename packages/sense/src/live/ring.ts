/** The newest frames of a camera: times in ms and some colours, in a memory that does not grow. */
import type { Frames } from "../optical/frames.ts";

/** Frames kept: two minutes at 60 in a second. */
const MOST = 7200;

export class Ring {
  readonly #columns: readonly Float64Array[];
  #from = 0;
  #count = 0;

  constructor(channels: number) {
    this.#columns = Array.from({ length: channels + 1 }, () => new Float64Array(MOST));
  }

  push(time: number, values: readonly number[]): void {
    const place = (this.#from + this.#count) % MOST;
    for (const [which, column] of this.#columns.entries())
      column[place] = which === 0 ? time : (values[which - 1] ?? Number.NaN);
    if (this.#count < MOST) this.#count++;
    else this.#from = (this.#from + 1) % MOST;
  }

  clear(): void {
    this.#count = 0;
  }

  get newest(): number | undefined {
    return this.#count > 0 ? this.#columns[0]?.[(this.#from + this.#count - 1) % MOST] : undefined;
  }

  /** Those of the last `ms` before the newest. */
  last(ms: number): Frames {
    const [times] = this.#columns as [Float64Array];
    const since = (this.newest ?? 0) - ms;
    let skip = 0;
    while (skip < this.#count && (times[(this.#from + skip) % MOST] as number) < since) skip++;
    const taken = this.#columns.map((column) =>
      Float64Array.from({ length: this.#count - skip }, (_, at) => column[(this.#from + skip + at) % MOST] as number),
    );
    const [first, ...channels] = taken as [Float64Array, ...Float64Array[]];
    return { times: first, channels };
  }
}
