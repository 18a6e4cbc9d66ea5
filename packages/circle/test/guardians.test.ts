/** People who bring somebody back: asked, holding shares, and giving them when a device and its code are gone. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GuardLetter, type GuardPayload, sealGuard } from "../src/guardians/letter.ts";
import { dealKept, encodeShare, type HeldShare } from "../src/guardians/share-set.ts";
import {
  type CircleId,
  createNexus,
  type Keeping,
  MemoryDisk,
  type Nexus,
  openKeeping,
  openKeyring,
  openMemoryVault,
} from "../src/index.ts";
import { stamp } from "../src/session/own.ts";
import type { Inside } from "../src/session/snapshot.ts";
import { toText } from "../src/text.ts";
import { turn } from "./insider.ts";
import { edges, type Person, until, type World, world } from "./world.ts";

/** A person with a keeping, on one disk. */
interface Device extends Person {
  keeping: Keeping;
}

let place: World;
let devices: Device[] = [];
beforeEach(async () => {
  place = await world();
});
afterEach(async () => {
  for (const device of devices) await device.nexus.close();
  devices = [];
  await place.close();
});

async function device(name: string, disk = new MemoryDisk()): Promise<Device> {
  const begin = async () => {
    const keyring = await openKeyring(await openMemoryVault(disk), edges.random);
    let nexus: Nexus = await createNexus({ ...edges, vault: keyring.vault }, keyring);
    const keeping = await openKeeping({
      ...edges,
      keyring,
      circles: () => nexus,
      closeCircles: () => nexus.close(),
    });
    keeping.tend();
    return {
      keeping,
      get nexus() {
        return nexus;
      },
      set nexus(next: Nexus) {
        nexus = next;
      },
    };
  };
  let running = await begin();
  const made: Device = {
    name,
    disk,
    get nexus() {
      return running.nexus;
    },
    get keeping() {
      return running.keeping;
    },
    async restart() {
      await running.nexus.close();
      running = await begin();
    },
  };
  devices.push(made);
  return made;
}

async function makeCode({ keeping }: Device): Promise<string> {
  const { words, ask } = await keeping.makeCode();
  await keeping.confirmCode([words[ask[0] - 1] as string, words[ask[1] - 1] as string]);
  return words.join(" ");
}

const meIn = (one: Device, circle: CircleId) => one.nexus.circle(circle).me;
const mineOf = async (one: Device) => (await one.nexus.guardians()).mine[0];
const standings = async (one: Device) => (await mineOf(one))?.people.map(({ standing }) => standing).toSorted();
const guardingOf = async (one: Device) => (await one.nexus.guardians()).guarding.map(({ standing }) => standing);

async function so<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted)) return;
    if (Date.now() > end) expect(answer).toEqual(wanted);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Ada with a code, and three in her circle whom she has asked. */
async function asked(suite: "classical" | "x-wing" = "classical") {
  const ada = await device("Ada");
  const others = await Promise.all(["Ben", "Cal", "Dov"].map((name) => device(name)));
  const circle = await place.found(ada, { suite });
  for (const other of others) await place.bringIn(ada, other, circle);
  const code = await makeCode(ada);
  await ada.keeping.keepArchiveAt(place.origin);
  const members = others.map((other) => meIn(other, circle));
  await ada.nexus.askGuardians(circle, members);
  for (const other of others) await so(() => guardingOf(other), ["asked"]);
  return { ada, others: others as [Device, Device, Device], circle, code, members };
}

/** The same, with a share for each. */
async function held(suite: "classical" | "x-wing" = "classical") {
  const all = await asked(suite);
  const { ada, others, circle, code } = all;
  for (const other of others) await other.nexus.guard(circle, meIn(ada, circle), true);
  await so(() => standings(ada), ["ready", "ready", "ready"]);
  await ada.nexus.dealShares(circle, { code, needed: 2, origins: [place.origin] });
  await so(() => standings(ada), ["holds", "holds", "holds"]);
  return all;
}

