/** Attachments: tickets over the socket, bytes over HTTP. */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex, limits } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { type Client, randomId } from "./client.ts";
import { type TestCircle, type World, world } from "./world.ts";

const SIZE = 300 * 1024;
const padded = 311_296;

async function post(w: World, path: string, body: Uint8Array): Promise<Response> {
  return fetch(`${w.sanctuary.origin}${path}`, { method: "POST", body: new Uint8Array(body) });
}

const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

async function put(w: World, client: Client, circle: TestCircle, content: Uint8Array, blob = randomId()) {
  const { ticket } = await client.expect("ticket", { type: "putBlob", circle: circle.id, blob, size: content.length });
  return { blob, ticket, response: await post(w, "/blob/put", Buffer.concat([ticket, content])) };
}

async function get(w: World, client: Client, circle: TestCircle, blob: Uint8Array): Promise<Response> {
  const { ticket } = await client.expect("ticket", { type: "getBlob", circle: circle.id, blob });
  return post(w, "/blob/get", ticket);
}

const fileOf = (w: World, circle: TestCircle, blob: Uint8Array) =>
  join(w.dataDir, "blobs", bytesToHex(circle.id), bytesToHex(blob));

describe("a blob", () => {
  it("comes back as it was put, also after a restart, and lies wrapped on the disk with the hour as its time", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const content = randomBytes(padded);
    expect(padded).toBeGreaterThan(SIZE);
    const { blob, response } = await put(w, client, circle, content);
    expect(response.status).toBe(200);
    await w.restart();
    const member = await w.member(circle);
    const answer = await get(w, member, circle, blob);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    const file = fileOf(w, circle, blob);
    expect(readFileSync(file).includes(content.subarray(0, 32))).toBe(false);
    expect(statSync(file).mtimeMs % 3_600_000).toBe(0);
    expect(readdirSync(join(w.dataDir, "blobs"))).toEqual([bytesToHex(circle.id)]);
  });

  it("needs a ticket that is new, of its kind, and younger than a minute", async () => {
    let now = Date.now();
    const w = await world({ now: () => now });
    const { circle, client } = await w.circle();
    const content = randomBytes(512);
    const { blob, ticket } = await put(w, client, circle, content);
    expect(await codeOf(await post(w, "/blob/put", Buffer.concat([ticket, content])))).toBe("ticket-refused");
    const download = await client.expect("ticket", { type: "getBlob", circle: circle.id, blob });
    const wrongWay = Buffer.concat([download.ticket, content]);
    expect(await codeOf(await post(w, "/blob/put", wrongWay))).toBe("ticket-refused");
    now += 61_000;
    expect(await codeOf(await post(w, "/blob/get", download.ticket))).toBe("ticket-refused");
    expect(await codeOf(await post(w, "/blob/get", new Uint8Array(3)))).toBe("ticket-refused");
    expect(await codeOf(await post(w, "/blob/get", new Uint8Array(33)))).toBe("ticket-refused");
  });

  it("must be of the size it was announced with", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    for (const length of [511, 513]) {
      const blob = randomId();
      const { ticket } = await client.expect("ticket", { type: "putBlob", circle: circle.id, blob, size: 512 });
      const response = await post(w, "/blob/put", Buffer.concat([ticket, randomBytes(length)]));
      expect(await codeOf(response)).toBe("request-malformed");
      expect(await client.codeOf({ type: "getBlob", circle: circle.id, blob })).toBe("blob-refused");
    }
    expect(readdirSync(join(w.dataDir, "blobs", bytesToHex(circle.id)))).toEqual([]);
  });

  it("is bounded in size, padded, counted, and its id taken once", async () => {
    const w = await world({ quota: 64 * 1024 });
    const { circle, client } = await w.circle();
    const ask = (size: number) => ({ type: "putBlob", circle: circle.id, blob: randomId(), size }) as const;
    expect(await client.codeOf(ask(1000))).toBe("size-unpadded");
    expect(await client.codeOf(ask(limits.blob * 2))).toBe("size-oversize");
    expect(await client.codeOf(ask(128 * 1024))).toBe("quota-full");
    const { blob } = await put(w, client, circle, randomBytes(32 * 1024));
    expect(await client.codeOf({ ...ask(512), blob })).toBe("entry-conflict");
    expect(await client.codeOf(ask(64 * 1024))).toBe("quota-full");
  });

  it("is for members, by any of their doors; it is put by an open one", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const { blob } = await put(w, client, circle, randomBytes(512));
    const stranger = await w.client();
    expect(await stranger.codeOf({ type: "getBlob", circle: circle.id, blob })).toBe("door-needed");
    await client.expect("accepted", circle.commit().ask);
    expect(await client.codeOf({ type: "putBlob", circle: circle.id, blob: randomId(), size: 512 })).toBe(
      "epoch-stale",
    );
    expect((await get(w, client, circle, blob)).status).toBe(200);
  });

  it("is never given out damaged", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const { blob } = await put(w, client, circle, randomBytes(2048));
    const file = fileOf(w, circle, blob);
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] as number) ^ 1;
    writeFileSync(file, bytes);
    expect(await codeOf(await get(w, client, circle, blob))).toBe("store-failed");
    truncateSync(file, 100);
    expect(await codeOf(await get(w, client, circle, blob))).toBe("store-failed");
  });

  it("leaves nothing behind when a crash cut it short", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const { blob } = await put(w, client, circle, randomBytes(512));
    const orphan = fileOf(w, circle, randomId());
    const incoming = join(w.dataDir, "blobs", "incoming-0011");
    for (const path of [orphan, incoming]) writeFileSync(path, "half");
    await w.restart();
    await expect.poll(() => readdirSync(join(w.dataDir, "blobs", bytesToHex(circle.id)))).toEqual([bytesToHex(blob)]);
    expect(readdirSync(join(w.dataDir, "blobs"))).toHaveLength(1);
  });
});
