/** The calls about decks. What they do is fetched by those who look for a question. */
import { laterCalls } from "../later-calls.ts";
import { part } from "../part.ts";
import type { Vault } from "../vault/vault.ts";
import type { DeckCalls } from "./api.ts";

export const deckCalls = (vault: Vault): DeckCalls =>
  laterCalls(
    async () => (await part(import("./deck-shelf.ts"), "decks")).deckShelf(vault),
    ["decks", "saveDeck", "forgetDeck", "exportDeck", "importDeck"],
  );