describe("people who bring somebody back", () => {
  it("bring an empty device to its circles with two of three, after both sides were closed in between", async () => {
    const { ada, others, circle } = await held("x-wing");
    const owner = meIn(ada, circle);
    await ada.nexus.write(circle, "before the loss");
    await until(() => others[1].nexus.circle(circle).timeline.some((item) => item.kind === "sharing"));
    await ada.keeping.freshenArchive();
    await ada.nexus.close();

    const phone = await device("Ada");
    const { line, words } = await phone.keeping.beginReturn("Ada");
    await others[0].restart();
    expect(await others[0].nexus.readRequest(line)).toEqual({ name: "Ada", words });
    const one = await others[0].nexus.giveShare(circle, owner, line);
    expect(await phone.keeping.takeShare(one)).toEqual({ taken: "taken", name: "Ben" });
    expect(await phone.keeping.returning()).toMatchObject({ given: ["Ben"], needed: 2, state: "gathering" });

    await phone.restart();
    const two = await others[2].nexus.giveShare(circle, owner, line);
    expect(await phone.keeping.takeShare(two)).toEqual({ taken: "taken", name: "Dov" });
    const { code, state } = (await phone.keeping.returning()) ?? {};
    expect(state).toBe("opened");
    expect(code?.origins).toEqual([place.origin]);
    await phone.keeping.restoreFrom({ code: code?.words.join(" ") ?? "", origin: place.origin });
    await phone.restart();
    expect(phone.nexus.circle(circle).name).toBe("Kitchen table");
    await until(() => phone.nexus.circle(circle).timeline.some((it) => it.kind === "sharing"));
    // The request is over, and her people still hold what brings her back.
    expect(await phone.keeping.returning()).toBeUndefined();
    expect(await mineOf(phone)).toMatchObject({ needed: 2, isStale: false });
  });

  it("hold nothing before they said yes, and nothing after they gave it back", async () => {
    const { ada, others, circle, code } = await asked();
    const owner = meIn(ada, circle);
    const [ben, cal, dov] = others;
    expect(ben.nexus.circle(circle).guardAsks).toEqual([owner]);
    await expect(ada.nexus.dealShares(circle, { code, needed: 2, origins: [] })).rejects.toMatchObject({
      code: "input-invalid",
    });
    await ben.nexus.guard(circle, owner, true);
    await cal.nexus.guard(circle, owner, true);
    await dov.nexus.guard(circle, owner, false);
    expect(ben.nexus.circle(circle).guardAsks).toEqual([]);
    await so(() => standings(ada), ["ready", "ready", "refused"]);
    await ada.nexus.dealShares(circle, { code, needed: 2, origins: [] });
    await so(() => guardingOf(ben), ["holds"]);
    await so(() => guardingOf(dov), []);
    await ben.nexus.guard(circle, owner, false);
    await so(() => standings(ada), ["holds", "refused", "refused"]);
    expect(JSON.stringify(await ben.nexus.guardians())).toBe('{"mine":[],"guarding":[]}');
    const { line } = await (await device("Eve")).keeping.beginReturn("Ada");
    await expect(ben.nexus.giveShare(circle, owner, line)).rejects.toMatchObject({ code: "member-unknown" });
  });

  it("are let go, and forget", async () => {
    const { ada, others, circle, members } = await held();
    await ada.nexus.letGuardiansGo(circle, members.slice(0, 1));
    await so(() => guardingOf(others[0]), []);
    expect(await guardingOf(others[1])).toEqual(["holds"]);
    await ada.nexus.letGuardiansGo(circle, members);
    for (const other of others) await so(() => guardingOf(other), []);
    expect((await ada.nexus.guardians()).mine).toEqual([]);
  });

  it("are told that their shares bring nothing back once there is a new code, and get new ones", async () => {
    const { ada, others, circle, code } = await held();
    const fresh = await makeCode(ada);
    expect(await mineOf(ada)).toMatchObject({ isStale: true });
    await expect(ada.nexus.dealShares(circle, { code, needed: 2, origins: [] })).rejects.toMatchObject({
      code: "code-wrong",
    });
    await ada.nexus.dealShares(circle, { code: fresh, needed: 3, origins: [place.origin] });
    await so(() => standings(ada), ["holds", "holds", "holds"]);
    expect(await mineOf(ada)).toMatchObject({ isStale: false, needed: 3 });
    const phone = await device("Ada");
    const { line } = await phone.keeping.beginReturn("Ada");
    for (const other of others) {
      await phone.keeping.takeShare(await other.nexus.giveShare(circle, meIn(ada, circle), line));
    }
    expect((await phone.keeping.returning())?.code?.words.join(" ")).toBe(fresh);
  });

  it("need no device of the circle but their own: a member whom nobody asked holds and learns nothing", async () => {
    const { ada, others, circle } = await held();
    const eve = await device("Eve");
    await place.bringIn(ada, eve, circle);
    await ada.nexus.askGuardians(circle, [meIn(others[0], circle)]);
    await ada.nexus.write(circle, "and on");
    await until(() => eve.nexus.circle(circle).timeline.some((item) => item.kind === "sharing"));
    expect(await eve.nexus.guardians()).toEqual({ mine: [], guarding: [] });
    // Asked once more, Ben's device answers by itself: he has said yes already.
    await so(() => guardingOf(others[0]), ["holds"]);
    await expect(eve.nexus.guard(circle, meIn(ada, circle), true)).rejects.toMatchObject({ code: "member-unknown" });
    await expect(ada.nexus.askGuardians(circle, [meIn(ada, circle)])).rejects.toMatchObject({
      code: "member-unknown",
    });
    expect(await others[0].nexus.readRequest("https://example.org")).toBeUndefined();
    await expect(others[0].nexus.giveShare(circle, meIn(ada, circle), "")).rejects.toMatchObject({
      code: "link-malformed",
    });
  });

  it("cannot be troubled by a changed client: nothing unasked, broken or sealed to nobody is kept", async () => {
    const { ada, others, circle, members } = await asked();
    const [ben, cal, dov] = others;
    await cal.nexus.guard(circle, meIn(ada, circle), true);
    await so(() => standings(ada), ["asked", "asked", "ready"]);
    const mallory = await turn(ben, circle);
    const say = async (to: string, letter: GuardLetter) => {
      const { inside } = mallory.session.snapshot();
      const stamped = { kind: "guard", ...stamp(mallory.session.core), to, letter } as const;
      await mallory.say((await sealGuard(mallory.session.core, inside as Inside, stamped)) as GuardPayload);
    };
    const [share] = dealKept({ code: edges.random(16), origins: [] }, 2, 3, edges.random) as [HeldShare];
    const text = (it: HeldShare) => toText(encodeShare(it));
    const [owner, toCal] = [meIn(ada, circle), members[1] as string];
    // A share that nobody said yes to, then one that is broken and comes from the right person's place.
    await say(toCal, { kind: "share", share: text(share) });
    await say(toCal, { kind: "end" });
    await say(owner, { kind: "held", dealing: "a".repeat(32) });
    await say(toCal, { kind: "ask" });
    await until(() => cal.nexus.circle(circle).guardAsks?.length === 1);
    await cal.nexus.guard(circle, members[0] as string, true);
    await say(toCal, { kind: "share", share: text({ ...share, share: edges.random(32) }) });
    await until(() => cal.nexus.circle(circle).troubles.some(({ code }) => code === "entry-invalid"));
    const boxes = [{ kem: "A".repeat(43), box: "A".repeat(64) }];
    await mallory.say({ type: "guard", id: "e".repeat(32), minute: 1, to: toCal, letter: "A".repeat(700), boxes });
    await dov.nexus.write(circle, "all well");
    for (const one of [ada, cal]) {
      await until(() => one.nexus.circle(circle).timeline.some((item) => item.kind === "sharing"));
    }
    expect((await cal.nexus.guardians()).guarding).toMatchObject([
      { owner, standing: "agreed" },
      { owner: members[0], standing: "agreed" },
    ]);
    expect(await standings(ada)).toEqual(["asked", "asked", "ready"]);
    await mallory.close();
  });
});
