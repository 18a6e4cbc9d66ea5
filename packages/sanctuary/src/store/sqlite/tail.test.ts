/** The log and its indexes, when the process ends at any point: everything is found again, nothing is taken twice. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Append } from "../../log/admit.ts";
import { bytesOf, circleOf, commit, doorOf, everything, HOUR, keeper, message } from "../conformance.ts";
import { Database, type DatabaseOptions } from "./database.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nexus-tail-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(folder: string, over: Partial<DatabaseOptions> = {}): Database {
  const database = new Database({ folder, quota: 2 ** 40, ...over });
  onTestFinished(() => database.close());
  return database;
}

/** As if the process were killed now. */
function openAfterCrash(folder: string): Database {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith("-shm") });
  return open(copy);
}

function found(database: Database, ...circles: readonly number[]): void {
  database.begin();
  for (const n of circles) database.engine.found({ circle: circleOf(n), door: doorOf(0), keeper });
  database.commit();
}

function append(database: Database, ...batch: readonly Append[]): unknown[] {
  database.begin();
  const outcomes = batch.map((each) => database.engine.append(each, HOUR));
  database.commit();
  database.catchUp();
  return outcomes.map((outcome) => (outcome.ok ? outcome.value.seq : outcome.code));
}

function countOf(database: Database, circle: number, doors = [0]): number {
  let count = 0;
  for (let after = 0, done = false; !done; ) {
    const page = database.engine.read({ ...everything, circle: circleOf(circle), doors, after });
    if (!page.ok) throw new Error(page.code);
    count += page.value.count;
    ({ through: after, done } = page.value);
  }
  return count;
}

const messages = (circle: number, from: number, count: number): Append[] =>
  Array.from({ length: count }, (_, i) => message(from + i, { circle: circleOf(circle), body: bytesOf(512, circle) }));

it("finds every entry again, whether or not the indexes had followed", () => {
  const folder = newFolder();
  const database = open(folder);
  found(database, 1, 2);
  for (const [one, two] of [
    [1, 3],
    [127, 0],
    [128, 1],
    [300, 130],
  ] as const) {
    const [before1, before2] = [countOf(database, 1), countOf(database, 2)];
    append(database, ...messages(1, before1, one), ...messages(2, before2, two));
    const again = openAfterCrash(folder);
    expect([countOf(again, 1), countOf(again, 2)]).toEqual([before1 + one, before2 + two]);
    expect(append(again, message(0, { body: bytesOf(512, 1) }), ...messages(1, before1 + one, 1))).toEqual([
      1,
      before1 + one + 1,
    ]);
  }
});

it("brings doors that were opened and closed behind the bookmark back as they were", () => {
  const folder = newFolder();
  const database = open(folder);
  found(database, 1);
  append(database, message(1), commit(2, 1), commit(3, 2, { kind: "contest" }), message(4, { door: 2 }));
  append(database, ...messages(1, 100, 200).map((each) => ({ ...each, door: 3 })));
  const again = openAfterCrash(folder);
  expect(countOf(again, 1, [2])).toBe(4);
  expect(countOf(again, 1, [3])).toBe(203);
  expect(append(again, commit(5, 7), commit(3, 2, { kind: "contest" }), commit(6, 8, { door: 3 }))).toEqual([
    "epoch-stale",
    3,
    205,
  ]);
});

it("keeps log and indexes together when transactions fail in between", () => {
  const folder = newFolder();
  const database = open(folder, { maxPages: 80 });
  found(database, 1);
  let stored = 0;
  let failures = 0;
  for (let i = 0; i < 400; i++) {
    try {
      append(database, ...messages(1, stored, 7));
      stored += 7;
    } catch {
      database.rollback();
      failures++;
    }
  }
  expect(failures).toBeGreaterThan(100);
  expect(countOf(database, 1)).toBe(stored);
  const again = openAfterCrash(folder);
  expect(countOf(again, 1)).toBe(stored);
  expect(append(again, ...messages(1, stored, 200))).toHaveLength(200);
  expect(countOf(again, 1)).toBe(stored + 200);
});
