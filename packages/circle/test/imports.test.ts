import { randomBytes } from "node:crypto";
import { utf8ToBytes } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { type BodyHour, type Brought, type BroughtFeeling, openMemoryVault } from "../src/index.ts";
import { openOwnVault } from "../src/vault/own-key.ts";
import { alike, link } from "./devices.ts";
import { type Person, type World, world } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

let at: World;
afterEach(() => at?.close());

const feeling = (more: Partial<BroughtFeeling> = {}): BroughtFeeling => ({
  local: "2024-05-17T21:30:00",
  offset: 120,
  span: "moment",
  words: ["tender"],
  valence: 0.5,
  level: null,
  tags: ["tea"],
  note: "by the river",
  aside: { Weather: "Rain" },
  ...more,
});
const hour = (more: Partial<BodyHour> = {}): BodyHour => ({
  local: "2024-05-17T21",
  offset: 120,
  measure: "rate",
  count: 12,
  mean: 61.5,
  least: 55,
  most: 70,
  ...more,
});
const brought = (feelings: readonly BroughtFeeling[], hours: readonly BodyHour[] = []): Brought => ({
  source: "daylio-backup",
  file: "backup.daylio",
  feelings,
  hours,
});

async function mira(): Promise<Person> {
  at = await world();
  return await at.person("Mira");
}
const rowsOf = (person: Person) => [...person.disk.rows.keys()].filter((key) => key.startsWith("journal/")).sort();

describe("taking in what another app kept", () => {
  it("puts every feeling among my entries, at its own time and with all that it said", async () => {
    const me = await mira();
    const view = await me.nexus.takeIn(brought([feeling()], [hour()]));
    expect(view).toMatchObject({ feelings: 1, hours: 1, first: "2024-05-17T21", last: "2024-05-17T21:30:00" });
    const [entry] = me.nexus.journal().entries;
    expect(entry).toMatchObject({
      kind: "check-in",
      at: Date.parse("2024-05-17T19:30:00Z"),
      words: ["tender"],
      note: "by the river",
      from: { import: view?.id, source: "daylio-backup", tags: ["tea"], valence: 0.5, aside: { Weather: "Rain" } },
    });
    await me.restart();
    expect(me.nexus.journal().entries).toEqual([entry]);
    expect(await me.nexus.bodyHours()).toEqual([hour()]);
    expect(await me.nexus.imports()).toEqual([view]);
  });

  it("reads a time without a zone as this device's own", async () => {
    const { nexus } = await mira();
    await nexus.takeIn(brought([feeling({ offset: null })]));
    expect(nexus.journal().entries[0]?.at).toBe(new Date("2024-05-17T21:30:00").getTime());
  });

  it("knows what is here already, whatever was changed since", async () => {
    const { nexus } = await mira();
    await nexus.takeIn(brought([feeling()], [hour()]));
    const [entry] = nexus.journal().entries;
    await nexus.changeEntry(entry?.id ?? "", { words: ["softer"] });
    const again = brought(
      [feeling(), feeling({ local: "2024-05-18T08:00:00" })],
      [hour(), hour({ local: "2024-05-17T22" }), hour({ measure: "rmssd" })],
    );
    expect(await nexus.weighImport(again)).toEqual({
      known: { feelings: 1, hours: 1 },
      fresh: { feelings: 1, hours: 2 },
    });
    expect(await nexus.takeIn(again)).toMatchObject({ feelings: 1, hours: 2 });
    expect(nexus.journal().entries).toHaveLength(2);
    expect(await nexus.takeIn(again)).toBeUndefined();
  });

  it("lets the hour that rests on more speak, and the other again once that is undone", async () => {
    const { nexus } = await mira();
    await nexus.takeIn(brought([], [hour()]));
    const richer = await nexus.takeIn(brought([], [hour({ count: 300, mean: 64 })]));
    expect((await nexus.bodyHours()).map(({ mean }) => mean)).toEqual([64]);
    await nexus.undoImport(richer?.id ?? "");
    expect((await nexus.bodyHours()).map(({ mean }) => mean)).toEqual([61.5]);
  });

  it("keeps a day as a whole apart from its midnight", async () => {
    const { nexus } = await mira();
    const night = hour({
      local: "2024-05-17",
      offset: null,
      measure: "sleep",
      count: 1,
      mean: 450,
      least: 450,
      most: 450,
    });
    await nexus.takeIn(brought([], [night, hour({ local: "2024-05-17T00" })]));
    expect(await nexus.bodyHours()).toEqual(expect.arrayContaining([night, hour({ local: "2024-05-17T00" })]));
  });
});

