/** A number that a person in distress can call or write to, and how we know it. */

/** Where a number was read. The date is the source's own: a year, a month, or a day. */
export interface Source {
  readonly name: string;
  readonly address: string;
  readonly date: string;
}

/** By the clock of the country. */
export type Hours =
  | "always"
  | "not told"
  | { readonly days: "daily" | "but Sunday"; readonly from: string; readonly to: string };

export interface Line {
  /** As it is called there, and in which language that is. */
  readonly name: string;
  readonly nameIn: string;
  readonly for: "everyone" | "young" | "lgbtq young";
  /** Years, where the line says so. */
  readonly ages?: readonly [from: number, to: number];
  /** As it is written there. */
  readonly number?: string;
  /** A number for text messages, and the word to begin with where it asks for one. */
  readonly text?: { readonly number: string; readonly word?: string };
  readonly hours: Hours;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly note?: "press 2 for Spanish" | "young and indigenous ask" | "differs by province" | "mobile only";
  /** All of them tell the same number. */
  readonly sources: readonly [Source, ...Source[]];
}

export interface Country {
  /** Police, ambulance, fire brigade; left out where no dated source was found. */
  readonly emergency?: { readonly number: string; readonly source: Source };
  readonly lines: readonly [Line, ...Line[]];
}

/** What a telephone dials: what is written, without its spaces. */
export const dialled = (number: string): string => number.replaceAll(/[\s()-]/g, "");
