/** A day as people write it. */
import { words } from "../../words/index.ts";

export const day = (at: number): string =>
  new Intl.DateTimeFormat(words.value.locale, { dateStyle: "long" }).format(at);

/** For the names of files: the same everywhere, and in order. */
export const today = (): string => new Date().toISOString().slice(0, 10);
