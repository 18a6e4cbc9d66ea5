import { afterEach, describe, expect, it } from "vitest";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { words } from "./index.ts";
import { bringAll, withWords, wordsOf } from "./later.ts";

afterEach(() => {
  words.value = en;
});

describe("the words of a later room", () => {
  it("are missed loudly by a room that was fetched without them", () => {
    expect(() => wordsOf("rounds")).toThrow("not fetched");
  });

  it("come with the room, and with the next language before it is put in place", async () => {
    expect(await withWords("rounds", async () => "the room")()).toBe("the room");
    const english = wordsOf("rounds").open;
    await bringAll(es);
    words.value = es;
    expect(wordsOf("rounds").open).not.toBe(english);
  });

  it("come in the language that is spoken by the time the room is there", async () => {
    const { promise: chosen, resolve: choose } = Promise.withResolvers<void>();
    const room = withWords("search", () => chosen)();
    words.value = es;
    choose();
    await room;
    expect(wordsOf("search").heading).toBe("Buscar");
  });

  it("come with the next language also for a room that is opened while it is fetched", async () => {
    const { promise: arrives, resolve: arrive } = Promise.withResolvers<void>();
    const slowly = async () => {
      await arrives;
      return es.later.rounds();
    };
    const slow = { ...es, later: { ...es.later, rounds: slowly } };
    const fetching = bringAll(slow);
    await withWords("people", async () => {})();
    arrive();
    await fetching;
    words.value = slow;
    expect(wordsOf("people").people.heading).toBe("Personas");
  });
});
