/** Enough of what was said to know which it was. */
import { pointInWords } from "../../feeling/point.ts";
import { words } from "../../words/index.ts";
import { wordsInARow } from "../../words/moments.ts";
import type { SpokenItem } from "./spoken.ts";

const GIST_LENGTH = 90;
/** What stands before the word that was looked for. */
const BEFORE = 30;

const cut = (text: string) => (text.length > GIST_LENGTH ? `${text.slice(0, GIST_LENGTH).trimEnd()}…` : text);

/** What was folded is named by its topic alone. */
export const gist = (item: SpokenItem): string => (item.fold ? item.fold : cut(wholeOf(item)));

/** The stretch around the first word of a search. */
export const excerpt = (item: SpokenItem, query: string): string => around(query, wholeOf(item));

export function around(query: string, text: string): string {
  const [first = ""] = query.trim().toLowerCase().split(/\s+/);
  const at = text.toLowerCase().indexOf(first);
  return at > GIST_LENGTH - 10 ? `…${cut(text.slice(at - BEFORE))}` : cut(text);
}

/** Its words in full. */
export function wholeOf(item: SpokenItem): string {
  if (item.kind === "check-in") {
    return item.note || wordsInARow(item.words) || (item.point ? pointInWords(item.point) : item.body ? "♥" : "");
  }
  const t = words.value.talk;
  const [first] = item.attachments;
  return item.text || first?.description || (first?.kind === "voice" ? t.voice : t.picture);
}
