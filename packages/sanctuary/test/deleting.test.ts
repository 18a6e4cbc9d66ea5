/** What is deleted is gone: from the database, its WAL, the keys, the files. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { bytesToHex } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { startSanctuary } from "../src/index.ts";
import { type Client, newKeys, randomId } from "./client.ts";
import { paddedBody, type TestCircle, type World, world } from "./world.ts";

const DAY = 24 * 3_600_000;

const keeperAsk = (client: Client, circle: TestCircle, keys = circle.keeper) => ({
  circle: circle.id,
  key: keys.publicKey,
  proof: client.prove("keeper", circle.id, keys),
});

/** Every byte string that the stores hold of a circle, as it lies in them. */
function tracesOf(w: World, circle: TestCircle): Map<string, Buffer> {
  const traces = new Map<string, Buffer>([["circle id", Buffer.from(circle.id)]]);
  const main = new DatabaseSync(join(w.dataDir, "nexus.db"), { readOnly: true });
  const { number } = main.prepare("SELECT number FROM circle WHERE id = ?").get(circle.id) as { number: number };
  for (const table of ["entry", "door", "dropbox", "known", "blob", "lock"]) {
    const rows = main.prepare(`SELECT * FROM ${table} WHERE circle = ?`).all(number);
    for (const [i, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row)) {
        if (!(value instanceof Uint8Array)) continue;
        traces.set(`${table} ${i} ${column}`, Buffer.from(value.subarray(0, 24)));
      }
    }
  }
  main.close();
  const keys = new DatabaseSync(join(w.dataDir, "keys.db"), { readOnly: true });
  const row = keys.prepare("SELECT key FROM key WHERE circle = ?").get(circle.id) as { key: Uint8Array };
  keys.close();
  return traces.set("storage key", Buffer.from(row.key));
}

function allFiles(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** Where something of a circle is left, as "trace in file". */
function leftovers(w: World, traces: Map<string, Buffer>): string[] {
  const found: string[] = [];
  for (const { path, bytes } of allFiles(w.dataDir)) {
    for (const [name, trace] of traces) if (bytes.includes(trace)) found.push(`${name} in ${path}`);
  }
  return found;
}

async function lively(w: World) {
  const { circle, client } = await w.circle();
  for (let i = 0; i < 40; i++) await client.expect("accepted", circle.message());
  await w.step(client, circle);
  for (let i = 0; i < 40; i++) await client.expect("accepted", circle.message({ body: paddedBody(i, 8192) }));
  const keys = newKeys();
  const drop = { circle: circle.id, drop: randomId(), key: keys.publicKey, hours: 5, offer: paddedBody(1) };
  await client.expect("done", { type: "setDrop", ...drop });
  const other = new Uint8Array(createHash("sha256").update("other").digest());
  await client.expect("lock", { type: "deposit", circle: circle.id, key: newKeys().publicKey, other });
  const blob = randomId();
  const { ticket } = await client.expect("ticket", { type: "putBlob", circle: circle.id, blob, size: 512 });
  const body = Buffer.concat([ticket, paddedBody(3)]);
  await fetch(`${w.sanctuary.origin}/blob/put`, { method: "POST", body });
  return { circle, client, drop: { drop: drop.drop, keys } };
}

describe("erasing a circle", () => {
  it("leaves no byte of it in any file, and touches no other circle", async () => {
    const w = await world();
    const { circle, client } = await lively(w);
    const other = await lively(w);
    const traces = tracesOf(w, circle);
    expect(traces.size).toBeGreaterThan(200);
    expect(leftovers(w, traces).length).toBeGreaterThan(200);
    await client.expect("done", { type: "erase", ...keeperAsk(client, circle) });
    expect(leftovers(w, traces)).toEqual([]);
    expect(readdirSync(join(w.dataDir, "blobs"))).toEqual([bytesToHex(other.circle.id)]);
    const reader = await w.member(other.circle);
    await reader.until(() => reader.entries(other.circle.id).length === 81);
  });

  it("lets go of everybody who had it open, and knows it no more", async () => {
    const w = await world();
    const { circle, client, drop } = await lively(w);
    const other = await w.member(circle);
    const guest = await w.client();
    const proof = guest.prove("drop", drop.drop, drop.keys);
    const openDrop = { type: "openDrop", drop: drop.drop, key: drop.keys.publicKey, proof } as const;
    await guest.expect("dropOpened", openDrop);
    await client.expect("done", { type: "erase", ...keeperAsk(client, circle) });
    await other.closed;
    expect(other.inbox.at(-1)).toMatchObject({ type: "bye", code: "door-refused" });
    await guest.until(() => guest.inbox.at(-1)?.type === "dropMoved");
    expect(guest.inbox.at(-1)).toMatchObject({ gone: true });
    expect(await guest.codeOf(openDrop)).toBe("drop-refused");
    expect(await client.codeOf(circle.message())).toBe("door-needed");
    const reply = await client.open(circle.id, circle.door);
    expect(reply.type === "refused" && reply.code).toBe("door-refused");
  });

  it("is for the keeper; an unknown circle, another key and a bad proof are answered alike", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const asks = [
      keeperAsk(client, circle, newKeys()),
      { ...keeperAsk(client, circle), circle: randomId() },
      { ...keeperAsk(client, circle), proof: new Uint8Array(64) },
    ];
    for (const type of ["erase", "retain"] as const) {
      for (const ask of asks) expect(await client.codeOf({ type, days: 1, ...ask })).toBe("keeper-refused");
    }
    expect(await client.codeOf(circle.message())).toBe("accepted");
  });

  it("goes on after a crash where it stopped", async () => {
    const w = await world();
    const { circle } = await lively(w);
    const traces = tracesOf(w, circle);
    await w.sanctuary.close();
    const db = new DatabaseSync(join(w.dataDir, "nexus.db"));
    db.prepare("UPDATE circle SET erasing = 1 WHERE id = ?").run(circle.id);
    db.close();
    w.sanctuary = await startSanctuary(w.options);
    const reader = await w.client();
    expect((await reader.open(circle.id, circle.door)).type).toBe("refused");
    await expect.poll(() => leftovers(w, traces), { timeout: 5000 }).toEqual([]);
  });
});

