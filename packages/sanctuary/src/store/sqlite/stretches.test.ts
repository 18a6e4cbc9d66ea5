import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Database } from "./database.ts";
import type { Session } from "./session.ts";
import { firstStretch, indexedIds, lastIndexed, placesOf, seqOf, writeStretch } from "./stretches.ts";

const CIRCLE = 3;

function openSession(): Session {
  const folder = mkdtempSync(join(tmpdir(), "nexus-stretches-"));
  const database = new Database({ folder, quota: 2 ** 40 });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database.engine.session;
}

it("finds each entry by its seq and by its id, whatever the stretches", () => {
  const session = openSession();
  const count = 400;
  const places = Array.from({ length: count }, (_, i) => 2 ** 40 + 7 * i);
  const ids = Array.from({ length: count }, () => randomBytes(16));
  for (const [from, to] of [
    [0, 1],
    [1, 300],
    [300, count],
  ] as const) {
    writeStretch(session, CIRCLE, from + 1, places.slice(from, to), ids.slice(from, to));
  }
  writeStretch(session, CIRCLE + 1, 1, [5], [randomBytes(16)]);

  for (const [after, end] of [
    [0, count],
    [0, Number.MAX_SAFE_INTEGER],
    [128, 130],
    [299, 300],
    [count, count],
  ] as const) {
    expect([...placesOf(session, CIRCLE, after, end)]).toEqual(places.slice(after, end));
  }
  expect(ids.map((id) => seqOf(session, CIRCLE, id))).toEqual(ids.map((_, i) => i + 1));
  expect([...indexedIds(session, CIRCLE)]).toHaveLength(count);
  expect([lastIndexed(session, CIRCLE), lastIndexed(session, CIRCLE + 2)]).toEqual([count, 0]);
  expect(firstStretch(session, CIRCLE)).toEqual({ first: 1, places: places.slice(0, 1) });
});

it("takes no id for one that lies across two others", () => {
  const session = openSession();
  const [one, other, third] = [randomBytes(16), randomBytes(16), randomBytes(16)];
  const across = Buffer.concat([one.subarray(8), other.subarray(0, 8)]);
  writeStretch(session, CIRCLE, 1, [1, 2, 3], [one, other, third]);
  expect(seqOf(session, CIRCLE, across)).toBeUndefined();
  writeStretch(session, CIRCLE, 4, [4], [across]);
  expect(seqOf(session, CIRCLE, across)).toBe(4);
});
