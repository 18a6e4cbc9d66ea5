/**
 * Taking one's history back: what other apps have kept, brought into the journal in one piece, and out of it again in one
 * piece. What is brought here was read on this device, and like the journal nothing of it is sent.
 */
import type { Span } from "../journal/calls.ts";

/** 16 random bytes in hex. */
export type ImportId = string;

/** A time on the wall of where it was, `2026-05-17T15:39:00`, and minutes east of UTC; null where nobody says. */
interface Wall {
  readonly local: string;
  readonly offset: number | null;
}

/** A feeling as another app has it. */
export interface BroughtFeeling extends Wall {
  readonly span: "moment" | "day";
  readonly words: readonly string[];
  /** -1..1; null where the app does not say. 0 is a reading. */
  readonly valence: number | null;
  /** 1 the best of its steps, 5 the worst; null where nobody told their order. */
  readonly level: number | null;
  readonly tags: readonly string[];
  readonly note: string;
  /** Columns that nobody here knows, by their name. */
  readonly aside: Readonly<Record<string, string>>;
}

/** An hour of the body, or a day as a whole: `2026-05-17T21`, `2026-05-17`. */
export interface BodyHour extends Wall {
  /** bpm; ms; ms, which is never set beside the one before; minutes. */
  readonly measure: "rate" | "rmssd" | "sdnn" | "sleep";
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface Brought {
  /** What read it, and the name of the file, as they will be shown. */
  readonly source: string;
  readonly file: string;
  readonly feelings: readonly BroughtFeeling[];
  readonly hours: readonly BodyHour[];
}

/** How much of it the journal has already, and how much is new to it. */
export interface Weighed {
  readonly known: { readonly feelings: number; readonly hours: number };
  readonly fresh: { readonly feelings: number; readonly hours: number };
}

export interface ImportView {
  readonly id: ImportId;
  /** When it was taken in, in milliseconds since 1970. */
  readonly at: number;
  readonly source: string;
  readonly file: string;
  readonly feelings: number;
  readonly hours: number;
  /** Times on the wall; undefined where there is nothing. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

export interface ImportCalls {
  weighImport(brought: Brought): Promise<Weighed>;
  /** All of it that is new, in one write: a crash leaves all of it or nothing. Undefined where nothing is new. */
  takeIn(brought: Brought): Promise<ImportView | undefined>;
  /** Newest first; those that another device of this person took in, too. */
  imports(): Promise<readonly ImportView[]>;
  /**
   * Takes out what this import brought and nothing else, in one write; entries that were changed since go too. On all
   * linked devices it goes as entries do that are forgotten.
   */
  undoImport(id: ImportId): Promise<void>;
  /** By time; where several imports tell of one hour, the one that rests on most. */
  bodyHours(span?: Span): Promise<readonly BodyHour[]>;
}
