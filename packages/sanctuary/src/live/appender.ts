/**
 * Accumulates appends of all connections, stores them together, tells everybody, then acknowledges. While a batch is
 * being stored and told the next one gathers, so batches grow with the load; one fsync serves a whole batch, and so
 * does one write to each reader.
 */

import type { AnnouncedEntry, Bus } from "../bus/contract.ts";
import type { Append } from "../log/admit.ts";
import { bytesToKey } from "../log/key.ts";
import type { Outcome } from "../outcome.ts";
import type { Accepted, Store } from "../store/contract.ts";
import { FRAME_BYTES } from "./news.ts";

/** Whoever handed an append in. */
export interface Author {
  /** What is written to it from here on goes out together, at `release`. */
  hold(): void;
  release(): void;
}

interface Waiting {
  readonly append: Append;
  readonly author: Author;
  readonly answer: (outcome: Outcome<Accepted>) => void;
}

const BATCH_APPENDS = 512;
/** The next batch goes to the store when readers are still to be told of no more bytes than this. */
const UNTOLD = 1024 * 1024;

export interface AppenderDeps {
  readonly store: Store;
  readonly bus: Bus;
  /** Whole hours since 1970. */
  readonly hour: () => number;
  /** Bytes that readers are still to be told of what was stored. */
  readonly untold: () => number;
  readonly onBatch: (size: number) => void;
}

export class Appender {
  readonly #deps: AppenderDeps;
  #waiting: Waiting[] = [];
  #lastBatch = 0;
  #isScheduled = false;
  #isStoring = false;
  #idle: (() => void) | undefined;

  constructor(deps: AppenderDeps) {
    this.#deps = deps;
  }

  push(append: Append, author: Author, answer: (outcome: Outcome<Accepted>) => void): void {
    this.#waiting.push({ append, author, answer });
    this.#schedule();
  }

  /** Resolves when nothing waits and nothing is being stored. */
  settled(): Promise<void> {
    if (this.#waiting.length === 0 && !this.#isStoring) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle = resolve;
    });
  }

  /**
   * After all sockets that are readable now were read; and where fewer came than the last time, also those that became
   * readable meanwhile: authors who were answered together write together.
   */
  #schedule(): void {
    if (this.#isScheduled || this.#isStoring) return;
    this.#isScheduled = true;
    let turns = 0;
    const look = () => {
      const isComplete = ++turns > 1 || this.#waiting.length >= this.#lastBatch;
      if (!isComplete || this.#deps.untold() > UNTOLD) {
        setImmediate(look);
        return;
      }
      this.#isScheduled = false;
      if (!this.#isStoring && this.#waiting.length > 0) void this.#store();
    };
    setImmediate(look);
  }

  async #store(): Promise<void> {
    const batch = this.#takeBatch();
    this.#lastBatch = batch.length;
    this.#isStoring = true;
    const outcomes = await this.#deps.store.append(
      batch.map(({ append }) => append),
      this.#deps.hour(),
    );
    this.#isStoring = false;
    this.#deps.onBatch(batch.length);
    for (const { author } of batch) author.hold();
    this.#announce(batch, outcomes);
    for (const [i, { answer }] of batch.entries()) answer(outcomes[i] as Outcome<Accepted>);
    for (const { author } of batch) author.release();
    if (this.#waiting.length > 0) this.#schedule();
    if (this.#waiting.length === 0 && !this.#isStoring) {
      this.#idle?.();
      this.#idle = undefined;
    }
  }

  #takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { append } of this.#waiting) {
      bytes += append.body.length;
      if (count > 0 && (bytes > FRAME_BYTES || count === BATCH_APPENDS)) break;
      count++;
    }
    if (count === this.#waiting.length) {
      const all = this.#waiting;
      this.#waiting = [];
      return all;
    }
    return this.#waiting.splice(0, count);
  }

  #announce(batch: readonly Waiting[], outcomes: readonly Outcome<Accepted>[]): void {
    const circles = new Map<string, { circle: Uint8Array; first: number; last: number; entries: AnnouncedEntry[] }>();
    for (const [i, { append }] of batch.entries()) {
      const outcome = outcomes[i];
      if (!outcome?.ok || !outcome.value.entry) continue;
      const { seq, entry: encoded } = outcome.value;
      const name = bytesToKey(append.circle);
      let notice = circles.get(name);
      if (!notice) {
        notice = { circle: append.circle, first: seq, last: seq, entries: [] };
        circles.set(name, notice);
      }
      notice.last = seq;
      notice.entries.push({ under: append.door, isContest: append.kind === "contest", encoded });
      for (const { drop, body } of append.answers) {
        this.#deps.bus.publish({ kind: "drop", drop, answer: body, gone: false });
      }
    }
    for (const notice of circles.values()) this.#deps.bus.publish({ kind: "entries", ...notice });
  }
}
