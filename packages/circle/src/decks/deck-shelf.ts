/** A person's own decks, each a sealed row of the vault beside their circles, and those that come with The Nexus. */

import { bytesToHex, NexusError } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Vault } from "../vault/vault.ts";
import type { DeckCalls, DeckView } from "./api.ts";
import { checkedDeck, type Deck, readDeck, writeDeck } from "./deck.ts";
import { shippedDecks } from "./shipped.ts";

const ROWS = "deck/";
const AT_MOST = 50;
const ID = /^[0-9a-f]{32}$/;

export function deckShelf(vault: Vault): DeckCalls {
  async function own(): Promise<readonly DeckView[]> {
    const rows = await vault.list(ROWS);
    return rows.flatMap(({ key, value }) => {
      const deck = readable(value);
      return deck ? [{ from: "own", id: key.slice(ROWS.length), deck } as const] : [];
    });
  }

  async function keep(deck: Deck): Promise<string> {
    const file = writeDeck(deck);
    const id = bytesToHex(sha256(file)).slice(0, 32);
    const rows = await vault.list(ROWS);
    if (rows.some(({ key }) => key === ROWS + id)) return id;
    if (rows.length >= AT_MOST) throw new NexusError("input-invalid", `at most ${AT_MOST} decks are kept`);
    await vault.write([{ key: ROWS + id, value: file }]);
    return id;
  }

  return {
    decks: async (language) => [...shippedDecks(language), ...(await own())],
    saveDeck: async (deck) => await keep(checkedDeck(deck)),
    async forgetDeck(id) {
      if (!ID.test(id)) throw new NexusError("input-invalid", "no id of a deck");
      await vault.write([{ key: ROWS + id, value: undefined }]);
    },
    exportDeck: async (deck) => writeDeck(checkedDeck(deck)),
    importDeck: async (file) => await keep(readDeck(file)),
  };
}

/** A row that cannot be read hides nothing but itself. */
function readable(row: Uint8Array): Deck | undefined {
  try {
    return readDeck(row);
  } catch (error) {
    if (error instanceof NexusError) return undefined;
    throw error;
  }
}
