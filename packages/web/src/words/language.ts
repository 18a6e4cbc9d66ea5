/**
 * Puts the words of a language in place. English is part of the page; others are files of their own, fetched when
 * somebody wants them and kept with the rest of the app.
 */
import { effect } from "@preact/signals";
import { type Language, languages, preferences } from "../settings/preferences.ts";
import { en } from "./en/index.ts";
import { type Words, words } from "./index.ts";
import { bringAll } from "./later.ts";

const others: Readonly<Record<Exclude<Language, "en">, () => Promise<Words>>> = {
  es: async () => (await import("./es/index.ts")).es,
};

/** The first of the person's languages that the app speaks. */
export const firstLanguage = (wanted: readonly string[]): Language =>
  wanted.map((tag) => languages.find((known) => tag.toLowerCase().split("-")[0] === known)).find(Boolean) ?? "en";

const wanted = () => preferences.value.language ?? firstLanguage(navigator.languages);

/** Whose words were asked for last, so that a slow file does not undo a later choice. */
let asked: Language = "en";

async function speak(language: Language): Promise<void> {
  asked = language;
  try {
    const catalogue = language === "en" ? en : await others[language]();
    await bringAll(catalogue);
    if (asked === language) words.value = catalogue;
  } catch {
    // A file that cannot be fetched leaves the language as it is, which is better than no words.
  }
}

/** Follows the preference from now on. Resolves once the first language's words are there. */
export async function followLanguage(page: Document): Promise<void> {
  effect(() => {
    page.documentElement.lang = words.value.locale;
    page.documentElement.dir = words.value.direction;
  });
  let first: Promise<void> = Promise.resolve();
  effect(() => {
    first = speak(wanted());
  });
  await first;
}
