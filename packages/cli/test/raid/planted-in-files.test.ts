import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canaryAddress, canaryWord } from "../../src/raid/canaries.ts";
import type { Material } from "../../src/raid/material.ts";
import type { Place } from "../../src/raid/place.ts";
import { SEED } from "./plants.ts";
import { type World, world } from "./world.ts";

const NOTE = "note of device 1 in the first circle on the first day";
const NAME = "name of device 1 in the first circle";
const note = canaryWord(SEED, NOTE);
const name = canaryWord(SEED, NAME);

let here: World;
beforeAll(async () => {
  here = await world();
}, 180_000);
afterAll(() => here?.end());

/** Something new on disk. */
function fileWith(place: Place, content: string | Uint8Array): Material {
  const path = join(here.root, `planted-${Math.random()}`);
  writeFileSync(path, content);
  return { place, path };
}

/** The seized database after `act`. */
function database(act: (db: DatabaseSync) => void): Material {
  const material = here.copyOf("database", "nexus.db");
  const db = new DatabaseSync(material.path);
  act(db);
  db.close();
  return material;
}

const leaks = (material: Material) => here.leaksIn(material).map(({ canary, form }) => `${canary.what}, ${form}`);

describe("what was seized of a clean sanctuary", () => {
  test("holds no leak, file by file", () => {
    for (const material of here.loot.materials.filter(({ place }) => !place.startsWith("memory"))) {
      expect(leaks(material)).toEqual([]);
    }
  });
});

