/** What an import would bring, before anyone agrees to it: how many of what, from when to when, and what was refused. */
import type { Imported, Sink, Taker } from "./imported.ts";
import { type Moment, momentToText, orderOf } from "./moment.ts";
import { type RefusalCode, refusals } from "./refusals.ts";

export interface Refused {
  /** From 1; null where the file has no lines. */
  readonly line: number | null;
  readonly code: RefusalCode;
  readonly message: string;
  /** Which file, where there are several. */
  readonly file?: string;
}

export interface Summary {
  readonly counts: {
    readonly feelings: number;
    readonly rates: number;
    readonly variations: number;
    /** Rows of beats, and the intervals in them. */
    readonly beats: number;
    readonly intervals: number;
    readonly sleeps: number;
  };
  /** ISO 8601; without a zone where the file has none. Null where there is nothing. */
  readonly first: string | null;
  readonly last: string | null;
  /** Readings that their own app marks as none. */
  readonly skipped: number;
  /** Exact copies of what came before; of feelings wherever they stand, of readings beside each other. */
  readonly duplicates: number;
  readonly refused: readonly Refused[];
  /** Refusals beyond the thousand that are listed. */
  readonly moreRefused: number;
}

const LISTED = 1000;
const names = { feeling: "feelings", rate: "rates", variation: "variations", beats: "beats", sleep: "sleeps" } as const;

export class Summing implements Sink {
  readonly #counts = { feelings: 0, rates: 0, variations: 0, beats: 0, intervals: 0, sleeps: 0 };
  readonly #refused: Refused[] = [];
  #moreRefused = 0;
  #skipped = 0;
  #duplicates = 0;
  #first: Moment | undefined;
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  #last: Moment | undefined;
  /** The items of the newest time, since copies stand beside each other. */
  #beside = new Set<string>();
  #besideAt = "";
  #file: string | undefined;
  readonly #taker: Taker | undefined;

  /** What is no copy is counted, and goes to `taker`. */
  constructor(taker?: Taker) {
    this.#taker = taker;
  }

  file(name: string): void {
    this.#file = name;
  }

  take(item: Imported): void {
    const taken = this.#isCopy(item) ? "copy" : this.#taker?.take(item);
    if (taken === "copy") {
      this.#duplicates++;
      return;
    }
    if (taken !== undefined) {
      this.refuse(null, taken, momentToText(item.at));
      return;
    }
    this.#counts[names[item.kind]]++;
    if (item.kind === "beats") this.#counts.intervals += item.intervals.length;
    const order = orderOf(item.at);
    if (order < this.#from) [this.#from, this.#first] = [order, item.at];
    if (order > this.#until) [this.#until, this.#last] = [order, item.at];
  }

  refuse(line: number | null, code: RefusalCode, detail = ""): void {
    if (this.#refused.length >= LISTED) this.#moreRefused++;
    else {
      const message = detail ? `${refusals[code]} ${detail}` : refusals[code];
      this.#refused.push({ line, code, message, ...(this.#file !== undefined && { file: this.#file }) });
    }
  }

  skip(): void {
    this.#skipped++;
  }

  get summary(): Summary {
    return {
      counts: { ...this.#counts },
      first: this.#first ? momentToText(this.#first) : null,
      last: this.#last ? momentToText(this.#last) : null,
      skipped: this.#skipped,
      duplicates: this.#duplicates,
      refused: this.#refused,
      moreRefused: this.#moreRefused,
    };
  }

  #isCopy(item: Imported): boolean {
    const { local } = item.at;
    if (local !== this.#besideAt) this.#beside = new Set();
    this.#besideAt = local;
    // Heart rates are nearly all there is, and there are millions.
    const text = item.kind === "rate" ? `${item.bpm} ${item.at.offset}` : textOf(item);
    const isCopy = this.#beside.has(text);
    this.#beside.add(text);
    return isCopy;
  }
}

const textOf = (item: Imported): string =>
  JSON.stringify(item, (_, value) => (value instanceof Float64Array ? Array.from(value) : value));
