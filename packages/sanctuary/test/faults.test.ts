/** Disks that are full, folders that cannot be written, files that are damaged: a named code, and never the end. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { bytesToHex } from "@nexus/wire";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSanctuary } from "../src/index.ts";
import type { Client } from "./client.ts";
import { newFolder, paddedBody, type TestCircle, type World, world } from "./world.ts";

const mount = (...args: readonly string[]) => execFileSync("mount", args, { stdio: "ignore" });

/** A small disk of its own; undefined where this user may not mount one. */
function newDisk(size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "nexus-disk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  try {
    mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder);
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder], { stdio: "ignore" });
  });
  return folder;
}

const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), "nexus-disk-"));
  try {
    mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", folder);
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

const large = (circle: TestCircle) => circle.message({ body: paddedBody(1, 32 * 1024) });

/** Appends until that is refused; how many were accepted, and the code. */
async function fill(client: Client, circle: TestCircle): Promise<[number, string]> {
  for (let accepted = 0; ; accepted++) {
    const code = await client.codeOf(large(circle));
    if (code !== "accepted" || accepted > 2000) return [accepted, code];
  }
}

/** Everything that a fresh reader gets, once it is at least `count`. */
async function readAll(w: World, circle: TestCircle, count: number): Promise<number[]> {
  const reader = await w.member(circle);
  await reader.until(() => reader.entries(circle.id).length >= count, 15_000);
  return reader.entries(circle.id).map(({ seq }) => seq);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe("a full disk", () => {
  it.skipIf(!mayMount)("is named, leaves all readable, and takes entries again when there is room", async () => {
    const disk = newDisk("6m") as string;
    const ballast = join(disk, "ballast");
    writeFileSync(ballast, new Uint8Array(2 << 20));
    const w = await world({ dataDir: join(disk, "data") });
    const { circle, client } = await w.circle();
    const [accepted, code] = await fill(client, circle);
    expect(code).toBe("disk-full");
    expect(await readAll(w, circle, accepted)).toEqual(upTo(accepted));
    expect(await client.codeOf({ type: "ping" })).toBe("done");
    rmSync(ballast);
    await expect.poll(() => client.codeOf(large(circle)), { timeout: 5000 }).toBe("accepted");
  });

  it.skipIf(!mayMount)("does not keep a sanctuary from starting", async () => {
    const disk = newDisk("8m") as string;
    const w = await world({ dataDir: join(disk, "data") });
    const { circle, client } = await w.circle();
    await client.expect("accepted", large(circle));
    await w.sanctuary.close();
    const ballast = join(disk, "ballast");
    try {
      writeFileSync(ballast, new Uint8Array(8 << 20));
    } catch {}
    w.sanctuary = await startSanctuary(w.options);
    const back = await w.member(circle);
    await back.until(() => back.entries(circle.id).length === 1);
    expect(await back.codeOf(large(circle))).toBe("disk-full");
    rmSync(ballast);
    await expect.poll(() => back.codeOf(large(circle)), { timeout: 5000, interval: 200 }).toBe("accepted");
  });

  it("is met in the same way where the database alone is bounded", async () => {
    const w = await world({ maxPages: 200 });
    const { circle, client } = await w.circle();
    const [accepted, code] = await fill(client, circle);
    expect([accepted > 5, code]).toEqual([true, "disk-full"]);
    expect(await readAll(w, circle, accepted)).toEqual(upTo(accepted));
    await w.restart({ maxPages: 400 });
    const back = await w.member(circle);
    expect(await back.codeOf(large(circle))).toBe("accepted");
  });
});

describe("a folder that cannot be written", () => {
  it.skipIf(!mayMount)("is served for reading, and written again as soon as that is possible", async () => {
    const disk = newDisk("16m") as string;
    const w = await world({ dataDir: join(disk, "data") });
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.message());
    await w.sanctuary.close();
    mount("-o", "remount,ro", disk);
    w.sanctuary = await startSanctuary(w.options);
    const back = await w.member(circle);
    await back.until(() => back.entries(circle.id).length === 1);
    expect(await back.codeOf(circle.message())).toBe("store-readonly");
    expect(await back.codeOf(circle.commit().ask)).toBe("store-readonly");
    mount("-o", "remount,rw", disk);
    await expect.poll(() => back.codeOf(circle.message()), { timeout: 5000, interval: 200 }).toBe("accepted");
  });

  it("is not used by two sanctuaries at once", async () => {
    const w = await world();
    await expect(startSanctuary({ ...w.options })).rejects.toMatchObject({
      code: "store-failed",
      detail: expect.stringContaining("another sanctuary"),
    });
    await w.restart();
  });
});

/** A copy of the data folder as a power cut would leave it: database and WAL as they are now. */
function crashCopy(w: World): string {
  const folder = newFolder();
  cpSync(w.dataDir, folder, { recursive: true, filter: (path) => !path.endsWith("-shm") });
  return folder;
}

describe("a damaged file", () => {
  it("that ends in half a transaction loses that transaction and nothing before it", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (let i = 0; i < 20; i++) await client.expect("accepted", circle.message());
    for (const damage of ["cut", "garbled"]) {
      const dataDir = crashCopy(w);
      const wal = join(dataDir, "nexus.db-wal");
      const { size } = statSync(wal);
      if (damage === "cut") truncateSync(wal, size - 100);
      else writeFileSync(wal, Buffer.concat([readFileSync(wal).subarray(0, size - 5000), Buffer.alloc(5000, 7)]));
      const again = await world({ dataDir });
      const seen = await readAll(again, circle, 1);
      const member = await again.member(circle);
      await member.expect("done", { type: "ping" });
      expect([damage, seen.length >= 15, seen]).toEqual([damage, true, upTo(seen.length)]);
      expect(await member.codeOf(circle.message())).toBe("accepted");
    }
  });

  it("keeps the circles that it does not concern whole", async () => {
    for (const kind of ["a body", "a page"] as const) {
      const w = await world();
      const ill = await w.circle();
      const well = await w.circle();
      for (let i = 0; i < 30; i++) {
        await ill.client.expect("accepted", large(ill.circle));
      }
      for (let i = 0; i < 30; i++) await well.client.expect("accepted", large(well.circle));
      await w.sanctuary.close();
      damageBodyOf(w, ill.circle, kind);
      w.sanctuary = await startSanctuary(w.options);
      expect(await readAll(w, well.circle, 30)).toEqual(upTo(30));
      const reader = await w.client();
      const reply = await reader.open(ill.circle.id, ill.circle.door, 14);
      expect([kind, reply.type === "refused" && reply.code]).toEqual([kind, "store-failed"]);
      const writer = await w.member(well.circle, 30);
      const both = await Promise.all([writer.codeOf(large(well.circle)), reader.codeOf({ type: "ping" })]);
      expect(both).toEqual(["accepted", "done"]);
    }
  });

  it("that holds the keys and is lost makes circles unreadable, but deletes nothing", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.message());
    await w.sanctuary.close();
    const keys = readdirSync(w.dataDir).filter((name) => name.startsWith("keys.db"));
    const kept = keys.map((name) => [join(w.dataDir, name), readFileSync(join(w.dataDir, name))] as const);
    for (const [path] of kept) rmSync(path);
    w.sanctuary = await startSanctuary(w.options);
    const reader = await w.client();
    const reply = await reader.open(circle.id, circle.door);
    expect(reply.type === "refused" && reply.code).toBe("store-failed");
    expect(await reader.codeOf(circle.founding())).toBe("store-failed");
    await w.sanctuary.close();
    for (const [path, bytes] of kept) writeFileSync(path, bytes);
    w.sanctuary = await startSanctuary(w.options);
    expect(await readAll(w, circle, 1)).toEqual([1]);
  });
});

/** Damages what lies in the middle of a circle's log, after entry 14. */
function damageBodyOf(w: World, circle: TestCircle, kind: "a body" | "a page"): void {
  const path = join(w.dataDir, "nexus.db");
  const db = new DatabaseSync(path, { readOnly: true });
  const row = db
    .prepare("SELECT body FROM entry JOIN circle ON number = circle WHERE circle.id = ? AND seq = 15")
    .get(circle.id) as { body: Uint8Array };
  const { page_size: pageSize } = db.prepare("PRAGMA page_size").get() as { page_size: number };
  db.close();
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from(row.body.subarray(0, 64)));
  expect(at, bytesToHex(circle.id)).toBeGreaterThan(0);
  if (kind === "a body") bytes[at + 20] = (bytes[at + 20] as number) ^ 0xff;
  else bytes.fill(0xee, Math.floor(at / pageSize) * pageSize, (Math.floor(at / pageSize) + 1) * pageSize);
  writeFileSync(path, bytes);
}
