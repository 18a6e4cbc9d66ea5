/** Archives: proved by a key of their own, put by whoever is inside somewhere, got by whoever has the code. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex, limits } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { backup, restore } from "../src/index.ts";
import { type Client, type Keys, newKeys, randomId } from "./client.ts";
import { newFolder, type World, world } from "./world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SIZE = limits.archiveHead + 2048;

interface Owner {
  readonly archive: Uint8Array;
  readonly keys: Keys;
}
const owner = (): Owner => ({ archive: randomId(), keys: newKeys() });

const proved = (client: Client, { archive, keys }: Owner) => ({
  archive,
  key: keys.publicKey,
  proof: client.prove("archive", archive, keys),
});
const putAsk = (client: Client, it: Owner, size = SIZE) =>
  ({ type: "putArchive", ...proved(client, it), size }) as const;
const getAsk = (client: Client, it: Owner) => ({ type: "getArchive", ...proved(client, it) }) as const;
const eraseAsk = (client: Client, it: Owner) => ({ type: "eraseArchive", ...proved(client, it) }) as const;

const post = (w: World, path: string, body: Uint8Array): Promise<Response> =>
  fetch(`${w.sanctuary.origin}${path}`, { method: "POST", body: new Uint8Array(body) });
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

async function put(w: World, client: Client, it: Owner, content: Uint8Array): Promise<Response> {
  const { ticket } = await client.expect("ticket", putAsk(client, it, content.length));
  return post(w, "/archive/put", Buffer.concat([ticket, content]));
}

async function get(w: World, client: Client, it: Owner): Promise<Buffer> {
  const { ticket } = await client.expect("ticket", getAsk(client, it));
  return Buffer.from(await (await post(w, "/archive/get", ticket)).arrayBuffer());
}

const folderOf = (w: World) => join(w.dataDir, "archives");

describe("an archive", () => {
  it("is put by who is inside somewhere, and comes back to who is nowhere, also after a restart", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const content = randomBytes(SIZE);
    expect((await put(w, client, it, content)).status).toBe(200);
    await w.restart();
    const stranger = await w.client();
    const { ticket } = await stranger.expect("ticket", getAsk(stranger, it));
    const answer = await post(w, "/archive/get", ticket);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    const file = join(folderOf(w), bytesToHex(it.archive));
    expect(readdirSync(folderOf(w))).toEqual([bytesToHex(it.archive)]);
    expect(statSync(file).mtimeMs % HOUR).toBe(0);
    expect(readFileSync(file).length).toBe(32 + 4 + SIZE);
  });

  it("is replaced by a newer one, of another size too, and never by a part of one", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const [first, second] = [randomBytes(SIZE), randomBytes(limits.archiveHead + 4096)];
    await put(w, client, it, first);
    const { ticket } = await client.expect("ticket", putAsk(client, it, second.length));
    const cut = await post(w, "/archive/put", Buffer.concat([ticket, second.subarray(0, 3000)]));
    expect(await codeOf(cut)).toBe("request-malformed");
    const { ticket: more } = await client.expect("ticket", putAsk(client, it, first.length));
    expect(await codeOf(await post(w, "/archive/put", Buffer.concat([more, second])))).toBe("request-malformed");
    expect((await get(w, client, it)).equals(first)).toBe(true);
    await put(w, client, it, second);
    expect((await get(w, client, it)).equals(second)).toBe(true);
    expect(readdirSync(folderOf(w))).toHaveLength(1);
  });

  it("belongs to the key that it was first put with; all else is answered alike", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const content = randomBytes(SIZE);
    await put(w, client, it, content);
    const other = { archive: it.archive, keys: newKeys() };
    const unknown = owner();
    for (const ask of [
      getAsk(client, other),
      getAsk(client, unknown),
      eraseAsk(client, other),
      eraseAsk(client, unknown),
    ]) {
      expect(await client.ask(ask)).toMatchObject({ type: "refused", code: "archive-refused", detail: "" });
    }
    expect(await client.codeOf(putAsk(client, other))).toBe("archive-refused");
    // A proof for something else, of another connection, or of nothing.
    const ask = getAsk(client, it);
    const foreign = (await w.client()).prove("archive", it.archive, it.keys);
    for (const proof of [client.prove("drop", it.archive, it.keys), foreign, new Uint8Array(64)]) {
      expect(await client.ask({ ...ask, proof })).toMatchObject({ code: "archive-refused", detail: "" });
    }
    expect((await get(w, client, it)).equals(content)).toBe(true);
  });

  it("of two first ones with different keys keeps the one that was there first", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const other = { archive: it.archive, keys: newKeys() };
    const { ticket } = await client.expect("ticket", putAsk(client, other));
    const content = randomBytes(SIZE);
    await put(w, client, it, content);
    expect(await codeOf(await post(w, "/archive/put", Buffer.concat([ticket, randomBytes(SIZE)])))).toBe(
      "archive-refused",
    );
    expect((await get(w, client, it)).equals(content)).toBe(true);
  });

  it("needs the present door of some circle to be put, and none to be got or erased", async () => {
    const w = await world();
    const stranger = await w.client();
    const it = owner();
    expect(await stranger.codeOf(putAsk(stranger, it))).toBe("door-needed");
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.commit().ask);
    expect(await client.codeOf(putAsk(client, it))).toBe("epoch-stale");
    const { client: inside } = await w.circle();
    await put(w, inside, it, randomBytes(SIZE));
    expect(await stranger.codeOf(eraseAsk(stranger, it))).toBe("done");
    expect(await stranger.codeOf(getAsk(stranger, it))).toBe("archive-refused");
    expect(readdirSync(folderOf(w))).toEqual([]);
  });

  it("is bounded in size, padded, and shares a bounded room with all others", async () => {
    const w = await world({ archives: 2 * SIZE });
    const { client } = await w.circle();
    for (const size of [0, limits.archiveHead, SIZE + 1]) {
      expect(await client.codeOf(putAsk(client, owner(), size))).toBe("size-unpadded");
    }
    expect(await client.codeOf(putAsk(client, owner(), limits.archive + 1))).toBe("size-oversize");
    const [a, b, c] = [owner(), owner(), owner()] as const;
    await put(w, client, a, randomBytes(SIZE));
    await put(w, client, b, randomBytes(SIZE));
    expect(await client.codeOf(putAsk(client, c))).toBe("disk-full");
    expect((await put(w, client, a, randomBytes(SIZE))).status).toBe(200);
    await client.expect("done", eraseAsk(client, b));
    expect((await put(w, client, c, randomBytes(SIZE))).status).toBe(200);
    await w.restart();
    const { client: again } = await w.circle();
    expect(await again.codeOf(putAsk(again, owner()))).toBe("disk-full");
  });

  it("comes in new ones only so often, and may always be replaced", async () => {
    const none = { burst: 1e9, perSecond: 1e9 };
    const rates = { entries: none, commits: none, requests: none, archives: { burst: 2, perSecond: 0 } };
    const w = await world({ rates });
    const { client } = await w.circle();
    const it = owner();
    for (const each of [it, owner()]) await put(w, client, each, randomBytes(SIZE));
    expect(await client.codeOf(putAsk(client, owner()))).toBe("rate-limited");
    expect((await put(w, client, it, randomBytes(SIZE))).status).toBe(200);
  });

  it("needs a ticket that is new, of its kind, and younger than a minute", async () => {
    let now = Date.now();
    const w = await world({ now: () => now });
    const { circle, client } = await w.circle();
    const it = owner();
    const content = randomBytes(SIZE);
    const { ticket } = await client.expect("ticket", putAsk(client, it));
    await post(w, "/archive/put", Buffer.concat([ticket, content]));
    expect(await codeOf(await post(w, "/archive/put", Buffer.concat([ticket, content])))).toBe("ticket-refused");
    const { ticket: ofBlob } = await client.expect("ticket", {
      type: "putBlob",
      circle: circle.id,
      blob: randomId(),
      size: 512,
    });
    expect(await codeOf(await post(w, "/archive/put", Buffer.concat([ofBlob, content])))).toBe("ticket-refused");
    const { ticket: download } = await client.expect("ticket", getAsk(client, it));
    expect(await codeOf(await post(w, "/archive/put", Buffer.concat([download, content])))).toBe("ticket-refused");
    expect(await codeOf(await post(w, "/blob/get", download))).toBe("ticket-refused");
    now += 61_000;
    for (const body of [download, new Uint8Array(3), new Uint8Array(33)]) {
      expect(await codeOf(await post(w, "/archive/get", body))).toBe("ticket-refused");
    }
  });

  it("leaves nothing half behind when a crash cut it short", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const content = randomBytes(SIZE);
    await put(w, client, it, content);
    mkdirSync(folderOf(w), { recursive: true });
    writeFileSync(join(folderOf(w), "incoming-0011"), "half");
    await w.restart();
    expect(readdirSync(folderOf(w))).toEqual([bytesToHex(it.archive)]);
    expect((await get(w, await w.client(), it)).equals(content)).toBe(true);
  });

  it("goes when nobody has put or got it for 400 days", async () => {
    let now = Date.now();
    const w = await world({ now: () => now, sweepEvery: 5 });
    const { client } = await w.circle();
    const [fetched, left] = [owner(), owner()];
    for (const each of [fetched, left]) await put(w, client, each, randomBytes(SIZE));
    now += 399 * DAY;
    await get(w, client, fetched);
    now += 2 * DAY;
    await expect.poll(() => readdirSync(folderOf(w))).toEqual([bytesToHex(fetched.archive)]);
    expect(await client.codeOf(getAsk(client, left))).toBe("archive-refused");
    now += 399 * DAY;
    await expect.poll(() => readdirSync(folderOf(w))).toEqual([]);
  });

  it("is part of a backup, and of what comes back from one", async () => {
    const w = await world();
    const { client } = await w.circle();
    const it = owner();
    const content = randomBytes(SIZE);
    await put(w, client, it, content);
    writeFileSync(join(folderOf(w), "incoming-0011"), "half");
    const copy = join(newFolder(), "copy");
    await backup(w.dataDir, copy);
    expect(readdirSync(join(copy, "archives"))).toEqual([bytesToHex(it.archive)]);
    const dataDir = newFolder();
    await restore(copy, dataDir);
    const restored = await world({ dataDir });
    expect((await get(restored, await restored.client(), it)).equals(content)).toBe(true);
    expect(existsSync(join(dataDir, "archives", "incoming-0011"))).toBe(false);
  });
});
