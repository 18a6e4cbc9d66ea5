/** Backups of a sanctuary that runs, and what can be made of them. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { backup, restore } from "../src/index.ts";
import { randomId } from "./client.ts";
import { newFolder, world } from "./world.ts";

const run = promisify(execFile);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** As the command line does it: another process, on the folder of a sanctuary that runs. */
async function backupElsewhere(dataDir: string, destination: string): Promise<void> {
  const index = new URL("../src/index.ts", import.meta.url).href;
  const script = `import { backup } from ${JSON.stringify(index)}; await backup(...process.argv.slice(1));`;
  await run(process.execPath, ["--input-type=module", "--eval", script, dataDir, destination]);
}

describe("a backup", () => {
  it.for([
    ["the same process", backup],
    ["another process", backupElsewhere],
  ] as const)("taken by %s while entries come in holds all that was acknowledged before", async ([, take]) => {
    const w = await world();
    const { circle, client } = await w.circle();
    const content = randomBytes(4096);
    const blob = randomId();
    const { ticket } = await client.expect("ticket", { type: "putBlob", circle: circle.id, blob, size: 4096 });
    await fetch(`${w.sanctuary.origin}/blob/put`, { method: "POST", body: Buffer.concat([ticket, content]) });
    for (let i = 0; i < 20; i++) await client.expect("accepted", circle.message());
    await w.step(client, circle);

    let isWriting = true;
    const writing = (async () => {
      while (isWriting) await client.expect("accepted", circle.message());
    })();
    const copy = join(newFolder(), "copy");
    await take(w.dataDir, copy);
    isWriting = false;
    await writing;

    const dataDir = newFolder();
    await restore(copy, dataDir);
    const restored = await world({ dataDir });
    const member = await restored.member(circle);
    await member.until(() => member.entries(circle.id).length >= 21);
    await member.expect("done", { type: "ping" });
    const seqs = member.entries(circle.id).map(({ seq }) => seq);
    expect(seqs).toEqual(upTo(seqs.length));
    const download = await member.expect("ticket", { type: "getBlob", circle: circle.id, blob });
    const response = await fetch(`${restored.sanctuary.origin}/blob/get`, {
      method: "POST",
      body: new Uint8Array(download.ticket),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(await member.codeOf(circle.message())).toBe("accepted");
  });

  it("keeps the keys apart: without them nothing opens, and an erased circle stays erased in old copies", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.message());
    const old = join(newFolder(), "old");
    await backup(w.dataDir, old);
    expect(readdirSync(old).sort()).toEqual(["keys", "nexus.db"]);
    const proof = client.prove("keeper", circle.id, circle.keeper);
    await client.expect("done", { type: "erase", circle: circle.id, key: circle.keeper.publicKey, proof });
    const recent = join(newFolder(), "recent");
    await backup(w.dataDir, recent);
    rmSync(join(old, "keys"), { recursive: true });
    await expect(restore(old, newFolder())).rejects.toMatchObject({ code: "input-invalid" });
    cpSync(join(recent, "keys"), join(old, "keys"), { recursive: true });
    const dataDir = newFolder();
    await restore(old, dataDir);
    const restored = await world({ dataDir });
    const reader = await restored.client();
    const reply = await reader.open(circle.id, circle.door);
    expect(reply.type === "refused" && reply.code).toBe("store-failed");
  });

  it("is never written over something, nor restored over something", async () => {
    const w = await world();
    const copy = join(newFolder(), "copy");
    await backup(w.dataDir, copy);
    await expect(backup(w.dataDir, copy)).rejects.toMatchObject({ code: "input-invalid" });
    const full = newFolder();
    writeFileSync(join(full, "note"), "mine");
    await expect(restore(copy, full)).rejects.toMatchObject({ code: "input-invalid" });
    await expect(backup(newFolder(), join(newFolder(), "x"))).rejects.toMatchObject({ code: "input-invalid" });
    expect(existsSync(join(full, "nexus.db"))).toBe(false);
  });

  it("carries the founding code, so that links that were given away stay good", async () => {
    const w = await world({ admission: "code" });
    const copy = join(newFolder(), "copy");
    await backup(w.dataDir, copy);
    const dataDir = newFolder();
    await restore(copy, dataDir);
    const restored = await world({ dataDir, admission: "code" });
    expect(restored.sanctuary.foundingLink?.split("#")[1]).toBe(w.sanctuary.foundingLink?.split("#")[1]);
  });
});
