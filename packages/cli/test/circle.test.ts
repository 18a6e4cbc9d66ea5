import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { eventually, gather, type House, house, LONG, lines, type Running, type Sanctuary } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

/** One evening in two terminals, told in order: each test goes on where the one before ended. */
describe("two terminals at one sanctuary", () => {
  let at: House;
  let sanctuary: Sanctuary;
  let watching: Running;
  const mira = (...args: string[]) => at.ok("circle", ...args, "--vault", at.vault("Mira"));
  const jun = (...args: string[]) => at.ok("circle", ...args, "--vault", at.vault("Jun"));

  beforeAll(async () => {
    at = house();
    sanctuary = await at.serve();
  });
  afterAll(() => at.close());

  test("one founds a circle and invites, the other sees the agreement before leaving any trace", async () => {
    const said = await mira(
      "found",
      "--link",
      sanctuary.foundingLink,
      "--circle-name",
      "Kitchen table",
      "--name",
      "Mira",
    );
    expect(said).toContain("Kitchen table is here");
    const [invited] = lines(await mira("invite", "--json"));
    const threshold = lines(await jun("join", String(invited?.link), "--json"));
    expect(threshold).toMatchObject([
      { event: "threshold", circleName: "Kitchen table", invitedBy: "Mira", members: 1 },
    ]);
    expect(await jun("list")).toContain("no circle on this device yet");
  });

  test("a knock shows the same four words on both sides, and a vouch lets in", async () => {
    const invitation = await mira("invite");
    const joining = at.start(["circle", "join", invitation, "--name", "Jun", "--vault", at.vault("Jun")]);
    const [, words = ""] = await joining.says(/four words: (\w+ \w+ \w+ \w+)/);
    expect(await mira("knocks")).toContain(words);
    const wrong = await at.nexus("circle", "vouch", "--words", "one two three four", "--vault", at.vault("Mira"));
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("input-invalid") });
    expect(await mira("vouch", "Jun", "--words", words)).toBe("Jun is in.");
    expect((await joining.ended).out).toContain("You are in Kitchen table, with Mira.");
  });

  test("watch shows a check-in live, and steps aside for other commands on the same vault", async () => {
    watching = at.start(["circle", "watch", "--vault", at.vault("Jun")]);
    await watching.says(/Kitchen table {2}2 people/);
    await mira(
      "check-in",
      "--valence",
      "-0.5",
      "--arousal",
      "0.3",
      "-w",
      "tired",
      "-w",
      "hopeful",
      "--note",
      "long day",
    );
    await watching.says(/Mira checked in[\s\S]*hard, stirred[\s\S]*tired, hopeful[\s\S]*long day/);
    const [item] = lines(await jun("read", "--last", "1", "--json"));
    expect(item).toMatchObject({ kind: "check-in", author: "Mira", words: ["tired", "hopeful"] });
    expect(await jun("write", "I hear you.", "--reply-to", String(item?.id).slice(0, 8))).toContain("can read it now");
    await eventually(async () => (await mira("read")).includes("Jun, to Mira"), "the reply arrives");
    await mira("write", "Still there?");
    await watching.says(/Still there\?/);
    expect(watching.out().match(/long day/g)).toHaveLength(1);
  });

  test("what was taken back leaves only a trace on the other side", async () => {
    const [said] = lines(await mira("write", "too much", "--json"));
    await watching.says(/too much/);
    await mira("retract", String(said?.id).slice(0, 8));
    await watching.says(/Mira took something back/);
    expect(await jun("read", "--last", "0")).not.toContain("too much");
  });

  test("a third one who is asked to go reads nothing new", async () => {
    const invitation = await mira("invite");
    const vouching = at.start(["circle", "watch", "--vouch-all", "--vault", at.vault("Mira")]);
    const ana = at.vault("Ana");
    await at.ok("circle", "join", invitation, "--name", "Ana", "--vault", ana);
    await vouching.says(/Ana came in/);
    vouching.child.kill("SIGINT");
    expect((await vouching.ended).code).toBe(0);
    await mira("write", "Ana may read this");
    await eventually(async () => (await at.ok("circle", "read", "--vault", ana)).includes("Ana may"), "Ana reads");

    expect(await mira("remove", "Ana", "--reason", "we agreed on it")).toBe("Ana is no longer here.");
    await watching.says(/Mira asked Ana to go. “we agreed on it”/);
    await mira("write", "Ana may not read this");
    const read = await at.ok("circle", "read", "--vault", ana);
    expect(read).toContain("Ana may read this");
    expect(read).not.toContain("Ana may not");
    const refused = await at.nexus("circle", "write", "let me in", "--vault", ana);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining("You are no longer a member of this circle."),
    });
  });

  test("leaving is quiet, and ends the watch of the one who left", async () => {
    expect(await jun("leave")).toBe("You left Kitchen table.");
    expect((await watching.ended).code).toBe(0);
    expect(await jun("list")).toContain("you left it");
    expect(await jun("read")).toContain("Still there?");
    expect(await jun("forget", "--yes")).toContain("forgotten");
    const last = at.start(["circle", "watch", "--for", "20", "--vault", at.vault("Mira")]);
    await last.says(/Jun left/);
    last.child.kill("SIGINT");
    await last.ended;
  });
});

