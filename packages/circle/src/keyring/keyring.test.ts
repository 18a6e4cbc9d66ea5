import { randomBytes } from "node:crypto";
import { NexusError } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vaultConformance } from "../vault/conformance.ts";
import { MemoryDisk, openMemoryVault } from "../vault/memory.ts";
import { openOwnVault } from "../vault/own-key.ts";
import { sealVault } from "../vault/sealed.ts";
import type { Vault } from "../vault/vault.ts";
import { openKeyring } from "./keyring.ts";
import { codeToWords } from "./recovery-code.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const text = (value: Uint8Array | undefined) => value && Buffer.from(value).toString();
const bytes = (value: string) => new Uint8Array(Buffer.from(value));
const code = random(16);
const words = codeToWords(code).join(" ");
const secret = random(32);
const passkey = { id: "key-1", name: "My phone", made: 1, salt: "c2FsdA" };

/** Weak, so that the stories are quick; how strong the real ones are is told beside them. */
const quick = { m: 1024, t: 1, p: 1 };
const ringOn = async (disk: MemoryDisk) => openKeyring(await openMemoryVault(disk), random, quick);

async function withDiary(disk = new MemoryDisk()) {
  const ring = await ringOn(disk);
  await ring.vault.write([{ key: "diary", value: bytes("a plain secret") }]);
  return { disk, ring };
}

describe("the vault behind a keyring", () => {
  const equal = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);
  vaultConformance({ it, equal }, () => {
    const disk = new MemoryDisk();
    return async () => (await ringOn(disk)).vault;
  });
});

