import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultConformance } from "@nexus/circle";
import { afterAll, describe, expect, test } from "vitest";
import { openFolderVault, VAULT_FILE } from "./folder-vault.ts";
import { takeTurn } from "./turn.ts";

const root = mkdtempSync(join(tmpdir(), "nexus-vault-"));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const freshFolder = () => join(root, `vault-${count++}`);

describe("the vault in a folder", () => {
  vaultConformance({ it: test, equal: (actual, expected) => expect(actual).toEqual(expected) }, () => {
    const folder = freshFolder();
    return () => openFolderVault(folder);
  });

  test("is readable by its owner alone", async () => {
    const folder = freshFolder();
    await (await openFolderVault(folder)).close();
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, VAULT_FILE)).mode & 0o077).toBe(0);
  });

  test("says that it is damaged where the file is no vault", async () => {
    const folder = freshFolder();
    await (await openFolderVault(folder)).close();
    writeFileSync(join(folder, VAULT_FILE), "this is not a vault, however long it may be".repeat(100));
    await expect(openFolderVault(folder)).rejects.toMatchObject({ code: "vault-damaged" });
  });

  test("leaves nothing of a deleted record in its file", async () => {
    const folder = freshFolder();
    const vault = await openFolderVault(folder);
    const canary = Buffer.from("a canary that sings no more");
    await vault.write([{ key: "a", value: canary }]);
    await vault.write([{ key: "a", value: undefined }]);
    await vault.close();
    expect(readFileSync(join(folder, VAULT_FILE)).includes(canary)).toBe(false);
  });
});

describe("turns", () => {
  test("are taken one after the other", async () => {
    const folder = freshFolder();
    const first = await takeTurn(folder);
    const second = takeTurn(folder, { within: 5_000 });
    await expect(takeTurn(folder, { within: 100 })).rejects.toMatchObject({ code: "vault-locked" });
    expect(first.isWanted()).toBe(true);
    first.end();
    (await second).end();
  });

  test("are not wanted while nobody asks", async () => {
    const folder = freshFolder();
    (await takeTurn(folder)).end();
    const turn = await takeTurn(folder);
    expect(turn.isWanted()).toBe(false);
    turn.end();
  });
});
