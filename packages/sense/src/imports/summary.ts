/** What an import would bring, before anyone agrees to it: how many of what, from when to when, and what was refused. */
import type { Imported, Sink } from "./imported.ts";
import { type Moment, momentToText, orderOf } from "./moment.ts";
import { type RefusalCode, refusals } from "./refusals.ts";

export interface Refused {
  /** From 1; null where the file has no lines. */
  readonly line: number | null;
  readonly code: RefusalCode;
  readonly message: string;
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
  /** Exact copies of what came before. */
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

  take(item: Imported): void {
    if (this.#isCopy(item)) {
      this.#duplicates++;
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
    else this.#refused.push({ line, code, message: detail ? `${refusals[code]} ${detail}` : refusals[code] });
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
    const text = JSON.stringify(item, (_, value) => (value instanceof Float64Array ? Array.from(value) : value));
    const isCopy = this.#beside.has(text);
    this.#beside.add(text);
    return isCopy;
  }
}
