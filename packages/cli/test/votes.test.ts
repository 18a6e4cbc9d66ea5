import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { eventually, LONG } from "./house.ts";
import { threeTerminals } from "./three-terminals.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** One vote in three terminals, told in order: each test goes on where the one before ended. */
describe("a vote in three terminals", () => {
  const { mira, jun, kim, vault, watch } = threeTerminals();

  test("one takes the agreement, changes it, and proposes the file", async () => {
    expect(await jun("agreement")).toContain("One member gives their word for a newcomer.");
    const file = join(vault("Jun"), "..", "agreement.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(await jun("agreement", "--json")), vouches: 2 }));
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: 2 });
    expect(await jun("propose", "--agreement", file, "--why", "We are few.")).toBe("The vote is open.");
    await expect(jun("propose")).rejects.toThrow("Propose one thing");
    await expect(jun("propose", "--remove", "Kim")).rejects.toThrow("law-remove");
    writeFileSync(file, "{}");
    await expect(jun("propose", "--agreement", file)).rejects.toThrow("input-invalid");
  });

  test("the others read which sentences would change, and give one ballot each", async () => {
    const seen = await kim("votes");
    for (const words of [
      "Jun asks to change the agreement.",
      "“We are few.”",
      "- One member gives their word for a newcomer.",
      "+ 2 members give their word for a newcomer.",
      "It takes 2 yes of 3.",
      "Your voice is asked for.",
    ]) {
      expect(seen).toContain(words);
    }
    expect(await kim("vote", "yes")).toBe("You said yes.");
    await expect(kim("vote", "no")).rejects.toThrow("law-ballot");
    await expect(mira("vote", "perhaps")).rejects.toThrow("A ballot is yes or no");
    // The second yes is the last that it takes.
    expect(await mira("vote", "yes")).toBe("You said yes. It is carried.");
  });

  test("it is carried out by whoever comes by, and its history stays readable", async () => {
    watch("Jun");
    await eventually(async () => (await mira("votes")) === "No vote is open.", "the vote is carried");
    expect(await mira("agreement")).toContain("2 members give their word for a newcomer.");
    const read = await kim("read");
    expect(read).toContain("Jun asked to change the agreement (carried)");
    expect(read).toContain("- One member gives their word for a newcomer.");
    await expect(mira("vote", "yes")).rejects.toThrow("law-ballot");
  });
});

/** Told in order: each test goes on where the one before ended. */
describe("cloth that shall leave a circle, in three terminals", () => {
  const { mira, jun, kim } = threeTerminals();

  test("is there once three told how they are", async () => {
    await expect(jun("propose", "--cloth", "1")).rejects.toThrow("Nothing of these days is woven.");
    await mira("check-in", "--valence", "0.8", "--arousal", "0.4");
    await jun("check-in", "--valence", "-0.6", "--arousal", "-0.4");
    await kim("check-in", "--valence", "0.7", "--arousal", "-0.7");
    const [seen, other] = [await mira("cloth", "--json"), await kim("cloth", "--json")];
    expect(JSON.parse(seen)).toEqual(JSON.parse(other));
    expect(JSON.parse(seen).picks).toBeGreaterThan(6);
    expect(await mira("cloth", "--rows", "4")).toMatch(/^([▀▄█·]+\n){4}\d+ ends, \d+ picks\.$/);
  });

  test("is seen by those who are asked, and leaves with the yes of every one", async () => {
    expect(await jun("propose", "--cloth", "1")).toBe("The vote is open.");
    const seen = await kim("votes");
    expect(seen).toContain("Jun asks that the cloth of one day may leave the circle.");
    expect(seen).toMatch(/\n {2}[▀▄█·]{20,}\n/);
    expect(await kim("vote", "yes")).toBe("You said yes.");
    expect(await mira("vote", "yes")).toBe("You said yes.");
    expect(await jun("votes")).toContain("Your voice is asked for.");
    // The last yes that it took carries it.
    expect(await jun("vote", "yes")).toBe("You said yes. It is carried.");
    expect(await jun("votes")).toBe("No vote is open.");
    expect(await mira("read")).toContain("may leave the circle (carried)");
  });

  test("one that this device weaves otherwise gets no yes from it", async () => {
    // Asked for as it is now, it is another once somebody says more.
    expect(await jun("propose", "--cloth", "2")).toBe("The vote is open.");
    await kim("check-in", "--valence", "0", "--arousal", "0");
    expect(await mira("votes")).toContain("This device weaves another cloth of these days");
    await expect(mira("vote", "yes")).rejects.toThrow("law-cloth");
    expect(await mira("vote", "no")).toBe("You said no.");
  });
});
