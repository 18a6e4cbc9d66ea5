import type { Entry } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { openPadded } from "../src/log/seal.ts";
import { createEngine } from "../src/mls/index.ts";
import { alike, linesOf, link, mortal, onALine, seen, viewOf } from "./devices.ts";
import { everythingIn, hoarder } from "./hoarder.ts";
import { intercept } from "./intercept.ts";
import { type Person, until, type World } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

const walk = { point: { valence: 0.4, arousal: -0.2 }, words: ["calm"], note: "by the river" };
const body = { source: "strap", hr: 64, rmssd: 41, beats: { kept: 71, seen: 72 }, usual: "alike" } as const;

async function two(): Promise<{ at: World; phone: Person; laptop: Person }> {
  const at = await worldOfTest();
  return { at, phone: await at.person("Phone"), laptop: await at.person("Laptop") };
}

async function twoLinked() {
  const world = await two();
  await link(world.at, world.phone, world.laptop);
  return world;
}

describe("a linked device", () => {
  it("has the journal so far, body and all, and gives its own", async () => {
    const { at, phone, laptop } = await two();
    await phone.nexus.checkIn(undefined, { ...walk, body, keepBody: true });
    await laptop.nexus.noteDown("from the laptop");
    await link(at, phone, laptop);
    await alike(phone, laptop);
    expect(linesOf(laptop)).toEqual(["by the river", "from the laptop"]);
    expect(laptop.nexus.journal().entries).toContainEqual(expect.objectContaining({ ...walk, body }));
    const { devices } = await viewOf(laptop);
    expect(devices.map(({ name, isThis }) => [name, isThis])).toEqual([
      ["Laptop", true],
      ["Phone", false],
    ]);
    expect(devices[0]?.since).toBeGreaterThan(0);
  });

  it("is in no circle that any room shows, also after a restart", async () => {
    const { phone, laptop } = await twoLinked();
    for (const device of [phone, laptop]) {
      expect(device.nexus.circles()).toEqual([]);
      await device.restart();
      expect(device.nexus.circles()).toEqual([]);
      await seen(device, ({ link, devices }) => link === "live" && devices.length === 2);
    }
  });

  it("hears of what is written, changed and forgotten on either", async () => {
    const { phone, laptop } = await twoLinked();
    const kept = await phone.nexus.noteDown("one");
    const { entry } = await laptop.nexus.checkIn(undefined, walk);
    await alike(phone, laptop);
    expect(linesOf(phone)).toEqual(["by the river", "one"]);
    await laptop.nexus.changeEntry(kept, { text: "one, and more" });
    await phone.nexus.forgetEntry(entry);
    await until(() => linesOf(phone).join() === "one, and more" && linesOf(laptop).join() === "one, and more");
    await phone.restart();
    await laptop.restart();
    await alike(phone, laptop);
    expect(linesOf(laptop)).toEqual(["one, and more"]);
  });

  it("writes a shared check-in down for both, and in the circle of the one alone", async () => {
    const { at, phone, laptop } = await twoLinked();
    const circle = await at.found(phone);
    await phone.nexus.checkIn(circle, walk);
    await alike(phone, laptop);
    expect(laptop.nexus.journal().entries).toMatchObject([{ ...walk, shared: { circle, name: "Kitchen table" } }]);
    expect(laptop.nexus.circles()).toEqual([]);
  });

  it("comes to the same as the others when both wrote offline, whoever is back first", async () => {
    const at = await worldOfTest();
    const [onPhone, onLaptop] = [await onALine(at, "Phone"), await onALine(at, "Laptop")];
    const [phone, laptop] = [onPhone.device, onLaptop.device];
    const line = await phone.nexus.noteDown("as it was");
    const other = await phone.nexus.noteDown("to be forgotten, or not");
    await link(at, phone, laptop);
    await alike(phone, laptop);
    await Promise.all([onPhone.cut(), onLaptop.cut()]);
    await phone.nexus.changeEntry(line, { text: "as the phone has it" });
    await phone.nexus.noteDown("phone, alone");
    await phone.nexus.forgetEntry(other);
    await laptop.nexus.changeEntry(line, { text: "as the laptop has it" });
    await laptop.nexus.changeEntry(other, { text: "kept, after all" });
    await laptop.nexus.noteDown("laptop, alone");
    await laptop.restart();
    onLaptop.mend();
    onPhone.mend();
    await alike(phone, laptop);
    // Forgetting wins; of two texts, the larger.
    expect(linesOf(phone)).toEqual(["as the phone has it", "laptop, alone", "phone, alone"]);
  });

  it("is the third of three, and hears of all from whoever is there", async () => {
    const { at, phone, laptop } = await twoLinked();
    await phone.nexus.noteDown("from the phone");
    await laptop.nexus.noteDown("from the laptop");
    await alike(phone, laptop);
    await phone.nexus.close();
    const tablet = await at.person("Tablet");
    await tablet.nexus.noteDown("from the tablet");
    await link(at, laptop, tablet);
    await alike(laptop, tablet);
    await phone.restart();
    await alike(phone, laptop, tablet);
    expect(linesOf(phone)).toEqual(["from the laptop", "from the phone", "from the tablet"]);
  });
});

