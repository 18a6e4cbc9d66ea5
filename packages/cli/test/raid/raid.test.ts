import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isPaddedLength, limits } from "@nexus/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { raidCommand } from "../../src/raid/index.ts";
import { PLACES } from "../../src/raid/place.ts";

const LONGEST = 180_000;

async function said(...args: string[]) {
  const out: string[] = [];
  const beside: string[] = [];
  const code = await raidCommand(args, { say: (line = "") => out.push(line), note: (line = "") => beside.push(line) });
  return { code, out, beside };
}

describe("a raid on a clean sanctuary", () => {
  const home = mkdtempSync(join(tmpdir(), "nexus-raid-test-"));
  const keep = join(home, "kept");
  let json: Awaited<ReturnType<typeof said>>;
  let plain: Awaited<ReturnType<typeof said>>;

  beforeAll(async () => {
    json = await said("--json", "--keep", keep, "--seed", "7");
    plain = await said();
  }, 2 * LONGEST);
  afterAll(() => rmSync(home, { recursive: true }));

  test("finds no leak, and ends well", () => {
    expect(JSON.parse(json.out.join("\n")).leaks).toEqual([]);
    expect(json.code).toBe(0);
    expect(plain.code).toBe(0);
  });

  test("is over within three minutes", () => {
    expect(JSON.parse(json.out.join("\n")).seconds).toBeLessThan(LONGEST / 1000);
  });

  test("says as one JSON object what leaked, what was learned, what was searched, how long it took, and the seed", () => {
    const report = JSON.parse(json.out.join("\n"));
    expect(Object.keys(report).toSorted()).toEqual(["leaks", "learned", "searched", "seconds", "seed"]);
    expect(report.seed).toBe(7);
    expect(report.searched.bytes).toBeGreaterThan(20_000_000);
    const searched = Object.keys(report.searched.places);
    expect(PLACES.filter((place) => !searched.includes(place) && place !== "temporary files")).toEqual([]);
    expect(report.learned).toMatchObject({
      // Two, and the linked devices of one person, which look like one more.
      circles: 3,
      storageKeys: 3,
      foundingCode: true,
      blobs: { "151552": 1 },
      retentionDays: [365, 365, 90],
      backup: { circles: 4 },
    });
    const { bySize, byHour } = report.learned.archives;
    expect([Object.values(bySize), Object.values(byHour)]).toEqual([[1], [1]]);
    expect(Object.keys(bySize).every((size) => isPaddedLength(Number(size) - limits.archiveHead))).toBe(true);
    expect(report.learned.entries.total).toBeGreaterThan(40);
    expect(Object.keys(report.learned.entries.bySize).every((size) => Number(size) >= 512)).toBe(true);
    expect(report.learned.connections.open).toBeGreaterThanOrEqual(5);
  });

  test("says in plain words what a seizer learns", () => {
    const table = plain.out.join("\n");
    expect(table).toMatch(/^A seizer asks for +and learns\n-+\nWords, moods, attachments +nothing\n/);
    expect(table).toMatch(/\nCircles +3, by random ids/);
    expect(table).toMatch(/\nArchives, sealed +by bytes: \d+ ×1; last put or/);
    expect(table).toMatch(/\nAddresses, written down +none/);
    expect(table).toMatch(/\nThe erased circle +no trace on disk/);
    expect(table).toMatch(/\n0 leaks\. \d+ MB in \d+ places/);
    expect(plain.out.every((line) => line.length <= 120 || line.includes("leaks."))).toBe(true);
  });

  test("leaves what was seized where it was told to, and nothing else", () => {
    expect(readdirSync(keep)).toEqual(expect.arrayContaining(["backup", "data", "logs", "network", "process"]));
    expect(existsSync(join(keep, "process", "memory"))).toBe(true);
  });
});

describe("a raid that cannot be", () => {
  test.each([
    ["with a seed that is no number", ["--seed", "many"]],
    ["into a folder that holds something", ["--keep", "."]],
    ["with what it does not take", ["--quick"]],
  ])("says so and ends with 2: %s", async (_, args) => {
    const { code, out, beside } = await said(...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(beside.join(" ")).not.toBe("");
  });

  test("tells how it is used", async () => {
    const { code, out } = await said("--help");
    expect(code).toBe(0);
    expect(out.join("\n")).toMatch(/--keep DIR/);
  });
});
