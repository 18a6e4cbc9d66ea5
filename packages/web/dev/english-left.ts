/** What is still English on a screen that should speak another language. What people said stays as they said it. */
import { en } from "../src/words/en/index.ts";
import type { Words } from "../src/words/index.ts";

/** Stands for whatever a sentence is given: a name, a number, a date. */
const GIVEN = "\u0001";
/** Pieces shorter than this, in letters, are in too many words to tell anything. */
const TELLING = 5;

/** The fixed pieces of everything that a catalogue says. */
function piecesOf(value: unknown): string[] {
  if (typeof value === "string") {
    return value
      .split(GIVEN)
      .map((piece) => piece.trim())
      .filter((piece) => piece.replaceAll(/\P{L}/gu, "").length >= TELLING);
  }
  if (typeof value === "function") {
    try {
      return piecesOf(value(...Array(value.length).fill(GIVEN)));
    } catch {
      // Wants something richer than a text; its result is looked at nowhere else either.
      return [];
    }
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(piecesOf) : [];
}

function textsOn(page: Document): string[] {
  const said: string[] = [];
  const theirs = "[dir=auto], [lang]:not(html), code, option, cite";
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.checkVisibility() && !parent.closest(theirs)) said.push(node.textContent ?? "");
  }
  for (const element of page.body.querySelectorAll("[aria-label], [placeholder], [title], [aria-valuetext]")) {
    for (const name of ["aria-label", "placeholder", "title", "aria-valuetext"]) {
      said.push(element.getAttribute(name) ?? "");
    }
  }
  return [page.title, ...said].filter((text) => !URL.canParse(text));
}

/** A catalogue with what only later rooms say. */
const whole = async (words: Words) => [words, await Promise.all(Object.values(words.later).map((fetch) => fetch()))];

/** Whether a text has a piece in whole words. */
const says = (text: string, piece: string) =>
  text.includes(piece) &&
  new RegExp(`(?<!\\p{L})${piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u").test(text);

export async function englishLeft(page: Document, spoken: Words): Promise<string[]> {
  const shared = new Set(piecesOf(await whole(spoken)));
  const english = [...new Set(piecesOf(await whole(en)))].filter((piece) => !shared.has(piece) && piece !== en.name);
  return textsOn(page).flatMap((text) => english.filter((piece) => says(text, piece)));
}
