/** Decks of questions of the fake: one, which stays as it is. */
import type { Deck, DeckCalls } from "@nexus/circle";

const deck: Deck = {
  format: 1,
  kind: "nexus deck",
  language: "en",
  title: "Gently closer",
  about: "For two people who would like to know each other better.",
  sets: [
    { title: "Small things", questions: ["What was kinder today than you expected?", "Where do you go for quiet?"] },
    { title: "What I seldom say", questions: ["What do you need, and find hard to ask for?"] },
  ],
};

export const fakeDecks: DeckCalls = {
  decks: async () => [{ from: "shipped", id: "gently", deck }],
  saveDeck: async () => "0".repeat(32),
  forgetDeck: async () => {},
  exportDeck: async () => new Uint8Array(),
  importDeck: async () => "0".repeat(32),
};
