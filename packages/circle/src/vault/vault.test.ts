import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { vaultConformance } from "./conformance.ts";
import { MemoryDisk, openMemoryVault } from "./memory.ts";
import { openOwnVault } from "./own-key.ts";
import { sealVault } from "./sealed.ts";

const equal = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);
const random = (length: number) => new Uint8Array(randomBytes(length));

describe("the vault in memory", () => {
  vaultConformance({ it, equal }, () => {
    const disk = new MemoryDisk();
    return () => openMemoryVault(disk);
  });
});

describe("a sealed vault", () => {
  vaultConformance({ it, equal }, () => {
    const disk = new MemoryDisk();
    const key = random(32);
    return async () => sealVault(await openMemoryVault(disk), key, random);
  });

  it("leaves nothing readable in the store", async () => {
    const disk = new MemoryDisk();
    const vault = await openOwnVault(await openMemoryVault(disk), random);
    await vault.write([{ key: "a", value: new TextEncoder().encode("a plain secret") }]);
    for (const value of disk.rows.values()) expect(Buffer.from(value).toString("latin1")).not.toContain("secret");
  });

  it("names a record that was damaged, moved or sealed with another key", async () => {
    const disk = new MemoryDisk();
    const raw = await openMemoryVault(disk);
    const vault = sealVault(raw, random(32), random);
    await vault.write([{ key: "a", value: random(40) }]);
    const sealed = disk.rows.get("a") as Uint8Array;
    disk.rows.set("b", sealed);
    disk.rows.set("c", sealed.slice(0, 10));
    disk.rows.set("d", new Uint8Array());
    for (const key of ["b", "c", "d"]) await expect(vault.read(key)).rejects.toMatchObject({ code: "vault-damaged" });
    sealed[30] = (sealed[30] as number) ^ 1;
    await expect(vault.read("a")).rejects.toMatchObject({ code: "vault-damaged", detail: "a" });
    const other = sealVault(raw, random(32), random);
    await expect(other.list("")).rejects.toMatchObject({ code: "vault-damaged" });
  });

  it("keeps its key for the next opening, and says when it was damaged", async () => {
    const disk = new MemoryDisk();
    const first = await openOwnVault(await openMemoryVault(disk), random);
    await first.write([{ key: "a", value: new Uint8Array([1]) }]);
    const second = await openOwnVault(await openMemoryVault(disk), random);
    expect(await second.read("a")).toEqual(new Uint8Array([1]));
    disk.rows.set("vault/key", new Uint8Array(5));
    await expect(openOwnVault(await openMemoryVault(disk), random)).rejects.toMatchObject({ code: "vault-damaged" });
  });
});