describe("the drill catches", () => {
  test("a row that was deleted and lies on in a free page", () => {
    const material = database((db) => {
      db.exec("PRAGMA secure_delete = OFF; PRAGMA journal_mode = DELETE; CREATE TABLE draft (text)");
      const filler = "x".repeat(3000);
      db.prepare("INSERT INTO draft VALUES (?), (?), (?)").run(filler, `${filler} ${note} ${filler}`, filler);
      db.exec("DELETE FROM draft");
    });
    expect(leaks(material)).toEqual([`${NOTE}, UTF-8`]);
  });

  test("a row that is in the write-ahead log only", () => {
    const log = join(here.root, "planted-wal");
    database((db) => {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE draft (text)");
      db.prepare("INSERT INTO draft VALUES (?)").run(note);
      db.exec("DELETE FROM draft");
      copyFileSync(`${db.location()}-wal`, log);
    });
    expect(leaks({ place: "write-ahead log", path: log })).toEqual([`${NOTE}, UTF-8`]);
  });

  test("a text so long that it lies scattered over pages", () => {
    const material = database((db) => {
      db.exec("CREATE TABLE draft (text)");
      const insert = db.prepare("INSERT INTO draft VALUES (?)");
      // Somewhere in a row of canaries, one lies across the border of two pages.
      insert.run(`${note} `.repeat(5000));
    });
    const found = here.leaksIn(material);
    const inRow = found.find(({ form }) => form === "UTF-8, in draft.text");
    const inPages = found.find(({ form }) => form === "UTF-8");
    expect(inRow?.times).toBe(5000);
    expect(inPages?.times).toBeLessThan(5000);
  });

  test("an entry of a journal that travelled to another device of its person, and what that one is called", () => {
    const [line, device] = ["line in the journal of device 2", "name of device 6 among its owner's"];
    const material = database((db) => {
      db.exec("CREATE TABLE journal (text, device)");
      db.prepare("INSERT INTO journal VALUES (?, ?)").run(canaryWord(SEED, line), canaryWord(SEED, device));
    });
    expect(leaks(material)).toEqual(expect.arrayContaining([`${line}, UTF-8`, `${device}, UTF-8`]));
  });

  test("a name that is stored as its SHA-256", () => {
    const material = database((db) => {
      db.exec("CREATE TABLE person (digest)");
      db.prepare("INSERT INTO person VALUES (?)").run(createHash("sha256").update(name).digest());
    });
    expect(leaks(material)).toContain(`${NAME}, sha256, in person.digest`);
  });

  test("base64 in the middle of a stored text", () => {
    const material = database((db) => {
      db.exec("CREATE TABLE session (state)");
      db.prepare("INSERT INTO session VALUES (?)").run(Buffer.from(`{${name}}`).toString("base64"));
    });
    expect(leaks(material)).toContain(`${NAME}, base64 at offset 1`);
  });

  test("rows of a circle that should have been erased", () => {
    const backup = here.copyOf("backup", "nexus.db");
    const unerased = here.leaksIn({ ...backup, place: "database" });
    expect(unerased.filter(({ canary }) => canary.what === "id of the erased circle")).not.toEqual([]);
    expect(unerased.some(({ canary }) => canary.what.startsWith("body of a entry of the erased circle"))).toBe(true);
    expect(here.leaksIn(backup)).toEqual([]);
  });

  test("a storage key that should have been destroyed", () => {
    const { path } = here.copyOf("backup", "keys.db");
    const found = here.leaksIn({ place: "storage keys", path });
    expect(found.map(({ canary }) => canary.what)).toContain("storage key of the erased circle");
  });

  test("a backup in the clear", () => {
    expect(leaks(fileWith("backup", `INSERT INTO message VALUES (1, '${note}');\n`))).toEqual([`${NOTE}, UTF-8`]);
  });

  test("a compressed text in a temporary file", () => {
    const squeezed = gzipSync(JSON.stringify({ note, filler: "and so on ".repeat(50) }));
    expect(leaks(fileWith("temporary files", squeezed))).toEqual([`${NOTE}, UTF-8, in gzip`]);
    const amid = Buffer.concat([Buffer.alloc(5000, 7), squeezed, Buffer.alloc(5000, 9)]);
    expect(leaks(fileWith("temporary files", amid))).toEqual([`${NOTE}, UTF-8, in gzip`]);
  });

  test("a compressed text without a mark, and one compressed twice", () => {
    expect(leaks(fileWith("temporary files", brotliCompressSync(note)))).toContain(`${NOTE}, UTF-8, in brotli`);
    const twice = gzipSync(gzipSync(note));
    expect(leaks(fileWith("temporary files", twice))).toEqual([`${NOTE}, UTF-8, in gzip in gzip`]);
  });

  test("text of two bytes to the character", () => {
    expect(leaks(fileWith("temporary files", Buffer.from(`crash of ${note}`, "utf16le")))).toContain(
      `${NOTE}, UTF-16LE`,
    );
  });

  test("an address in the log of a proxy", () => {
    const address = canaryAddress(SEED, "address of device 3");
    const material = here.copyOf("logs", "server.log");
    appendFileSync(material.path, `${address} - - "GET /nexus HTTP/1.1" 101\n`);
    expect(leaks(material)).toEqual(["address of device 3, UTF-8"]);
  });

  test("a word that is escaped in a logged address", () => {
    const escaped = [...Buffer.from(note)].map((byte) => `%${byte.toString(16)}`).join("");
    expect(leaks(fileWith("logs", `GET /search?q=${escaped}\n`))).toEqual([`${NOTE}, percent`]);
  });

  test("a mood that is stored as a number", () => {
    const { canaries } = here.loot;
    const what = "valence of device 1 in the first circle on the first day, as a number";
    const [form] = canaries.find((canary) => canary.what === what)?.forms ?? [];
    const value = form?.bytes.readDoubleLE() ?? 0;
    expect(Math.abs(value)).toBeGreaterThan(0.1);
    const bytes = Buffer.alloc(24);
    bytes.writeDoubleLE(value, 8);
    expect(leaks(fileWith("blobs", bytes))).toEqual([`${what}, raw`]);
  });

  test("a key of a member in hexadecimal", () => {
    const key = here.loot.canaries.find((canary) => canary.what.startsWith("private Ed25519 key"));
    const hex = key?.forms.find((form) => form.name === "HEX");
    expect(leaks(fileWith("logs", hex?.bytes ?? ""))).toEqual([`${key?.what}, HEX`]);
  });

  test("a word that a client sends unsealed", () => {
    const material = here.copyOf("network", "sent");
    appendFileSync(material.path, JSON.stringify({ type: "check-in", note }));
    expect(leaks(material)).toEqual([`${NOTE}, UTF-8`]);
  });
});
