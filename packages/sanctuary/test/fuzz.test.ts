/** Hostile input: every frame and request gets a named answer, nothing crashes, nobody else is disturbed. */
import { connect } from "node:net";
import { sanctuaryErrors } from "@nexus/wire";
import { afterEach, expect, it } from "vitest";
import type { Client } from "./client.ts";
import { anyFrame, anyHttp, damage } from "./damage.ts";
import { Random } from "./random.ts";
import { type TestCircle, type World, world } from "./world.ts";

const ROUNDS = Number(process.env.NEXUS_FUZZ ?? 10_000);
const SEED = Number(process.env.NEXUS_SEED ?? 1);
/** Of all rounds; the others are frames. */
const HTTP_SHARE = 0.1;
const FRAMES_AT_ONCE = 15;
const MB = 1024 * 1024;

let isOver = false;
afterEach(() => {
  isOver = true;
});

/** Sends damaged frames on fresh connections; returns every code that came back. */
async function fuzzFrames(w: World, circle: TestCircle, random: Random, rounds: number): Promise<Set<string>> {
  const codes = new Set<string>();
  for (let sent = 0; sent < rounds; ) {
    const client = await w.client();
    if (random.next() < 0.7) await w.enter(client, circle);
    for (let burst = 0; burst < 20 && client.ws.readyState === client.ws.OPEN; burst++) {
      for (let i = 0; i < FRAMES_AT_ONCE; i++, sent++) {
        client.ws.send(damage(anyFrame(random, circle.id, circle.door.publicKey), random));
      }
      await client.ask({ type: "ping" });
    }
    noteCodes(client, codes);
    client.ws.terminate();
  }
  return codes;
}

function noteCodes(client: Client, codes: Set<string>): void {
  for (const reply of client.inbox) if (reply.type === "refused" || reply.type === "bye") codes.add(reply.code);
}

/** Sends damaged requests; returns every status that came back, 0 where the connection was just closed. */
async function fuzzHttp(w: World, random: Random, rounds: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect(w.sanctuary.port, "127.0.0.1");
      let answer = "";
      socket.setTimeout(200, () => socket.destroy());
      socket.on("data", (part) => {
        answer += part.toString("latin1");
      });
      socket.on("error", () => {});
      socket.on("close", () => {
        statuses.add(Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1] ?? 0));
        resolve();
      });
      socket.write(random.next() < 0.5 ? anyHttp(random) : damage(anyHttp(random), random));
    });
  for (let sent = 0; sent < rounds; sent += 20) await Promise.all(Array.from({ length: 20 }, one));
  return statuses;
}

it(`answers ${ROUNDS} damaged frames and requests by name, and serves others meanwhile`, {
  timeout: 60_000 + ROUNDS * 2,
}, async () => {
  const w = await world({ quota: 2 ** 34 });
  const healthy = await w.circle();
  const target = await w.circle();
  const random = new Random(SEED);
  await fuzzFrames(w, target.circle, random, 500);
  const before = process.memoryUsage().rss;

  let accepted = 0;
  const living = (async () => {
    while (!isOver && healthy.client.ws.readyState === healthy.client.ws.OPEN) {
      await healthy.client.expect("accepted", healthy.circle.message());
      accepted++;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const [codes, statuses] = await Promise.all([
    fuzzFrames(w, target.circle, random, ROUNDS * (1 - HTTP_SHARE)),
    fuzzHttp(w, random, ROUNDS * HTTP_SHARE),
  ]);
  isOver = true;
  await living;

  const known = new Set([...Object.keys(sanctuaryErrors), "closed"]);
  expect([...codes].filter((code) => !known.has(code))).toEqual([]);
  expect(codes.size).toBeGreaterThan(8);
  expect([...statuses].filter((status) => status >= 500 && status !== 503)).toEqual([]);
  expect(w.log.filter((line) => line.startsWith("unexpected"))).toEqual([]);
  expect(accepted).toBeGreaterThan(ROUNDS / 1000);
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(200);
  const reader = await w.member(healthy.circle);
  await reader.until(() => reader.entries(healthy.circle.id).length === accepted);
});
