import { afterAll, describe, expect, test, vi } from "vitest";
import { eventually, gather, house, LONG, lines } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** Mira sits at two terminals, each with a vault of its own. Told in order: each test goes on where the one before ended. */
describe("one journal at two terminals", () => {
  const at = house();
  afterAll(() => at.close());
  const on =
    (name: string) =>
    (...args: string[]) =>
      at.ok(...args, "--vault", at.vault(name));
  const [desk, laptop] = [on("desk"), on("laptop")];
  const journal = async (of: typeof desk) => lines(await of("journal", "--json")).map(({ text, note }) => text ?? note);

  test("alone, a terminal has a journal of its own, and cannot guess a sanctuary", async () => {
    expect(await desk("journal")).toBe("Nothing is written in your journal yet.");
    expect(await desk("journal", "from the desk")).toBe("Kept in your journal.");
    expect(await desk("devices")).toContain("This device is alone.");
    await laptop("journal", "from the laptop");
    const guess = await at.nexus("devices", "link", "--vault", at.vault("desk"));
    expect([guess.code, guess.err]).toEqual([2, expect.stringContaining("--at")]);
  });

  test("two are linked by four words that are the same on both, and have one journal from then on", async () => {
    const { foundingLink } = await at.serve();
    await gather(at, foundingLink, "Kitchen table", "desk");
    // A circle is there, so its sanctuary is the one.
    const link = await desk("devices", "link", "--name", "Desk", "--suite", "classical");
    expect(link).toMatch(/#device=/);
    const joining = at.start(["devices", "join", link, "--name", "Laptop", "--vault", at.vault("laptop")]);
    const [, words = ""] = await joining.says(/four words: (.+)/);
    expect(await desk("devices")).toContain(`Laptop asks to be linked. Its four words: ${words}`);
    await expect(desk("devices", "admit", "--words", "tiger tiger tiger tiger")).rejects.toThrow("input-invalid");
    expect(await desk("devices", "admit", "laptop", "--words", words)).toBe("Laptop is linked.");
    expect((await joining.ended).out).toContain("Linked with Desk.");
    await eventually(async () => (await journal(desk)).length === 2, "the desk has both lines");
    await eventually(async () => (await journal(laptop)).length === 2, "the laptop has both lines");
    expect((await journal(laptop)).sort()).toEqual(["from the desk", "from the laptop"]);
    expect(await laptop("devices")).toMatch(/^Laptop {2}this one\nDesk {2}/);
    // The circle stays where it was joined.
    expect(await laptop("circle", "list")).toContain("There is no circle on this device yet.");
  });

  test("what is felt in a circle on the one is read on the other, which is told at once or later", async () => {
    await desk("circle", "check-in", "--valence", "0.5", "--arousal", "-0.5", "--note", "by the river");
    expect(await journal(laptop)).toContain("by the river");
    expect(await laptop("journal", "--last", "1")).toMatch(
      /Kitchen table has it too.*\n.*good, still\n {2}by the river/,
    );
  });

  test("one that is taken out reads nothing new, and says so", async () => {
    await expect(desk("devices", "remove", "Tablet")).rejects.toThrow("member-unknown");
    expect(await desk("devices", "remove", "Laptop")).toBe("Laptop is out.");
    await desk("journal", "after it was lost");
    expect(await journal(laptop)).not.toContain("after it was lost");
    expect(await laptop("devices")).toContain("This device was taken out.");
    expect(await journal(desk)).toContain("after it was lost");
  });

  test("it can be linked once more, or turned away, and can leave by itself", async () => {
    const link = await desk("devices", "link");
    const joining = at.start(["devices", "join", link, "--name", "Laptop", "--vault", at.vault("laptop")]);
    await joining.says(/four words/);
    expect(await desk("devices", "admit", "--no")).toBe("Laptop was turned away.");
    const { code, err } = await joining.ended;
    expect([code, err]).toEqual([1, expect.stringContaining("knock-declined")]);

    const again = await desk("devices", "link");
    const second = at.start(["devices", "join", again, "--name", "Laptop", "--vault", at.vault("laptop")]);
    await second.says(/four words/);
    await desk("devices", "admit");
    await second.ended;
    await eventually(async () => (await journal(laptop)).includes("after it was lost"), "the laptop hears of it now");
    expect(await laptop("devices", "leave")).toContain("alone now");
    expect(await laptop("devices")).toContain("This device is alone.");
    expect(await journal(laptop)).toContain("after it was lost");
  });
});