describe("undoing an import", () => {
  it("takes out exactly what it brought", async () => {
    const me = await mira();
    await me.nexus.noteDown("mine");
    await me.nexus.takeIn(brought([feeling()], [hour()]));
    const before = rowsOf(me);
    const second = await me.nexus.takeIn(
      brought([feeling({ local: "2024-06-01T08:00:00" })], [hour({ local: "2024-06-01T08" })]),
    );
    expect(rowsOf(me).length).toBe(before.length + 3);
    await me.nexus.undoImport(second?.id ?? "");
    expect(rowsOf(me)).toEqual(before);
    await me.restart();
    expect(me.nexus.journal().entries).toHaveLength(2);
    expect(await me.nexus.imports()).toHaveLength(1);
  });

  it("of what another device took in takes all of it out, on both", async () => {
    const both = await worldOfTest();
    const [phone, laptop] = [await both.person("Phone"), await both.person("Laptop")];
    await laptop.nexus.noteDown("mine");
    const hours = Array.from({ length: 900 }, (_, at) =>
      hour({
        local: `2024-0${1 + (at % 9)}-${String(1 + (Math.floor(at / 9) % 28)).padStart(2, "0")}T${String(10 + (at % 7))}`,
      }),
    );
    const taken = await phone.nexus.takeIn(brought([feeling()], hours));
    await link(both, laptop, phone);
    await alike(phone, laptop);
    await expect.poll(() => laptop.nexus.bodyHours()).toEqual(await phone.nexus.bodyHours());
    expect(await laptop.nexus.imports()).toEqual([taken]);
    await laptop.nexus.undoImport(taken?.id ?? "");
    await alike(phone, laptop);
    expect(phone.nexus.journal().entries).toHaveLength(1);
    for (const { nexus } of [phone, laptop]) {
      await expect.poll(() => nexus.imports()).toEqual([]);
      await expect.poll(() => nexus.bodyHours()).toEqual([]);
    }
  });

  it("of something that is not here is refused", async () => {
    const { nexus } = await mira();
    await expect(nexus.undoImport("0".repeat(32))).rejects.toMatchObject({ code: "entry-unknown" });
  });
});

describe("an import that does not fit", () => {
  it.each([
    ["a time that is none", brought([feeling({ local: "soon" })])],
    ["a note beyond what a journal keeps", brought([feeling({ note: "x".repeat(20_001) })])],
    ["a figure that is none", brought([], [hour({ mean: Number.NaN })])],
  ])("is refused whole: %s", async (_, given) => {
    const me = await mira();
    const all = { ...given, feelings: [...given.feelings, feeling()] };
    await expect(me.nexus.takeIn(all)).rejects.toMatchObject({ code: "input-invalid" });
    expect(rowsOf(me)).toEqual([]);
  });

  it("leaves nothing behind where the write fails", async () => {
    const me = await mira();
    me.disk.fence++;
    await expect(me.nexus.takeIn(brought([feeling()], [hour()]))).rejects.toMatchObject({ code: "vault-fenced" });
    expect(rowsOf(me)).toEqual([]);
    expect(me.nexus.journal().entries).toEqual([]);
  });
});

it("damaged rows of the body do not close the others in, and names of rows tell no time", async () => {
  const me = await mira();
  await me.nexus.takeIn(brought([], [hour()]));
  const before = new Set(rowsOf(me));
  await me.nexus.takeIn(brought([], [hour({ local: "2024-06-01T08" })]));
  const second = rowsOf(me).filter((key) => !before.has(key));
  await me.nexus.takeIn(brought([], [hour({ local: "2024-07-01T08" })]));
  expect(rowsOf(me).join()).not.toMatch(/2024/);
  expect(second).toHaveLength(2);
  for (const key of second) me.disk.rows.get(key)?.fill(7);
  await me.restart();
  expect((await me.nexus.bodyHours()).map(({ local }) => local)).toEqual(["2024-05-17T21", "2024-07-01T08"]);
  expect(await me.nexus.imports()).toHaveLength(2);
  expect(me.nexus.journal().damaged).toHaveLength(2);
});

it("an imported entry can lose its words, and keeps a note that is longer than what is said here", async () => {
  const { nexus } = await mira();
  const note = "x".repeat(5000);
  await nexus.takeIn(brought([feeling({ note })]));
  const id = nexus.journal().entries[0]?.id ?? "";
  await nexus.changeEntry(id, { words: [], note });
  expect(nexus.journal().entries[0]).toMatchObject({ words: [], note, changed: true });
  await nexus.changeEntry(id, { note: "" });
  expect(nexus.journal().entries[0]).not.toHaveProperty("note");
});

it("what an earlier build kept beside the journal becomes part of it, once, and can be undone like the rest", async () => {
  const me = await mira();
  const id = "ab".repeat(16);
  const said = { format: 1, month: "2024-05", hours: [[17, 21, 120, 0, 12, 61.5, 55, 70]] };
  const told = { format: 1, id, at: 5, source: "daylio-backup", file: "old.daylio", feelings: 0, hours: 1 };
  await me.nexus.close();
  const vault = await openOwnVault(await openMemoryVault(me.disk), (length) => randomBytes(length));
  await vault.write([
    { key: `journal/import/${id}`, value: utf8ToBytes(JSON.stringify(told)) },
    { key: `journal/body/${id}/00000`, value: utf8ToBytes(JSON.stringify(said)) },
  ]);
  await me.restart();
  const [hours, imports] = await Promise.all([me.nexus.bodyHours(), me.nexus.imports()]);
  expect([hours, imports.map(({ file }) => file)]).toEqual([[hour()], ["old.daylio"]]);
  await me.restart();
  expect(await me.nexus.bodyHours()).toEqual([hour()]);
  await me.nexus.undoImport(id);
  expect(rowsOf(me)).toEqual([]);
});
