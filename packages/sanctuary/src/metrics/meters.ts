/**
 * What is counted, and what of it reaches the log. Nothing here tells circles, people or connections apart: the log
 * holds codes with how often they were answered, and where an unexpected error happened, but not what it said.
 */

/** Milliseconds between two log lines about refusals. */
const REPORT_EVERY = 60_000;

export class Meters {
  connections = 0;
  connectionsTotal = 0;
  entries = 0;
  batches = 0;
  readonly refusals = new Map<string, number>();
  readonly bugs = new Map<string, number>();
  readonly #log: (line: string) => void;
  readonly #timer: NodeJS.Timeout;
  #unreported = new Map<string, number>();

  constructor(log: (line: string) => void) {
    this.#log = log;
    this.#timer = setInterval(() => this.#report(), REPORT_EVERY).unref();
  }

  batch(size: number): void {
    this.batches++;
    this.entries += size;
  }

  refused(code: string): void {
    add(this.refusals, code);
    add(this.#unreported, code);
  }

  /** An error that nobody expected. */
  bug(error: unknown): void {
    const [, where = "unknown place"] = error instanceof Error ? (error.stack ?? "").split("\n") : [];
    add(this.bugs, where.trim());
    this.#log(`unexpected error ${where.trim()}`);
  }

  stats() {
    const { connections, entries, batches } = this;
    const bugs = [...this.bugs.values()].reduce((sum, count) => sum + count, 0);
    return { connections, entries, batches, refusals: Object.fromEntries(this.refusals), bugs };
  }

  close(): void {
    clearInterval(this.#timer);
    this.#report();
  }

  #report(): void {
    const counts = [...this.#unreported].map(([code, count]) => `${code} ${count}`);
    if (counts.length > 0) this.#log(`answered: ${counts.join(", ")}`);
    this.#unreported = new Map();
  }
}

const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