describe("retention", () => {
  it("deletes the bodies of old messages for real, keeps commits, and leaves the chain whole", async () => {
    let now = Date.now();
    const w = await world({ now: () => now });
    const { circle, client } = await lively(w);
    const traces = new Map([...tracesOf(w, circle)].filter(([name]) => /^entry \d+ body$/.test(name)));
    now += 2 * DAY;
    await client.expect("accepted", circle.message({ body: paddedBody(9) }));
    await client.expect("done", { type: "retain", ...keeperAsk(client, circle), days: 1 });
    await expect.poll(() => leftovers(w, traces).length, { timeout: 5000 }).toBe(1);
    const reader = await w.member(circle);
    await reader.until(() => reader.entries(circle.id).length === 82);
    const entries = reader.entries(circle.id);
    expect(entries.filter(({ body }) => body.length > 0).map(({ seq }) => seq)).toEqual([41, 82]);
    expect(entries.map(({ hash }) => bytesToHex(hash))).toEqual(
      client.entries(circle.id).map(({ hash }) => bytesToHex(hash)),
    );
    expect(readdirSync(join(w.dataDir, "blobs", bytesToHex(circle.id)))).toEqual([]);
    expect(await client.codeOf(circle.message())).toBe("accepted");
  });

  it("goes on by itself as the hours pass, and makes room in the quota", async () => {
    let now = Date.now();
    const w = await world({ now: () => now, sweepEvery: 10, quota: 8192 });
    const { circle, client } = await w.circle();
    await client.expect("done", { type: "retain", ...keeperAsk(client, circle), days: 1 });
    await client.expect("accepted", circle.message({ body: paddedBody(1, 8192) }));
    expect(await client.codeOf(circle.message())).toBe("quota-full");
    now += 2 * DAY;
    await expect.poll(() => client.codeOf(circle.message()), { timeout: 5000 }).toBe("accepted");
  });
});

describe("the data folder", () => {
  it("tells no finer time than the hour, and nobody but the host may look", async () => {
    const w = await world();
    await lively(w);
    for (const file of ["keys.db", "nexus.db", "founding-code"]) {
      const mode = statSync(join(w.dataDir, file), { throwIfNoEntry: false })?.mode;
      if (mode !== undefined) expect([file, mode & 0o077]).toEqual([file, 0]);
    }
    const db = new DatabaseSync(join(w.dataDir, "nexus.db"), { readOnly: true });
    const hour = Math.floor(Date.now() / 3_600_000);
    for (const { sql } of db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'").all() as { sql: string }[]) {
      const table = sql.match(/TABLE (\w+)/)?.[1];
      for (const row of db.prepare(`SELECT * FROM ${table}`).all()) {
        for (const value of Object.values(row)) if (typeof value === "number") expect(value).toBeLessThan(hour + 1000);
      }
    }
    db.close();
  });
});