describe("a journal of many years", () => {
  it("comes whole, in pieces that each fit an entry of the log, with the longest line there may be", async () => {
    const { at, phone, laptop } = await two();
    for (let n = 0; n < 300; n++)
      await phone.nexus.checkIn(undefined, { ...walk, note: `${n} ${"long ".repeat(100)}` });
    await phone.nexus.noteDown("\u{6c34}".repeat(20_000));
    await link(at, phone, laptop);
    await alike(phone, laptop);
    expect(laptop.nexus.journal().entries).toHaveLength(301);
    expect((await viewOf(phone)).troubles).toEqual([]);
  });
});

describe("a device that ends at any moment", () => {
  it.each([
    "before",
    "after",
  ] as const)("%s a write is whole when it begins anew, and nothing is lost", async (when) => {
    const at = await worldOfTest();
    const phone = await at.person("Phone");
    const { device: laptop, endAt, isOver, beginAnew } = await mortal(at, "Laptop");
    await phone.nexus.noteDown("from before");
    await link(at, phone, laptop);
    await alike(phone, laptop);
    const expected = ["from before"];
    for (let n = 1; n <= 8; n++) {
      endAt(when, n);
      // What was refused was never kept; what ended just after was.
      const mine = await laptop.nexus.noteDown(`laptop ${n}`).then(
        () => true,
        () => when === "after",
      );
      if (mine) expected.push(`laptop ${n}`);
      await phone.nexus.noteDown(`phone ${n}`);
      expected.push(`phone ${n}`);
      for (let more = 0; !isOver() && more < 8; more++) {
        const line = `laptop ${n}, ${more}`;
        if (
          await laptop.nexus.noteDown(line).then(
            () => true,
            () => when === "after" && isOver(),
          )
        )
          expected.push(line);
      }
      expect(isOver()).toBe(true);
      await beginAnew();
      await alike(phone, laptop);
      expect(linesOf(phone)).toEqual([...expected].sort());
    }
  });
});

