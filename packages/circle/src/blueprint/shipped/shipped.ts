/** The shape of a blueprint that comes with The Nexus: dials, and texts in every language that we have them in. */
import type { Agreement, RoundTemplate } from "../../agreement/agreement.ts";

export const shippedLanguages = ["en", "es"] as const;
export type ShippedLanguage = (typeof shippedLanguages)[number];

/** What is the same in every language. */
export interface Dials extends Omit<Agreement, "format" | "promises" | "words" | "rounds"> {
  readonly rounds: Omit<Agreement["rounds"], "templates">;
  readonly templates: Readonly<Record<string, Pick<RoundTemplate, "form" | "hours" | "minutes" | "moods">>>;
}

export interface Texts<D extends Dials> {
  readonly title: string;
  readonly about: string;
  readonly promises: readonly string[];
  readonly welcome: string;
  readonly topics: readonly string[];
  readonly templates: {
    readonly [T in keyof D["templates"]]: Pick<RoundTemplate, "title" | "prompt"> &
      Partial<Pick<RoundTemplate, "opening" | "closing">>;
  };
}

export interface Shipped<D extends Dials = Dials> {
  readonly dials: D;
  readonly texts: Readonly<Record<ShippedLanguage, Texts<D>>>;
}

/** Lets the compiler see that every round has its words in every language. */
export const shipped = <const D extends Dials>(it: Shipped<D>): Shipped<D> => it;
