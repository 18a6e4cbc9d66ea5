/** An agreement as it stands at the table, without what was begun and left empty. */
import type { Agreement } from "@nexus/circle";
import { wordsOf } from "../../words/later.ts";

export function tidy(agreement: Agreement): Agreement {
  const t = wordsOf("table").table.templates;
  const { promises, words, rounds, lifeboats } = agreement;
  return {
    ...agreement,
    promises: written(promises),
    words: { welcome: words.welcome.trim(), topics: written(words.topics) },
    rounds: {
      ...rounds,
      templates: rounds.templates.map((template) => ({
        ...template,
        title: template.title.trim() || t.fresh,
        prompt: template.prompt.trim() || t.freshPrompt,
        opening: template.opening.trim(),
        closing: template.closing.trim(),
      })),
    },
    lifeboats: written(lifeboats),
  };
}

const written = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== "");