describe("a device that is taken out", () => {
  it("reads nothing new, keeps what it has, and can be linked anew", async () => {
    const { at, phone, laptop } = await twoLinked();
    await phone.nexus.noteDown("while linked");
    await alike(phone, laptop);
    const lost = (await viewOf(phone)).devices.find(({ name }) => name === "Laptop");
    await phone.nexus.removeDevice(lost?.id ?? "");
    await seen(laptop, ({ standing }) => standing === "removed");
    await seen(phone, ({ devices }) => devices.length === 1);
    await phone.nexus.noteDown("without the laptop");
    await laptop.nexus.noteDown("without the phone");
    expect(linesOf(laptop)).toEqual(["while linked", "without the phone"]);
    await link(at, phone, laptop);
    await alike(phone, laptop);
    expect(linesOf(laptop)).toEqual(["while linked", "without the laptop", "without the phone"]);
  });

  it("opens nothing of what the others tell each other then, with everything it ever held", async () => {
    const at = await worldOfTest();
    const entries: Entry[] = [];
    const phone = await at.person(
      "Phone",
      intercept((reply) => {
        if (reply.type === "entries") entries.push(...structuredClone(reply.entries));
        return reply;
      }),
    );
    const tablet = await at.person("Tablet");
    const { person: laptop, copies } = await hoarder(at, "Laptop");
    await link(at, phone, tablet);
    await link(at, phone, laptop);
    const circle = [...laptop.disk.rows.keys()].flatMap((key) => /^circle\/([0-9a-f]{32})\//.exec(key)?.[1] ?? [])[0];
    const lost = (await viewOf(phone)).devices.find(({ name }) => name === "Laptop");
    await phone.nexus.removeDevice(lost?.id ?? "");
    await seen(laptop, ({ standing }) => standing === "removed");
    const departure = entries.findLast((entry) => entry.kind === "commit");
    await phone.nexus.noteDown("now that the laptop is lost");
    await alike(phone, tablet);
    const later = entries.filter((entry) => entry.seq > (departure?.seq ?? 0));
    expect(later.length).toBeGreaterThan(0);
    const { envelopes } = await everythingIn(copies, circle ?? "", await createEngine("classical"));
    expect(envelopes.length).toBeGreaterThan(1);
    const opened = later.filter((entry) =>
      envelopes.some(({ envelope, door }) => openPadded(envelope, door, entry.body) !== undefined),
    );
    expect(opened).toEqual([]);
    expect(linesOf(laptop)).toEqual([]);
  });

  it("may take itself out", async () => {
    const { phone, laptop } = await twoLinked();
    await phone.nexus.noteDown("ours");
    await alike(phone, laptop);
    await laptop.nexus.leaveDevices();
    expect(await viewOf(laptop)).toMatchObject({ standing: "alone", devices: [] });
    await seen(phone, ({ devices }) => devices.length === 1);
    expect(linesOf(laptop)).toEqual(["ours"]);
    expect([...laptop.disk.rows.keys()].filter((key) => /^(circle|devices)\//.test(key))).toEqual([]);
  });
});

describe("a link for a device", () => {
  it("needs no founding code where one has a circle, and one where one has none", async () => {
    const { at, phone, laptop } = await two();
    const ada = await at.person("Ada");
    await at.bringIn(ada, phone, await at.found(ada));
    await phone.restart();
    const { invitation } = await phone.nexus.linkDevice({ at: at.origin, name: "Phone", suite: "classical" });
    expect(invitation?.link).toContain("#device=");
    await expect(laptop.nexus.linkDevice({ at: at.origin, name: "Laptop" })).rejects.toMatchObject({
      code: "admission-refused",
    });
    expect(await viewOf(laptop)).toMatchObject({ standing: "alone" });
  });

  it("does not open a circle of people, nor the other way round", async () => {
    const { at, phone, laptop } = await two();
    const circle = await at.found(phone);
    const { link: ofCircle } = await phone.nexus.invite(circle);
    await expect(laptop.nexus.joinDevices(ofCircle, "Laptop")).rejects.toMatchObject({ code: "link-malformed" });
    const changed = ofCircle.replace("#join=", "#device=");
    await expect(laptop.nexus.joinDevices(changed, "Laptop")).rejects.toMatchObject({ code: "link-malformed" });
    const { invitation } = await phone.nexus.linkDevice({ at: at.foundingLink, name: "Phone", suite: "classical" });
    const ofDevices = (invitation?.link ?? "").replace("#device=", "#join=");
    await expect(laptop.nexus.knock(ofDevices, "Laptop")).rejects.toMatchObject({ code: "link-malformed" });
    await expect(laptop.nexus.threshold(invitation?.link ?? "")).rejects.toMatchObject({ code: "link-malformed" });
  });

  it("is refused by a device that has others already", async () => {
    const { at, laptop } = await twoLinked();
    const stranger = await at.person("Stranger");
    const { invitation } = await stranger.nexus.linkDevice({ at: at.foundingLink, name: "S", suite: "classical" });
    await expect(laptop.nexus.joinDevices(invitation?.link ?? "", "Laptop")).rejects.toMatchObject({
      code: "input-invalid",
    });
  });

  it("may be taken back, and one that was declined knocks in vain", async () => {
    const { at, phone, laptop } = await two();
    const { invitation } = await phone.nexus.linkDevice({ at: at.foundingLink, name: "Phone", suite: "classical" });
    await laptop.nexus.joinDevices(invitation?.link ?? "", "Laptop");
    const { knocks } = await seen(phone, (view) => view.knocks.length === 1);
    await phone.nexus.declineDevice(knocks[0]?.id ?? "");
    await seen(laptop, ({ standing }) => standing === "declined");
    const again = await phone.nexus.linkDevice({ at: at.foundingLink, name: "Phone" });
    await phone.nexus.unlinkDevice(again.invitation?.id ?? "");
    await expect(laptop.nexus.joinDevices(again.invitation?.link ?? "", "Laptop")).rejects.toMatchObject({
      code: "drop-refused",
    });
  });
});
