/** `nexus sense`: a measurement in a file, and what it carries. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const nexus = resolve(import.meta.dirname, "../bin/nexus.js");
const folder = mkdtempSync(join(tmpdir(), "nexus-sense-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [nexus, "sense", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
};
const resting = Array.from({ length: 90 }, (_, at) => Math.round(800 + 30 * Math.sin(at / 1.9) + ((at * 7) % 11)));

describe("nexus sense", () => {
  it("answers one JSON object with exactly the members that are promised, in plain text and in JSON alike", () => {
    const { status, stdout } = run(file("rest.txt", resting.join("\n")), "--json");
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(
      "quality reason hr rmssd sdnn pnn50 sd1 sd2 welch artifacts corrected beats".split(" "),
    );
    expect(answer).toMatchObject({ quality: "good", reason: null, sdnn: null, welch: { lf: null, hf: null } });
    expect(answer.beats).toEqual({ kept: 90, seen: 90 });
    expect(JSON.parse(run(file("rest.json", JSON.stringify({ rr: resting })), "--json").stdout)).toEqual(answer);
  });

  it("gives every figure with --raw, and only the rate of what is too short without", () => {
    const short = file("short.txt", resting.slice(0, 30).join("\n"));
    expect(JSON.parse(run(short, "--json").stdout)).toMatchObject({ reason: "too-short", rmssd: null });
    const raw = JSON.parse(run(short, "--json", "--raw").stdout);
    for (const figure of ["hr", "rmssd", "sdnn", "pnn50", "sd1", "sd2"]) expect(raw[figure]).toBeTypeOf("number");
  });

  it("tells a person in plain words", () => {
    const { stdout } = run(file("rest.txt", resting.join("\n")));
    expect(stdout).toContain("Clear.\nHeart rate");
    expect(run(file("few.txt", "800")).stdout).toContain("Not clear enough.\nToo few beats");
  });

  it("refuses what it cannot read by code, line and reason, and ends with 2", () => {
    const { status, stdout } = run(file("bad.txt", "800\nfast"), "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout).error).toEqual({
      code: "interval-malformed",
      message: expect.stringContaining("Line 2"),
    });
    expect(JSON.parse(run("nowhere.txt", "--json").stdout).error.code).toBe("file-unreadable");
  });
});

describe("nexus sense packet", () => {
  it("decodes a packet", () => {
    expect(JSON.parse(run("packet", "1640c003").stdout)).toEqual({
      hr: 64,
      contactSupported: true,
      contact: true,
      energyKJ: null,
      rr1024: [960],
      rrMs: [937.5],
    });
  });

  it("refuses one that is cut off, and what is no packet", () => {
    const refused = (hex: string) => {
      const { status, stdout } = run("packet", hex);
      return [status, JSON.parse(stdout).error.code];
    };
    expect(refused("104855")).toEqual([2, "intervals-cut-off"]);
    expect(refused("")).toEqual([2, "packet-empty"]);
    expect(refused("heart")).toEqual([2, "hex-malformed"]);
  });
});

describe("nexus import", () => {
  const look = (...args: string[]) =>
    spawnSync(process.execPath, [nexus, "import", ...args], { cwd: folder, encoding: "utf8" });

  it("says what it recognised, how many of what, from when to when, and each refused line", () => {
    const table = file("oura.csv", "date,Average HRV\n2026-08-01,52\n2026-08-02,loud\n2026-08-03,61\n");
    const { status, stdout } = look(table, "--dry-run", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "oura-trends",
      counts: { variations: 2 },
      first: "2026-08-01T00:00:00",
      last: "2026-08-03T00:00:00",
      refused: [{ line: 3, code: "number-unreadable" }],
    });
    expect(look(table, "--dry-run").stdout).toContain("Line 3: Where a number belongs");
  });

  it("brings it into the vault in one piece, once, and takes it out again", () => {
    const vault = ["--vault", join(folder, "vault"), "--json"];
    const table = file("oura.csv", "date,Average HRV\n2026-08-01,52\n2026-08-03,61\n");
    const { taken } = JSON.parse(look(table, ...vault).stdout);
    expect(taken).toMatchObject({ source: "oura-trends", file: "oura.csv", hours: 2, first: "2026-08-01" });
    expect(JSON.parse(look(table, ...vault).stdout).taken).toBeNull();
    expect(JSON.parse(look("--list", ...vault).stdout)).toEqual(taken);
    expect(look("--undo", taken.id.slice(0, 8), ...vault).status).toBe(0);
    expect(look("--list", ...vault).stdout).toBe("");
  });

  it("reads any table by what its columns are said to hold", () => {
    const table = file("moods.csv", "Tag;Laune;Puls;Sonst\n31.01.2026;7;61;x\n01.02.2026;11;60;x\n");
    const map = ["--map", "Tag=when", "--map", "Laune=pleasant", "--map", "Puls=rate", "--scale", "1..10"];
    const { status, stdout } = look(table, "--dry-run", "--json", ...map);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "table",
      counts: { feelings: 1, rates: 2 },
      first: "2026-01-31T00:00:00",
      last: "2026-02-01T00:00:00",
      refused: [{ line: 3, code: "number-impossible" }],
    });
    expect(look(table, "--dry-run", "--map", "Datum=when").stderr).toContain("Tag, Laune, Puls, Sonst");
  });

  it("knows no file that it does not know", () => {
    const unknown = look(file("letter.txt", "Dear all"), "--dry-run", "--json");
    expect([unknown.status, JSON.parse(unknown.stdout).error.code]).toEqual([2, "record-unknown"]);
  });
});
