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
    expect(await mira("vote", "yes")).toBe("You said yes.");
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
