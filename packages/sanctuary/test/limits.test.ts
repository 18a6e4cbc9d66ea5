/** Bounds on what one connection may do, each with its named code. */
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { encodeRequest, limits } from "@nexus/wire";
import { describe, expect, it } from "vitest";
import { Client, randomId } from "./client.ts";
import { NO_LIMITS } from "./no-limits.ts";
import { newFolder, paddedBody, type World, world } from "./world.ts";

const farewell = (client: Client) => client.inbox.find((reply) => reply.type === "bye");

describe("a connection", () => {
  it("is told of every request beyond its rate, and goes on when time has passed", async () => {
    const w = await world({ rates: { ...NO_LIMITS, entries: { burst: 3, perSecond: 20 } } });
    const { circle, client } = await w.circle();
    const codes = await Promise.all(Array.from({ length: 5 }, () => client.codeOf(circle.message())));
    expect(codes.sort()).toEqual(["accepted", "accepted", "accepted", "rate-limited", "rate-limited"]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await client.codeOf(circle.message())).toBe("accepted");
  });

  it("has rates of its own for commits and for everything else", async () => {
    const once = { burst: 1, perSecond: 0.001 };
    const w = await world({ rates: { ...NO_LIMITS, commits: once } });
    const { circle, client } = await w.circle();
    await client.expect("accepted", circle.commit().ask);
    expect(await client.codeOf(circle.commit({ kind: "contest" }).ask)).toBe("rate-limited");
    const strict = await world({ rates: { requests: once } });
    const other = await strict.client();
    expect([await other.codeOf({ type: "ping" }), await other.codeOf({ type: "ping" })]).toEqual([
      "done",
      "rate-limited",
    ]);
  });

  it("learns which field of a frame was wrong and where, and is closed after twenty such frames", async () => {
    const w = await world();
    const client = await w.client();
    client.ws.send(Buffer.from([99, 0, 0, 0, 1]));
    await client.until(() => client.inbox.length === 2);
    expect(client.inbox[1]).toMatchObject({ type: "refused", ref: 0, code: "frame-malformed" });
    expect(client.inbox[1]).toMatchObject({ detail: expect.stringContaining("request.type at byte 0") });
    client.ws.send("text");
    for (let i = 0; i < 18; i++) client.ws.send(encodeRequest({ type: "ping", ref: 1 }).subarray(0, 3));
    const { code, reason } = await client.closed;
    expect([code, reason, farewell(client)?.code]).toEqual([1008, "frame-malformed", "frame-malformed"]);
  });

  it("is closed with a named code when a frame is too large", async () => {
    const w = await world();
    const client = await w.client();
    client.ws.send(new Uint8Array(limits.frame + 1));
    const { code, reason } = await client.closed;
    expect([code, reason, farewell(client)?.code]).toEqual([1009, "frame-oversize", "frame-oversize"]);
  });

  it("that reads too slowly is let go with a reason, and misses nothing when it comes back", async () => {
    const w = await world({ quota: 1 << 30 });
    const { circle, client } = await w.circle();
    const slow = await w.member(circle);
    slow.ws.pause();
    const body = paddedBody(1, 64 * 1024);
    const total = 300;
    for (let sent = 0; sent < total; sent += 10) {
      await Promise.all(Array.from({ length: 10 }, () => client.expect("accepted", circle.message({ body }))));
    }
    expect(w.sanctuary.stats().refusals["reader-slow"]).toBe(1);
    slow.ws.resume();
    await slow.closed;
    const seen = slow.entries(circle.id).map(({ seq }) => seq);
    expect(seen).toEqual(seen.map((_, i) => i + 1));
    expect(seen.length).toBeLessThan(total);
    const back = await w.member(circle, seen.length);
    await back.until(() => back.entries(circle.id).length === total - seen.length, 15_000);
    expect(back.entries(circle.id)[0]?.seq).toBe(seen.length + 1);
  });

  it("may read a long backlog at its own pace", async () => {
    const w = await world({ quota: 1 << 30 });
    const { circle, client } = await w.circle();
    const body = paddedBody(1, 64 * 1024);
    for (let i = 0; i < 20; i++) {
      await Promise.all(Array.from({ length: 10 }, () => client.expect("accepted", circle.message({ body }))));
    }
    const late = await w.member(circle);
    late.ws.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    late.ws.resume();
    await late.until(() => late.entries(circle.id).length === 200, 15_000);
    expect(w.sanctuary.stats().refusals["reader-slow"]).toBe(undefined);
  });

  it("that gives no sign of life is dropped", async () => {
    const w = await world({ heartbeat: 50 });
    const client = await w.client();
    const raw = connect(w.sanctuary.port, "127.0.0.1");
    raw.write(
      `GET /nexus HTTP/1.1\r\nHost: 127.0.0.1:${w.sanctuary.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    raw.resume();
    await new Promise((resolve) => raw.once("close", resolve));
    await client.expect("done", { type: "ping" });
    expect(w.sanctuary.stats().connections).toBe(1);
  });

  it("beyond the last one that fits is turned away", async () => {
    const w = await world({ connections: 1 });
    const client = await w.client();
    await expect(Client.connect(w.sanctuary.port)).rejects.toThrow("503");
    await client.close();
    await expect.poll(() => w.sanctuary.stats().connections).toBe(0);
    await w.client();
  });

  it("is told when the sanctuary stops, after what it had asked was answered", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    const answers = Promise.all(Array.from({ length: 50 }, () => client.codeOf(circle.message())));
    await client.until(() => client.entries(circle.id).length > 0);
    await w.sanctuary.close();
    expect((await answers).filter((code) => code === "accepted").length).toBeGreaterThan(0);
    expect(farewell(client)?.code).toBe("shutting-down");
    expect(await client.closed).toMatchObject({ code: 1012 });
    expect(w.log.at(-1)).toBe("stopped");
  });
});

describe("a circle", () => {
  it("holds no more than its quota", async () => {
    const w = await world({ quota: 2048 });
    const { circle, client } = await w.circle();
    const ask = (w: World) => client.codeOf(circle.message({ body: paddedBody(1, w ? 1024 : 512) }));
    expect([await ask(w), await ask(w), await ask(w)]).toEqual(["accepted", "accepted", "quota-full"]);
  });
});

describe("founding", () => {
  it("needs the founding code where the host has not opened it to everybody", async () => {
    const w = await world({ admission: "code" });
    const client = await w.client();
    expect(client.hello.admission).toBe("code");
    const code = new URL(w.sanctuary.foundingLink ?? "").hash.replace("#found=", "");
    const ask = (admission: Uint8Array) =>
      client.codeOf({ type: "found", circle: randomId(), door: randomBytes(32), keeper: randomBytes(32), admission });
    expect(await ask(new Uint8Array(0))).toBe("admission-refused");
    expect(await ask(randomBytes(18))).toBe("admission-refused");
    expect(await ask(Buffer.from(code, "base64url"))).toBe("done");
    const link = w.sanctuary.foundingLink;
    await w.restart();
    expect(w.sanctuary.foundingLink?.split("#")[1]).toBe(link?.split("#")[1]);
  });

  it("needs no code of who has the present door of a circle open, now and then", async () => {
    const code = { admission: "code", rates: { ...NO_LIMITS, foundings: { burst: 1, perSecond: 0 } } } as const;
    const dataDir = newFolder();
    const open = await world({ dataDir });
    const { circle } = await open.circle();
    await open.sanctuary.close();
    const w = await world({ dataDir, ...code });
    const ask = (client: Client, admission = new Uint8Array(0)) =>
      client.codeOf({ type: "found", circle: randomId(), door: randomBytes(32), keeper: randomBytes(32), admission });
    const stranger = await w.client();
    expect(await ask(stranger)).toBe("admission-refused");
    const member = await w.member(circle);
    expect(await ask(member, randomBytes(18))).toBe("admission-refused");
    expect([await ask(member), await ask(member)]).toEqual(["done", "rate-limited"]);
    const former = await w.member(circle);
    await w.step(member, circle);
    expect(await ask(former)).toBe("admission-refused");
  });

  it("is done once for an id, and again only with the same doors", async () => {
    const w = await world();
    const { circle, client } = await w.circle();
    expect(await client.codeOf(circle.founding())).toBe("done");
    const stranger = { ...circle.founding(), door: randomBytes(32) } as Parameters<Client["ask"]>[0];
    expect(await client.codeOf(stranger)).toBe("door-refused");
  });
});
