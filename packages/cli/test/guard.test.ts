import { createNexus, MemoryDisk, type Nexus, openKeeping, openKeyring, openMemoryVault } from "@nexus/circle";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openFolderVault } from "../src/edges/folder-vault.ts";
import { nodeDeps } from "../src/edges/node-deps.ts";
import { eventually, gather, house, LONG } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** Mira has asked from her app; Jun and Kim sit at terminals. Told in order: each test goes on where the one before ended. */
describe("helping somebody back from a terminal", () => {
  const at = house();
  let mira: Nexus;
  let circle: string;
  let code: string;

  beforeAll(async () => {
    const { foundingLink } = await at.serve();
    await gather(at, foundingLink, "Kitchen table", "Mira", "Jun", "Kim");
    const vault = await openFolderVault(at.vault("Mira"));
    const keyring = await openKeyring(vault, nodeDeps(vault).random);
    mira = await createNexus({ ...nodeDeps(vault), vault: keyring.vault }, keyring);
    const keeping = await openKeeping({
      ...nodeDeps(vault),
      keyring,
      circles: () => mira,
      closeCircles: () => mira.close(),
    });
    const { words, ask } = await keeping.makeCode();
    await keeping.confirmCode([words[ask[0] - 1] ?? "", words[ask[1] - 1] ?? ""]);
    code = words.join(" ");
    circle = mira.circles()[0]?.id ?? "";
    const others = mira.circle(circle).members.filter(({ isMe }) => !isMe);
    await mira.askGuardians(
      circle,
      others.map(({ id }) => id),
    );
    await mira.settled(circle, 20_000);
  });
  afterAll(async () => {
    await mira.close();
    await at.close();
  });
  const as =
    (name: string) =>
    (...args: string[]) =>
      at.ok("circle", "guard", ...args, "--vault", at.vault(name));
  const [jun, kim] = [as("Jun"), as("Kim")];

  test("somebody is asked, and says yes", async () => {
    expect(await jun()).toBe("Mira asks whether you would help to bring them back one day.");
    expect(await jun("mira", "yes")).toBe("You said yes to Mira. Their share comes when they give it.");
    await kim("Mira", "yes");
    await expect(jun("Mira")).rejects.toThrow("Say yes or no");
    await expect(jun("Nobody", "yes")).rejects.toThrow("member-unknown");
  });

  test("the share comes, and is given only with the words as they were heard", async () => {
    const ready = async () =>
      (await mira.guardians()).mine[0]?.people.every(({ standing }) => standing === "ready") ?? false;
    await eventually(ready, "both have said yes");
    await mira.dealShares(circle, { code, needed: 2, origins: ["https://a.example"] });
    await mira.settled(circle, 20_000);
    for (const one of [jun, kim]) expect(await one()).toBe("You keep a share for Mira.");

    const empty = await openMemoryVault(new MemoryDisk());
    const phone = await openKeyring(empty, nodeDeps(empty).random);
    const back = await openKeeping({
      ...nodeDeps(phone.vault),
      keyring: phone,
      circles: () => undefined,
      closeCircles: async () => {},
    });
    const { line, words } = await back.beginReturn("Mira");
    const seen = await jun("Mira", "--request", line);
    expect(seen).toContain("Speak with Mira first");
    expect(seen).toContain(words.join(" "));
    expect(seen).not.toContain("nexus-share.");
    await expect(jun("Mira", "--request", "hello")).rejects.toThrow("link-malformed");
    await expect(jun("Mira", "--request", line, "--words", "tiger tiger tiger tiger tiger tiger")).rejects.toThrow(
      "Nothing was given.",
    );
    for (const one of [jun, kim]) {
      const share = await one("Mira", "--request", line, "--words", words.join("  ").toUpperCase());
      expect(await back.takeShare(share)).toMatchObject({ taken: "taken" });
    }
    expect((await back.returning())?.code).toEqual({ words: code.split(" "), origins: ["https://a.example"] });
  });

  test("a circle is not forgotten with a share in it unless that is meant", async () => {
    const forget = await at.nexus("circle", "forget", "--yes", "--vault", at.vault("Kim"));
    expect([forget.code, forget.err]).toEqual([2, expect.stringContaining("recovery code of Mira")]);
    expect(await kim()).toBe("You keep a share for Mira.");
  });

  test("it is given back", async () => {
    expect(await jun("Mira", "no")).toBe("You keep nothing for Mira.");
    expect(await jun()).toBe("Nobody has asked you.");
  });
});
