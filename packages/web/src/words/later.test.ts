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
});