describe("circles in several sanctuaries", () => {
  test("live in one vault, each named by itself or by the beginning of its id", async () => {
    const at = house();
    try {
      const [north, south] = await Promise.all([at.serve("north"), at.serve("south")]);
      await gather(at, north.foundingLink, "Choir", "Mira", "Jun");
      await gather(at, south.foundingLink, "Allotment", "Mira");
      const mira = ["--vault", at.vault("Mira")];
      const all = lines(await at.ok("circle", "list", "--json", ...mira));
      expect(all.map(({ name }) => name).toSorted()).toEqual(["Allotment", "Choir"]);
      const unclear = await at.nexus("circle", "write", "hello", ...mira);
      expect(unclear).toMatchObject({ code: 2, err: expect.stringContaining("Say which circle with --circle") });
      await at.ok("circle", "write", "to the choir", "-c", "choir", ...mira);
      const allotment = all.find(({ name }) => name === "Allotment");
      await at.ok("circle", "write", "to the allotment", "-c", String(allotment?.id).slice(0, 6), ...mira);
      const heard = () => at.ok("circle", "read", "--vault", at.vault("Jun"));
      await eventually(async () => (await heard()).includes("to the choir"), "Jun hears the choir");
      expect(await heard()).not.toContain("allotment");
    } finally {
      await at.close();
    }
  });
});

describe("two commands on one vault", () => {
  let at: House;
  beforeAll(() => {
    at = house();
  });
  afterAll(() => at.close());

  test("a knock that waits steps aside, and so do two that watch", async () => {
    const { foundingLink } = await at.serve();
    await gather(at, foundingLink, "Choir", "Mira", "Jun");
    await at.ok(
      "circle",
      "found",
      "--link",
      foundingLink,
      "--circle-name",
      "Orchestra",
      "--name",
      "Ana",
      "--vault",
      at.vault("Ana"),
    );
    const invitation = await at.ok("circle", "invite", "--vault", at.vault("Ana"));
    const jun = ["--vault", at.vault("Jun")];
    const joining = at.start(["circle", "join", invitation, "--name", "Jun", ...jun]);
    await joining.says(/four words/);
    await at.ok("circle", "write", "while I wait", "-c", "Choir", ...jun);
    const one = at.start(["circle", "watch", "-c", "Choir", ...jun]);
    await one.says(/while I wait/);
    await joining.says(/Another command holds this vault/);
    one.child.kill("SIGINT");
    expect((await one.ended).code).toBe(0);
    await at.ok("circle", "vouch", "Jun", "--vault", at.vault("Ana"));
    expect(await joining.ended).toMatchObject({
      code: 0,
      out: expect.stringContaining("You are in Orchestra, with Ana."),
    });
  });

  test("one that hangs can be taken over, and writes no more when it wakes", async () => {
    const mira = ["--vault", at.vault("Mira")];
    const frozen = at.start(["circle", "watch", ...mira]);
    await frozen.says(/Choir {2}2 people/);
    frozen.child.kill("SIGSTOP");
    await at.ok("circle", "write", "from here now", "--take-over", ...mira);
    frozen.child.kill("SIGCONT");
    expect(await frozen.ended).toMatchObject({
      code: 1,
      err: expect.stringContaining("Another window has taken over."),
    });
    expect(await at.ok("circle", "read", ...mira)).toContain("from here now");
  });
});
