import { verify } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { isPushService } from "../src/push/services.ts";
import { world as openWorld, type World } from "./world.ts";

const PACE = { after: 30, spread: 30, rest: 300 };
const DAY = 86_400_000;

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: number;
  readonly at: number;
}

/** A push service on this machine that writes down what it is sent, and answers with `status`. */
async function pushService(status = () => 201) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = 0;
    request.on("data", (part: Buffer) => {
      body += part.length;
    });
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body, at: performance.now() });
      response.writeHead(status()).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { received, origin, at: (device: string) => `${origin}/send/${device}` };
}

async function asleep(service: Awaited<ReturnType<typeof pushService>>, now = Date.now) {
  const world = await openWorld({ pushPace: PACE, pushServices: [service.origin], now: () => now() });
  const { circle, client } = await world.circle();
  const ask = (device: string) =>
    client.expect("done", { type: "wakeMe", circle: circle.id, endpoint: service.at(device) });
  const say = () => client.expect("accepted", circle.message());
  return { world, circle, client, ask, say };
}

const rows = ({ dataDir }: World) => {
  const db = new DatabaseSync(join(dataDir, "push.db"), { readOnly: true });
  const all = db.prepare("SELECT * FROM sleeper").all();
  db.close();
  return all;
};
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a device that asked to be woken", () => {
  test("gets one empty push for all that moved within a while, and nothing tells what it was", async () => {
    const service = await pushService();
    const { ask, say, client } = await asleep(service);
    await ask("a");
    await ask("a");
    for (let i = 0; i < 5; i++) await say();
    await expect.poll(() => service.received.length).toBe(1);
    await rest(100);
    const [push] = service.received;
    expect(service.received).toHaveLength(1);
    expect(push).toMatchObject({ path: "/send/a", body: 0 });
    expect(push?.headers).toMatchObject({ ttl: "43200", urgency: "low", topic: "moved" });
    const { key } = await client.expect("wakeKey", { type: "askWakeKey" });
    expectSigned(push?.headers.authorization ?? "", key, service.origin);
  });

  test("is woken again for what moved while the circle rested, and not before", async () => {
    const service = await pushService();
    const { ask, say } = await asleep(service);
    await ask("a");
    await say();
    await expect.poll(() => service.received.length).toBe(1);
    await say();
    await expect.poll(() => service.received.length, { timeout: 3_000 }).toBe(2);
    const [first, second] = service.received.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(PACE.rest - PACE.spread);
  });

  test("is let sleep when it says so", async () => {
    const service = await pushService();
    const { world, client, circle, ask, say } = await asleep(service);
    await ask("a");
    await client.expect("done", { type: "letSleep", circle: circle.id, endpoint: service.at("a") });
    await say();
    await rest(150);
    expect([service.received, rows(world)]).toEqual([[], []]);
  });

  test("is forgotten when its service says that it is gone", async () => {
    const service = await pushService(() => 410);
    const { world, ask, say } = await asleep(service);
    await ask("a");
    await say();
    await expect.poll(() => rows(world).length).toBe(0);
  });

  test("is forgotten when it has not asked for sixty days", async () => {
    const service = await pushService();
    let now = Date.now();
    const { world, ask } = await asleep(service, () => now);
    await ask("old");
    now += 59 * DAY;
    await ask("new");
    expect(rows(world)).toHaveLength(2);
    now += 3 * DAY;
    await ask("new");
    expect(rows(world)).toHaveLength(1);
  });

  test("lies wrapped on the disk: its address stands nowhere in the clear", async () => {
    const service = await pushService();
    const { world, ask } = await asleep(service);
    await ask("very-own-device");
    const [row] = rows(world);
    expect(Buffer.from(row?.wrapped as Uint8Array).includes("very-own-device")).toBe(false);
  });
});

describe("a sanctuary that wakes", () => {
  test("asks for a proved door, like for everything of a circle", async () => {
    const service = await pushService();
    const { world, circle } = await asleep(service);
    const stranger = await world.client();
    const refused = await stranger.expect("refused", { type: "wakeMe", circle: circle.id, endpoint: service.at("a") });
    expect(refused.code).toBe("door-needed");
  });

  test("calls nobody but push services, whatever address it is given", async () => {
    const service = await pushService();
    const { client, circle, world } = await asleep(service);
    for (const endpoint of ["http://127.0.0.1:1/x", "https://example.org/push", "http://169.254.169.254/latest"]) {
      const refused = await client.expect("refused", { type: "wakeMe", circle: circle.id, endpoint });
      expect(refused.code).toBe("push-refused");
    }
    expect(rows(world)).toEqual([]);
  });

  test("can be told not to", async () => {
    const world = await openWorld({ push: "off" });
    const { client, circle } = await world.circle();
    const endpoint = "https://fcm.googleapis.com/fcm/send/x";
    for (const ask of [{ type: "askWakeKey" }, { type: "wakeMe", circle: circle.id, endpoint }] as const) {
      expect((await client.expect("refused", ask)).code).toBe("push-off");
    }
  });

  test.each([
    ["https://fcm.googleapis.com/fcm/send/abc", true],
    ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
    ["https://web.push.apple.com/abc", true],
    ["https://wns2-par02p.notify.windows.com/w/?token=abc", true],
    ["http://fcm.googleapis.com/fcm/send/abc", false],
    ["https://fcm.googleapis.com:8443/abc", false],
    ["https://fcm.googleapis.com.evil.example/abc", false],
    ["https://evilpush.apple.com/abc", false],
    ["https://me@fcm.googleapis.com/abc", false],
    ["https://localhost/abc", false],
    ["file:///etc/passwd", false],
    ["no address", false],
  ])("takes %s for a push service: %s", (endpoint, is) => {
    expect(isPushService(endpoint)).toBe(is);
  });
});

/** RFC 8292: an ES256 token for the service's origin, by the key that was given to the browser. */
function expectSigned(header: string, key: Uint8Array, origin: string): void {
  const [, head = "", claims = "", signature = "", k = ""] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  expect(Buffer.from(k, "base64url").equals(key)).toBe(true);
  const said = JSON.parse(Buffer.from(claims, "base64url").toString());
  expect(said.aud).toBe(origin);
  expect(said.exp * 1000 - Date.now()).toBeLessThan(DAY);
  const [x, y] = [toText(key.subarray(1, 33)), toText(key.subarray(33))];
  const publicKey = { key: { kty: "EC", crv: "P-256", x, y }, format: "jwk", dsaEncoding: "ieee-p1363" } as const;
  const isGood = verify("sha256", Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, "base64url"));
  expect(isGood).toBe(true);
}

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
