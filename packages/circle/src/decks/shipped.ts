/** The decks that come with The Nexus, in one language. */
import { type DeckView, type ShippedDeckName, shippedDeckNames } from "./api.ts";
import { DECK_KIND, type Deck } from "./deck.ts";
import { afterALoss } from "./shipped/after-a-loss.ts";
import { gently } from "./shipped/gently.ts";
import { workingTogether } from "./shipped/working-together.ts";

export const deckLanguages = ["en", "es"] as const;
type DeckLanguage = (typeof deckLanguages)[number];

export type DeckWords = Readonly<Record<DeckLanguage, Omit<Deck, "format" | "kind" | "language">>>;

const all: Readonly<Record<ShippedDeckName, DeckWords>> = {
  gently,
  "after-a-loss": afterALoss,
  "working-together": workingTogether,
};

/** In English where the language is none that they speak. */
export function shippedDecks(language: string): readonly DeckView[] {
  const spoken = deckLanguages.find((known) => language.split("-")[0] === known) ?? "en";
  return shippedDeckNames.map((id) => ({
    from: "shipped",
    id,
    deck: { format: 1, kind: DECK_KIND, language: spoken, ...all[id][spoken] },
  }));
}
