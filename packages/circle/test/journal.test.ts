import { decodeRequest } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import type { Body, CheckInInput, CircleId, JournalEntry } from "../src/index.ts";
import { rowOf } from "../src/journal/entry.ts";
import { openMemoryVault } from "../src/vault/memory.ts";
import { openOwnVault } from "../src/vault/own-key.ts";
import { edges, type Person, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

const evening: CheckInInput = {
  point: { valence: -0.6, arousal: 0.4 },
  words: ["restless"],
  note: "the clinic called",
};

const theOnly = (person: Person): JournalEntry => {
  const { entries } = person.nexus.journal();
  expect(entries).toHaveLength(1);
  return entries[0] as JournalEntry;
};

async function twoInACircle(): Promise<{ mira: Person; jun: Person; circle: CircleId }> {
  at = await world();
  const [mira, jun] = [await at.person("Mira"), await at.person("Jun")];
  const circle = await at.found(mira);
  await at.bringIn(mira, jun, circle);
  return { mira, jun, circle };
}

describe("a check-in", () => {
  it("without a circle stays on this device and is there after a restart", async () => {
    at = await world();
    const mira = await at.person("Mira");
    expect(mira.nexus.journalGlance()).toEqual({ isEmpty: true, latest: undefined });
    expect(await mira.nexus.checkIn(undefined, evening)).toMatchObject({ message: undefined });
    await mira.restart();
    expect(theOnly(mira)).toMatchObject({ kind: "check-in", ...evening });
    expect(mira.nexus.journalGlance()).toMatchObject({ isEmpty: false, latest: { point: evening.point } });
  });

  it("for a circle is in the journal too, with what went where", async () => {
    const { mira, jun, circle } = await twoInACircle();
    const { message } = await mira.nexus.checkIn(circle, evening);
    expect(theOnly(mira)).toMatchObject({
      ...evening,
      shared: { circle, name: "Kitchen table", message, parts: ["place", "words", "note"] },
    });
    await until(() => jun.nexus.circle(circle).timeline.find((item) => item.id === message));
    expect(jun.nexus.journal().entries).toEqual([]);
  });

  describe("with something of the body", () => {
    const body: Body = { source: "strap", hr: 64, rmssd: 41, beats: { kept: 71, seen: 72 }, usual: "alike" };
    const heardIn = (person: Person, circle: CircleId, message: string | undefined) =>
      until(() => person.nexus.circle(circle).timeline.find((item) => item.id === message));

    it("neither keeps nor shares it unless both are asked for", async () => {
      const { mira, jun, circle } = await twoInACircle();
      const { message } = await mira.nexus.checkIn(circle, { ...evening, body });
      expect(await heardIn(jun, circle, message)).toMatchObject({ note: evening.note, body: undefined });
      expect(theOnly(mira)).not.toHaveProperty("body");
    });

    it("keeps it for oneself alone", async () => {
      const { mira, jun, circle } = await twoInACircle();
      const { message } = await mira.nexus.checkIn(circle, { ...evening, body, keepBody: true });
      expect(await heardIn(jun, circle, message)).toMatchObject({ body: undefined });
      await mira.restart();
      expect(theOnly(mira)).toMatchObject({ body, shared: { parts: ["place", "words", "note"] } });
    });

    it("shares it with the circle without keeping it", async () => {
      const { mira, jun, circle } = await twoInACircle();
      const { message } = await mira.nexus.checkIn(circle, { body, share: ["body"] });
      expect(await heardIn(jun, circle, message)).toMatchObject({ kind: "check-in", words: [], body });
      expect(theOnly(mira)).toMatchObject({ shared: { parts: ["body"] } });
      expect(theOnly(mira)).not.toHaveProperty("body");
    });

    it("says nothing where the body is neither kept nor shared", async () => {
      const { mira, circle } = await twoInACircle();
      for (const where of [circle, undefined]) {
        await expect(mira.nexus.checkIn(where, { body })).rejects.toThrow("says something");
      }
      await expect(mira.nexus.checkIn(undefined, { body, share: ["body"] })).rejects.toThrow("says something");
    });

    it("keeps it when the words around it are changed", async () => {
      at = await world();
      const mira = await at.person("Mira");
      const { entry } = await mira.nexus.checkIn(undefined, { words: ["tired"], body, keepBody: true });
      await mira.nexus.changeEntry(entry, { words: [] });
      expect(theOnly(mira)).toMatchObject({ words: [], body, changed: true });
    });
  });

  it("gives the circle only the parts that are for it", async () => {
    const { mira, jun, circle } = await twoInACircle();
    const { message } = await mira.nexus.checkIn(circle, { ...evening, share: ["words"] });
    const heard = await until(() => jun.nexus.circle(circle).timeline.find((item) => item.id === message));
    expect(heard).toMatchObject({ kind: "check-in", words: ["restless"], point: undefined, note: undefined });
    expect(theOnly(mira)).toMatchObject({ ...evening, shared: { parts: ["words"] } });
  });

  it("goes to the circle folded under its topic, and the journal knows the topic", async () => {
    const { mira, jun, circle } = await twoInACircle();
    const { message } = await mira.nexus.checkIn(circle, { ...evening, fold: " illness " });
    const heard = await until(() => jun.nexus.circle(circle).timeline.find((item) => item.id === message));
    expect(heard).toMatchObject({ fold: "illness" });
    await mira.restart();
    expect(theOnly(mira)).toMatchObject({ ...evening, fold: "illness" });
  });

  it("holds nothing of what is only for me in anything that waits to be sent", async () => {
    at = await world();
    let online = true;
    const lines: { close(): void }[] = [];
    const mira = await at.person("Mira", (deps) => ({
      ...deps,
      async dial(origin) {
        if (!online) throw new Error("offline");
        const line = await deps.dial(origin);
        lines.push(line);
        return line;
      },
    }));
    const circle = await at.found(mira);
    online = false;
    for (const line of lines) line.close();
    await until(() => mira.nexus.circle(circle).link === "offline");
    await mira.nexus.checkIn(circle, { ...evening, share: ["words"] });

    const vault = await openOwnVault(await openMemoryVault(mira.disk), edges.random);
    const text = async (prefix: string) =>
      (await vault.list(prefix)).map(({ value }) => new TextDecoder().decode(value)).join("\n");
    const waiting = JSON.parse(await text(`circle/${circle}/outbox/`)).intent.payload;
    expect(waiting).toEqual({ type: "check-in", id: waiting.id, minute: waiting.minute, words: ["restless"] });
    expect(await text("circle/")).not.toMatch(/clinic|-0\.6|valence/);
    expect(await text("journal/")).toMatch(/clinic/);
  });

  it("looks the same to the sanctuary, whichever parts it carries", async () => {
    at = await world();
    const sizes: number[] = [];
    const mira = await at.person("Mira", (deps) => ({
      ...deps,
      async dial(origin) {
        const line = await deps.dial(origin);
        const send = line.send.bind(line);
        line.send = (frame) => {
          if (decodeRequest(frame).type === "append") sizes.push(frame.length);
          send(frame);
        };
        return line;
      },
    }));
    const circle = await at.found(mira);
    for (const share of [["place", "words", "note"], ["words"], ["place"]] as const) {
      await mira.nexus.checkIn(circle, { ...evening, share });
      await mira.nexus.settled(circle, 5_000);
    }
    expect(sizes).toHaveLength(3);
    expect(new Set(sizes).size).toBe(1);
  });

  it("of which nothing is for the circle sends nothing", async () => {
    const { mira, circle } = await twoInACircle();
    const before = mira.nexus.circle(circle).timeline.length;
    expect(await mira.nexus.checkIn(circle, { ...evening, share: [] })).toMatchObject({ message: undefined });
    expect(await mira.nexus.checkIn(circle, { words: ["restless"], share: ["note"] })).toMatchObject({
      message: undefined,
    });
    expect(mira.nexus.circle(circle).timeline).toHaveLength(before);
    expect(mira.nexus.journal().entries).toHaveLength(2);
  });

  it("that says nothing at all is refused", async () => {
    at = await world();
    const mira = await at.person("Mira");
    await expect(mira.nexus.checkIn(undefined, { words: ["  "], note: " " })).rejects.toMatchObject({
      code: "input-invalid",
    });
    expect(mira.nexus.journalGlance().isEmpty).toBe(true);
  });

  it("is kept and said in one transaction: when that fails, neither is there", async () => {
    at = await world();
    let broken = false;
    const mira = await at.person("Mira", (deps) => ({
      ...deps,
      vault: {
        ...deps.vault,
        async write(changes) {
          if (broken && changes.some(({ key }) => key.startsWith("journal/"))) throw new Error("power cut");
          await deps.vault.write(changes);
        },
      },
    }));
    const circle = await at.found(mira);
    broken = true;
    await expect(mira.nexus.checkIn(circle, evening)).rejects.toThrow("power cut");
    expect(mira.nexus.journal().entries).toEqual([]);
    expect(mira.nexus.circle(circle).timeline).toEqual([]);
    await mira.restart();
    expect(mira.nexus.journal().entries).toEqual([]);
    expect(mira.nexus.circle(circle).timeline).toEqual([]);
  });
});

describe("the journal", () => {
  it("outlives what becomes of the circle: taken back, left, forgotten", async () => {
    const { mira, jun, circle } = await twoInACircle();
    const { message } = await jun.nexus.checkIn(circle, evening);
    await until(() => mira.nexus.circle(circle).timeline.some((item) => item.id === message));
    await jun.nexus.retract(circle, message as string);
    await until(() =>
      mira.nexus.circle(circle).timeline.some((item) => item.id === message && item.kind === "retracted"),
    );
    expect(theOnly(jun)).toMatchObject({ ...evening, shared: { takenBack: true } });
    await jun.nexus.leave(circle);
    await until(() => jun.nexus.circle(circle).standing === "left");
    await jun.nexus.forget(circle);
    await jun.restart();
    expect(jun.nexus.circles()).toEqual([]);
    expect(theOnly(jun)).toMatchObject({ ...evening, shared: { name: "Kitchen table", takenBack: true } });
  });

  it("opens by stretches of time, newest first, and knows where there is more", async () => {
    at = await world();
    let now = 0;
    const mira = await at.person("Mira", (deps) => ({ ...deps, now: () => now }));
    for (now of [1_000, 5_000, 6_000, 9_000]) await mira.nexus.noteDown(`at ${now}`);
    const page = mira.nexus.journal({ since: 5_000, until: 9_000 });
    expect(page.entries.map((entry) => entry.at)).toEqual([6_000, 5_000]);
    expect(page).toMatchObject({ earlier: 1_000, later: 9_000, damaged: [] });
    expect(mira.nexus.journal()).toMatchObject({ earlier: undefined, later: undefined });
    await mira.restart();
    expect(mira.nexus.journal().entries.map((entry) => entry.at)).toEqual([9_000, 6_000, 5_000, 1_000]);
  });

  it("lets me change and forget what I wrote; the circle has it as it was", async () => {
    const { mira, jun, circle } = await twoInACircle();
    const { entry, message } = await mira.nexus.checkIn(circle, evening);
    await mira.nexus.changeEntry(entry, { words: ["afraid", "restless"], note: "" });
    const { note: _, ...withoutNote } = evening;
    await mira.restart();
    expect(theOnly(mira)).toEqual({
      ...withoutNote,
      kind: "check-in",
      id: entry,
      at: expect.any(Number),
      words: ["afraid", "restless"],
      changed: true,
      shared: expect.anything(),
    });
    const heard = await until(() => jun.nexus.circle(circle).timeline.find((item) => item.id === message));
    expect(heard).toMatchObject({ words: ["restless"], note: "the clinic called" });

    const line = await mira.nexus.noteDown(" only here ");
    await mira.nexus.changeEntry(line, { text: "only here, and better" });
    expect(mira.nexus.journal().entries[0]).toMatchObject({
      kind: "line",
      text: "only here, and better",
      changed: true,
    });
    await mira.nexus.forgetEntry(line);
    await mira.nexus.forgetEntry(entry);
    await mira.restart();
    expect(mira.nexus.journal().entries).toEqual([]);
    await expect(mira.nexus.forgetEntry(entry)).rejects.toMatchObject({ code: "entry-unknown" });
  });

  it("does not let an entry be emptied by a change", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const { entry } = await mira.nexus.checkIn(undefined, { words: ["foggy"] });
    await expect(mira.nexus.changeEntry(entry, { words: [] })).rejects.toMatchObject({ code: "input-invalid" });
    expect(theOnly(mira)).toMatchObject({ words: ["foggy"] });
  });

  it("remembers my words with when and where I last used them", async () => {
    at = await world();
    let now = 10;
    const mira = await at.person("Mira", (deps) => ({ ...deps, now: () => now++ }));
    const [here, there] = [
      { valence: 0.1, arousal: 0.1 },
      { valence: -0.5, arousal: 0.5 },
    ];
    await mira.nexus.checkIn(undefined, { point: here, words: ["foggy", "wobbly"] });
    await mira.nexus.checkIn(undefined, { point: there, words: ["foggy"] });
    expect(mira.nexus.wordsUsed()).toEqual([
      { word: "foggy", at: 11, point: there },
      { word: "wobbly", at: 10, point: here },
    ]);
  });

  it("names a damaged row and opens all the others", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const ids: string[] = [];
    for (let n = 0; n < 600; n++) ids.push(await mira.nexus.noteDown(`line ${n}`));
    const [bent, swapped, foreign] = [ids[3], ids[300], ids[599]].map((id) => rowOf(id as string)) as [
      string,
      string,
      string,
    ];
    const flipped = mira.disk.rows.get(bent) as Uint8Array;
    flipped[30] = (flipped[30] as number) ^ 1;
    mira.disk.rows.set(swapped, mira.disk.rows.get(rowOf(ids[4] as string)) as Uint8Array);
    const vault = await openOwnVault(await openMemoryVault(mira.disk), edges.random);
    await vault.write([{ key: foreign, value: new TextEncoder().encode('{"format":2,"kind":"dream"}') }]);
    await mira.restart();
    const { entries, damaged } = mira.nexus.journal();
    expect(entries).toHaveLength(597);
    expect([...damaged].sort()).toEqual([bent, swapped, foreign].sort());
  });

  it("tells who follows it of every change", async () => {
    at = await world();
    const mira = await at.person("Mira");
    let told = 0;
    const stop = mira.nexus.followJournal(() => told++);
    const { entry } = await mira.nexus.checkIn(undefined, evening);
    await mira.nexus.changeEntry(entry, { note: "later" });
    await mira.nexus.forgetEntry(entry);
    expect(told).toBe(3);
    stop();
    await mira.nexus.noteDown("unheard");
    expect(told).toBe(3);
  });

  it("leaves no row whose name tells which messages of a circle are mine", async () => {
    const { mira, circle } = await twoInACircle();
    const { message } = await mira.nexus.checkIn(circle, evening);
    const names = [...mira.disk.rows.keys()].filter((key) => key.startsWith("journal/"));
    expect(names).toHaveLength(1);
    expect(names.join()).not.toContain(message as string);
  });

  it("holds the reminders that I wish for, and none that make no sense", async () => {
    at = await world();
    const mira = await at.person("Mira");
    expect(mira.nexus.reminders()).toEqual([]);
    await mira.nexus.setReminders([{ minute: 1200, days: [0, 3] }]);
    await expect(mira.nexus.setReminders([{ minute: 1440, days: [] }])).rejects.toMatchObject({
      code: "input-invalid",
    });
    await mira.restart();
    expect(mira.nexus.reminders()).toEqual([{ minute: 1200, days: [0, 3] }]);
    await mira.nexus.setReminders([]);
    expect([...mira.disk.rows.keys()].filter((key) => key.startsWith("journal/"))).toEqual([]);
  });
});
