/** What other apps have kept of a person, in one form; and where an importer puts it. */

import type { Moment } from "./moment.ts";
import type { RefusalCode } from "./refusals.ts";

export type Imported =
  | {
      readonly kind: "feeling";
      readonly at: Moment;
      readonly span: "moment" | "day";
      readonly words: readonly string[];
      /** -1..1; null where the app does not say. 0 is a reading. */
      readonly valence: number | null;
      /** 1 the best of the app's own steps, 5 the worst; null where its names are the person's own. */
      readonly level: number | null;
      readonly tags: readonly string[];
      readonly note: string;
      /** Columns that nobody here knows, by their name. */
      readonly aside: Readonly<Record<string, string>>;
    }
  /** bpm. */
  | { readonly kind: "rate"; readonly at: Moment; readonly bpm: number; readonly isOfDay?: true }
  /** ms. SDNN and RMSSD are never compared. `isOfDay`: of that day, or its night, as a whole. */
  | {
      readonly kind: "variation";
      readonly at: Moment;
      readonly measure: "rmssd" | "sdnn";
      readonly ms: number;
      readonly isOfDay?: true;
    }
  /** Intervals between beats in ms; NaN is a gap. */
  | { readonly kind: "beats"; readonly at: Moment; readonly intervals: Float64Array }
  /** Seconds asleep. */
  | { readonly kind: "sleep"; readonly at: Moment; readonly seconds: number };

export interface Sink {
  take(item: Imported): void;
  /** A damaged place; everything else goes on. Lines count from 1; null where a file has none. */
  refuse(line: number | null, code: RefusalCode, detail?: string): void;
  /** A reading that its own app marks as none. */
  skip(): void;
  /** What follows is from this file, where there are several. */
  file?(name: string): void;
}

/** What became of an item: nothing to say, a copy of what came before, or why there is no place for it. */
export type Taken = undefined | "copy" | RefusalCode;

/** Where items go that are no copies of their neighbours. */
export interface Taker {
  take(item: Imported): Taken;
}
