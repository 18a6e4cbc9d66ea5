/** Decks of questions for an exchange, as rooms and commands see them. Part of `Nexus`. Refusals carry a `deck-` code. */
import type { Deck } from "./deck.ts";

export type { Deck };

/** Those that come with The Nexus, in the order in which they are shown. */
export const shippedDeckNames = ["gently", "after-a-loss", "working-together"] as const;
export type ShippedDeckName = (typeof shippedDeckNames)[number];

export type DeckView =
  | { readonly from: "shipped"; readonly id: ShippedDeckName; readonly deck: Deck }
  /** `id`: the first 16 bytes of SHA-256 over the file, in hex. */
  | { readonly from: "own"; readonly id: string; readonly deck: Deck };

export interface DeckCalls {
  /** All that are at hand: those that come with The Nexus, in this language if they speak it, and one's own. */
  decks(language: string): Promise<readonly DeckView[]>;
  /** Keeps it on this device, and with an archive. Kept already, nothing changes. At most 50. */
  saveDeck(deck: Deck): Promise<string>;
  forgetDeck(id: string): Promise<void>;
  /** The file, to be passed on. */
  exportDeck(deck: Deck): Promise<Uint8Array>;
  /** Reads a file of anybody's and keeps it. */
  importDeck(file: Uint8Array): Promise<string>;
}
