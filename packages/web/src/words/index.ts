/** The language in use. Components read `words.value`, so that a change of language re-draws them. */
import { signal } from "@preact/signals";
import { en, type Words } from "./en/index.ts";

export const words = signal<Words>(en);
export type { FeelingWord, Words } from "./en/index.ts";
