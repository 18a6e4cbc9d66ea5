import type { DeckView } from "@nexus/circle";
import { describe, expect, it } from "vitest";
import { following, questionsOf } from "./questions.ts";

const deck = (id: string, ...sets: string[][]): DeckView => ({
  from: "own",
  id,
  deck: {
    format: 1,
    kind: "nexus deck",
    language: "en",
    title: id,
    about: "",
    sets: sets.map((questions, at) => ({ title: `set ${at}`, questions })),
  },
});
const decks = [deck("light", ["a", "b"], ["c"]), deck("deep", ["d"])];

describe("a walk through a deck", () => {
  it("goes through its sets in their order", () => {
    expect(decks.flatMap(questionsOf).map(({ text, set }) => `${set}: ${text}`)).toEqual([
      "set 0: a",
      "set 0: b",
      "set 1: c",
      "set 0: d",
    ]);
  });

  it("goes on after the question that both have answered, and ends with the last", () => {
    expect(following(decks, "b")).toEqual({ deck: "light", at: 2 });
    expect(following(decks, "c")).toBeUndefined();
    expect(following(decks, "a question of one's own")).toBeUndefined();
  });
});
