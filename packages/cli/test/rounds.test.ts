import { describe, expect, test, vi } from "vitest";
import { eventually, LONG, lines } from "./house.ts";
import { threeTerminals } from "./three-terminals.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** One round in three terminals, told in order: each test goes on where the one before ended. */
describe("a round in three terminals", () => {
  const { mira, jun, kim, watch } = threeTerminals();

  test("one opens it, and the others see what it asks and that it waits for them", async () => {
    expect(await mira("rounds")).toBe("No round goes on.");
    await expect(mira("round", "open")).rejects.toThrow("Say what the round asks");
    expect(await mira("round", "open", "What do you carry?", "--title", "Evening", "--hours", "5")).toBe(
      "The round is open.",
    );
    const seen = await jun("rounds");
    for (const words of ["Evening", "What do you carry?", "It takes 2 devices together", "It waits for you."]) {
      expect(seen).toContain(words);
    }
    expect(lines(await jun("rounds", "--json"))).toMatchObject([{ title: "Evening", form: "sealed", threshold: 2 }]);
  });

  test("sealing shows to nobody what was sealed, and happens once", async () => {
    expect(await jun("round", "seal", "a heavy heart", "--about", "grief")).toBe("Sealed.");
    expect(await mira("rounds")).toContain("Jun is in.");
    expect(await mira("read")).not.toContain("heavy");
    await expect(jun("round", "pass", "--round", "Evening")).rejects.toThrow("round-twice");
    expect(await kim("round", "pass")).toBe("You pass.");
    expect(await mira("round", "seal", "hope")).toBe("Sealed.");
  });

  test("it opens when enough devices come by, and is read by all", async () => {
    for (const name of ["Jun", "Kim"] as const) watch(name);
    await eventually(async () => (await mira("rounds")) === "No round goes on.", "the round opens");
    for (const person of [mira, jun, kim]) {
      const read = await person("read");
      for (const words of ["Mira opened a round: Evening (opened)", "Kim passed.", "Mira: hope"]) {
        expect(read).toContain(words);
      }
    }
    await expect(mira("round", "pass", "--round", "Evening")).rejects.toThrow("round-unknown");
  });

  test("a weaving session takes a thread from each, and has one fingerprint in every terminal", async () => {
    await expect(mira("round", "open", "Weave", "--weave", "--live")).rejects.toThrow("is sealed");
    expect(await mira("round", "open", "Today, as a thread", "--weave", "--title", "Loom")).toBe("The round is open.");
    await expect(jun("round", "seal", "in words")).rejects.toThrow("round-unfit");
    await expect(jun("round", "seal", "--thread", "purple")).rejects.toThrow("Choose a --thread");
    expect(await jun("round", "seal", "--thread", "softly joyful", "--tension", "tight", "--figure", "rose")).toBe(
      "Sealed.",
    );
    expect(await kim("round", "seal", "--thread", "oatmeal")).toBe("Sealed.");
    expect(await mira("read")).not.toContain("joyful");
    expect(await mira("round", "seal", "--thread", "calm", "--figure", "table")).toBe("Sealed.");
    await eventually(async () => (await mira("rounds")) === "No round goes on.", "the weaving opens");
    const woven = await Promise.all([mira, jun, kim].map((person) => person("read")));
    for (const read of woven) {
      expect(read).toContain("calm (even, table), oatmeal (even, star) and softly joyful (tight, rose)");
      expect(read).not.toMatch(/Jun: .*joyful/);
    }
    expect(new Set(woven.map((read) => /drawdown [0-9a-f]{64}/.exec(read)?.[0])).size).toBe(1);
  });
});
