/** The calls about decks. What they do is fetched by those who look for a question. */
import { part } from "../part.ts";
import type { Vault } from "../vault/vault.ts";
import type { DeckCalls } from "./api.ts";

export function deckCalls(vault: Vault): DeckCalls {
  const shelf = async () => (await part(import("./deck-shelf.ts"), "decks")).deckShelf(vault);
  return {
    decks: async (...args) => (await shelf()).decks(...args),
    saveDeck: async (...args) => (await shelf()).saveDeck(...args),
    forgetDeck: async (...args) => (await shelf()).forgetDeck(...args),
    exportDeck: async (...args) => (await shelf()).exportDeck(...args),
    importDeck: async (...args) => (await shelf()).importDeck(...args),
  };
}