describe("a passphrase", () => {
  it("locks the vault for the next opening, and unlocks it", async () => {
    const { disk, ring } = await withDiary();
    await ring.setPassphrase("a calm long walk");
    expect(text(await ring.vault.read("diary"))).toBe("a plain secret");

    const later = await ringOn(disk);
    expect(later.isOpen()).toBe(false);
    await expect(later.vault.read("diary")).rejects.toMatchObject({ code: "keyring-locked" });
    await expect(later.unlock({ by: "passphrase", passphrase: "a calm long talk" })).rejects.toMatchObject({
      code: "passphrase-wrong",
    });
    expect(later.isOpen()).toBe(false);
    await later.unlock({ by: "passphrase", passphrase: "  a calm  long walk " });
    expect(text(await later.vault.read("diary"))).toBe("a plain secret");
  });

  it("tells how far it has come, because it is slow on purpose", async () => {
    const { ring } = await withDiary();
    const shares: number[] = [];
    await ring.setPassphrase("a calm long walk", (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it("must have eight characters", async () => {
    const { ring } = await withDiary();
    await expect(ring.setPassphrase(" seven7 ")).rejects.toMatchObject({ code: "passphrase-short" });
    expect(() => ring.lock()).toThrow(new NexusError("lock-unset"));
  });

  it("leaves nothing that an earlier look at the disk could open", async () => {
    const { disk, ring } = await withDiary();
    const stolen = disk.rows.get("vault/key") as Uint8Array;
    await ring.setPassphrase("a calm long walk");
    await ring.vault.write([{ key: "later", value: bytes("after the lock") }]);
    expect(disk.rows.has("vault/key")).toBe(false);
    const thief = sealVault(await openMemoryVault(disk), stolen, random);
    for (const key of ["diary", "later"])
      await expect(thief.read(key)).rejects.toMatchObject({ code: "vault-damaged" });
  });

  it("opens no more once another took its place", async () => {
    const { disk, ring } = await withDiary();
    await ring.setPassphrase("a calm long walk");
    const before = new Map(disk.rows);
    await ring.setPassphrase("another way home");
    const later = await ringOn(disk);
    await expect(later.unlock({ by: "passphrase", passphrase: "a calm long walk" })).rejects.toThrow(
      "passphrase-wrong",
    );
    // Not even with the row that it had left behind.
    disk.rows.set("vault/way/passphrase", before.get("vault/way/passphrase") as Uint8Array);
    const thief = await ringOn(disk);
    await thief.unlock({ by: "passphrase", passphrase: "a calm long walk" });
    await expect(thief.vault.read("diary")).rejects.toMatchObject({ code: "vault-damaged" });
  });

  it("leaves the vault open when it is taken away", async () => {
    const { disk, ring } = await withDiary();
    await ring.setPassphrase("a calm long walk");
    await ring.removePassphrase();
    const later = await ringOn(disk);
    expect(later.isOpen()).toBe(true);
    expect(text(await later.vault.read("diary"))).toBe("a plain secret");
    expect([...disk.rows.keys()].sort()).toEqual(["diary", "vault/key"]);
  });
});

describe("a recovery code", () => {
  it("does not lock by itself", async () => {
    const { disk, ring } = await withDiary();
    await ring.setCode(code, 1);
    expect((await ringOn(disk)).isOpen()).toBe(true);
  });

  it("opens what a passphrase locked, whichever came first", async () => {
    for (const codeFirst of [true, false]) {
      const { disk, ring } = await withDiary();
      if (codeFirst) await ring.setCode(code, 1);
      await ring.setPassphrase("a calm long walk");
      if (!codeFirst) await ring.setCode(code, 1);
      const later = await ringOn(disk);
      await later.unlock({ by: "code", code: words.toUpperCase() });
      expect(text(await later.vault.read("diary"))).toBe("a plain secret");
    }
  });

  it("is nowhere on the disk, nor anything that opens what it opens", async () => {
    const { disk, ring } = await withDiary();
    await ring.setCode(code, 1);
    const unwrapped = disk.rows.get("vault/key") as Uint8Array;
    await ring.setPassphrase("a calm long walk");
    const all = Buffer.concat([...disk.rows.values()]);
    expect(all.includes(Buffer.from(code))).toBe(false);
    expect(all.includes(Buffer.from(unwrapped))).toBe(false);
  });

  it("is refused when it is another one", async () => {
    const { disk, ring } = await withDiary();
    await ring.setCode(code, 1);
    await ring.setPassphrase("a calm long walk");
    const later = await ringOn(disk);
    const other = codeToWords(random(16)).join(" ");
    await expect(later.unlock({ by: "code", code: other })).rejects.toMatchObject({ code: "code-wrong" });
  });
});

describe("a passkey", () => {
  it("needs a recovery code beside it", async () => {
    const { ring } = await withDiary();
    await expect(ring.addPasskey(passkey, secret)).rejects.toMatchObject({ code: "code-needed" });
  });

  it("unlocks, and others beside it do too", async () => {
    const { disk, ring } = await withDiary();
    await ring.setCode(code, 1);
    const second = random(32);
    await ring.addPasskey(passkey, secret);
    await ring.addPasskey({ ...passkey, id: "key-2", name: "The tablet" }, second);
    await ring.setPassphrase("a calm long walk");
    for (const [id, own] of [
      ["key-1", secret],
      ["key-2", second],
    ] as const) {
      const later = await ringOn(disk);
      await expect(later.unlock({ by: "passkey", id, secret: random(32) })).rejects.toThrow("passkey-wrong");
      await later.unlock({ by: "passkey", id, secret: own });
      expect(text(await later.vault.read("diary"))).toBe("a plain secret");
    }
  });

  it("opens nothing once it was taken away", async () => {
    const { disk, ring } = await withDiary();
    await ring.setCode(code, 1);
    await ring.setPassphrase("a calm long walk");
    await ring.addPasskey(passkey, secret);
    const row = disk.rows.get("vault/way/passkey/key-1") as Uint8Array;
    await ring.removePasskey("key-1");
    disk.rows.set("vault/way/passkey/key-1", row);
    const thief = await ringOn(disk);
    await thief.unlock({ by: "passkey", id: "key-1", secret });
    await expect(thief.vault.read("diary")).rejects.toMatchObject({ code: "vault-damaged" });
  });
});

describe("locking", () => {
  it("drops the key, and whoever works with the vault is refused", async () => {
    const { ring } = await withDiary();
    await ring.setPassphrase("a calm long walk");
    ring.lock();
    await expect(ring.vault.read("diary")).rejects.toMatchObject({ code: "keyring-locked" });
    await ring.unlock({ by: "passphrase", passphrase: "a calm long walk" });
    expect(text(await ring.vault.read("diary"))).toBe("a plain secret");
  });

  it("is safe amid work: what is written while the lock is set is there afterwards", async () => {
    const { disk, ring } = await withDiary();
    const writes = Array.from({ length: 50 }, (_, at) =>
      ring.vault.write([{ key: `row/${at}`, value: bytes(`${at}`) }]),
    );
    await Promise.all([ring.setPassphrase("a calm long walk"), ...writes, ring.setCode(code, 1)]);
    const later = await ringOn(disk);
    await later.unlock({ by: "code", code: words });
    expect((await later.vault.list("row/")).length).toBe(50);
  });
});

/** What a person may do with the ways of a vault, in any order. */
const deeds = {
  passphrase: (ring: Awaited<ReturnType<typeof ringOn>>) => ring.setPassphrase("a calm long walk"),
  "no passphrase": (ring: Awaited<ReturnType<typeof ringOn>>) => ring.removePassphrase(),
  code: (ring: Awaited<ReturnType<typeof ringOn>>) => ring.setCode(code, 1),
  passkey: (ring: Awaited<ReturnType<typeof ringOn>>) => ring.addPasskey(passkey, secret).catch(onlyCodeNeeded),
  "no passkey": (ring: Awaited<ReturnType<typeof ringOn>>) => ring.removePasskey("key-1"),
} as const;
type Deed = keyof typeof deeds;

function onlyCodeNeeded(error: unknown): void {
  if (!(error instanceof NexusError && error.code === "code-needed")) throw error;
}

/** Every way that the vault claims to have opens it, and the diary is whole. */
async function opensByEveryWay(disk: MemoryDisk): Promise<void> {
  const { ways, isOpen, vault } = await ringOn(disk);
  if (isOpen()) expect(text(await vault.read("diary"))).toBe("a plain secret");
  for (const way of ways()) {
    const ring = await ringOn(disk);
    if (way.kind === "passphrase") await ring.unlock({ by: "passphrase", passphrase: "a calm long walk" });
    if (way.kind === "code") await ring.unlock({ by: "code", code: words });
    if (way.kind === "passkey") await ring.unlock({ by: "passkey", id: way.id, secret });
    expect(text(await ring.vault.read("diary"))).toBe("a plain secret");
  }
}

const SLOW = 60_000;

describe("whatever is done with the ways", () => {
  const anyDeeds = fc.array(fc.constantFrom(...(Object.keys(deeds) as Deed[])), { minLength: 1, maxLength: 4 });

  it("every way that is there opens the vault", { timeout: SLOW }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (chosen) => {
        const { disk, ring } = await withDiary();
        for (const deed of chosen) await deeds[deed](ring);
        await opensByEveryWay(disk);
      }),
      { numRuns: 6 },
    );
  });

  it("a crash before or after any write leaves a vault that opens", { timeout: SLOW }, async () => {
    for (const deed of Object.keys(deeds) as Deed[]) {
      for (const point of ["before", "after"] as const) {
        const disk = new MemoryDisk();
        const { ring: first } = await withDiary(disk);
        await first.setCode(code, 1);
        await first.setPassphrase("a calm long walk");
        const raw = await openMemoryVault(disk);
        const ring = await openKeyring(crashing(raw, point), random, quick);
        await ring.unlock({ by: "code", code: words });
        await expect(deeds[deed](ring)).rejects.toThrow("crash");
        await opensByEveryWay(disk);
      }
    }
  });
});

/** The process ends at the first write: just before it, or just after it is on disk. */
const crashing = (raw: Vault, point: "before" | "after"): Vault => ({
  ...raw,
  async write(changes) {
    if (point === "after") await raw.write(changes);
    throw new Error("crash");
  },
});

describe("a vault from before there were locks", () => {
  it("opens as it is", async () => {
    const disk = new MemoryDisk();
    const old = await openOwnVault(await openMemoryVault(disk), random);
    await old.write([{ key: "diary", value: bytes("a plain secret") }]);
    expect(text(await (await ringOn(disk)).vault.read("diary"))).toBe("a plain secret");
  });

  it("names a way that is damaged", async () => {
    const { disk, ring } = await withDiary();
    await ring.setPassphrase("a calm long walk");
    disk.rows.set("vault/way/passphrase", bytes("{}"));
    await expect(ringOn(disk)).rejects.toMatchObject({ code: "vault-damaged", detail: "vault/way/passphrase" });
  });
});
