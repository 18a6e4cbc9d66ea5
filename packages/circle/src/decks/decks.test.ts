import { utf8ToBytes } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMemoryVault } from "../vault/memory.ts";
import { checkedDeck, DECK_BYTES, type Deck, readDeck, writeDeck } from "./deck.ts";
import { deckCalls } from "./later.ts";
import { shippedDecks } from "./shipped.ts";

const deck = (over: Partial<Deck> = {}): Deck => ({
  format: 1,
  kind: "nexus deck",
  language: "en",
  title: "On the roof",
  about: "",
  sets: [{ title: "First", questions: ["What do you see from there?"] }],
  ...over,
});

const fileOf = (value: unknown) => utf8ToBytes(JSON.stringify(value));

describe("a deck", () => {
  test("comes back as it was written, whatever it asks", () => {
    const line = (max: number) => fc.string({ unit: "grapheme", minLength: 1, maxLength: max / 20 }).filter(isFit);
    const anySet = fc.record({ title: line(80), questions: fc.array(line(300), { minLength: 1, maxLength: 24 }) });
    const anyDeck = fc.record({ title: line(80), sets: fc.array(anySet, { minLength: 1, maxLength: 6 }) });
    fc.assert(
      fc.property(anyDeck, (some) => {
        expect(readDeck(writeDeck(deck(some)))).toEqual(deck(some));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["nothing", new Uint8Array(), "deck-malformed: no JSON in UTF-8"],
    ["no UTF-8", new Uint8Array([0xff, 0xfe]), "deck-malformed: no JSON in UTF-8"],
    ["a picture of one", utf8ToBytes("<html>"), "deck-malformed: no JSON in UTF-8"],
    ["a bare word", fileOf("deck"), "deck-malformed: no JSON in UTF-8"],
    ["a blueprint", fileOf({ format: 1, kind: "nexus blueprint" }), 'deck-malformed: kind: expected "nexus deck"'],
    ["a later format", fileOf({ ...deck(), format: 2 }), "deck-newer: format"],
    ["a field that decks do not have", fileOf({ ...deck(), script: "x" }), "deck-malformed: script: expected never"],
    ["no set", fileOf(deck({ sets: [] })), "deck-malformed: sets: expected >=1"],
    [
      "too many sets",
      fileOf(deck({ sets: Array.from({ length: 7 }, () => deck().sets[0] as Deck["sets"][0]) })),
      "deck-malformed: sets: expected <=6",
    ],
    [
      "an endless question",
      fileOf(deck({ sets: [{ title: "a", questions: ["?".repeat(301)] }] })),
      "deck-malformed: sets.0.questions.0: expected <=300",
    ],
    [
      "a question written backwards",
      fileOf(deck({ sets: [{ title: "a", questions: ["what \u202e?"] }] })),
      "deck-malformed: sets.0.questions.0: U+202E may not stand here",
    ],
    ["a hidden line", fileOf(deck({ title: "a\nb" })), "deck-malformed: title: U+000A may not stand here"],
    ["a name of the language's own", utf8ToBytes('{"kind":"nexus deck","__proto__":{"a":1}}'), "deck-malformed"],
    ["more than any deck", new Uint8Array(DECK_BYTES + 1), `deck-oversize: ${DECK_BYTES + 1} bytes`],
  ])("is refused where it is %s", (_, file, refusal) => {
    expect(() => readDeck(file)).toThrow(refusal);
  });

  test("cut anywhere is refused by name", () => {
    const file = writeDeck(deck());
    for (let length = 0; length < file.length - 2; length++) {
      expect(() => readDeck(file.subarray(0, length))).toThrow("deck-malformed");
    }
  });
});

describe("the decks that come with The Nexus", () => {
  const spoken = ["en", "es"].map((language) => shippedDecks(language));

  test("are decks, of three sets with eight questions, in both languages alike", () => {
    for (const views of spoken) {
      expect(views).toHaveLength(3);
      for (const { deck } of views) {
        expect(checkedDeck(deck)).toEqual(deck);
        expect(deck.sets.map(({ questions }) => questions.length)).toEqual([8, 8, 8]);
      }
    }
  });

  test("never ask the same twice", () => {
    const questions = spoken.flatMap((views) => views.flatMap(({ deck }) => deck.sets.flatMap((set) => set.questions)));
    expect(new Set(questions).size).toBe(2 * 3 * 24);
  });

  test("speak English where they do not speak the language", () => {
    expect(shippedDecks("sw-KE").map(({ deck }) => deck.language)).toEqual(["en", "en", "en"]);
    expect(shippedDecks("es-MX").map(({ deck }) => deck.language)).toEqual(["es", "es", "es"]);
  });
});

describe("one's own decks", () => {
  const shelf = async () => deckCalls(await openMemoryVault());

  test("are kept once, listed after the others, passed on as a file and forgotten", async () => {
    const [mine, theirs] = [await shelf(), await shelf()];
    const id = await mine.saveDeck(deck());
    expect(await mine.saveDeck(deck())).toBe(id);
    expect((await mine.decks("en")).slice(3)).toEqual([{ from: "own", id, deck: deck() }]);
    expect(await theirs.importDeck(await mine.exportDeck(deck()))).toBe(id);
    expect((await theirs.decks("en")).slice(3)).toEqual([{ from: "own", id, deck: deck() }]);
    await mine.forgetDeck(id);
    expect(await mine.decks("en")).toHaveLength(3);
  });

  test("cannot be too many, nor be what no deck is", async () => {
    const mine = await shelf();
    for (let n = 0; n < 50; n++) await mine.saveDeck(deck({ title: `deck ${n}` }));
    await expect(mine.saveDeck(deck())).rejects.toMatchObject({ code: "input-invalid" });
    await expect(mine.saveDeck(deck({ title: "" }))).rejects.toMatchObject({ code: "deck-malformed" });
    await expect(mine.forgetDeck("../circle")).rejects.toMatchObject({ code: "input-invalid" });
  });

  test("do not keep the others from being read where one is damaged", async () => {
    const vault = await openMemoryVault();
    await vault.write([{ key: `deck/${"0".repeat(32)}`, value: utf8ToBytes("{") }]);
    expect(await deckCalls(vault).decks("en")).toHaveLength(3);
  });
});

const isFit = (text: string) => {
  try {
    checkedDeck(deck({ title: text }));
    return true;
  } catch {
    return false;
  }
};
