/** `nexus weave`: somebody's draft on a terminal, and out of it again. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { decodeBmp, decodeTiff, drawdownOf, drawdownOfPaper, drawdownSha256, readWif } from "@nexus/weave";
import { afterAll, describe, expect, it } from "vitest";

const nexus = resolve(import.meta.dirname, "../bin/nexus.js");
const folder = mkdtempSync(join(tmpdir(), "nexus-weave-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draft = `[WIF]\nVersion=1.1\n[TEXT]\nTitle=Rosepath\n[WARP]\nThreads=8\n[WEFT]\nThreads=6
[THREADING]\n1=1\n2=2\n3=3\n4=4\n5=3\n6=2\n7=1\n8=4
[LIFTPLAN]\n1=1,2\n2=2,3\n3=3,4\n4=1,4\n5=1,3\n6=2,4\n`;
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [nexus, "weave", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
};

describe("nexus weave show", () => {
  it("answers in JSON with exactly what describes a cloth", () => {
    const { status, stdout } = run("show", file("rosepath.wif", draft), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ends: 8,
      picks: 6,
      longestWarpFloat: 2,
      longestWeftFloat: 3,
      drawdownSha256: drawdownSha256(drawdownOf(readWif(draft))),
    });
  });

  it("draws the cloth in marks where there are no colours", () => {
    const { status, stdout } = run("show", file("rosepath.wif", draft));
    expect(status).toBe(0);
    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "Rosepath",
      "\u2580\u2588\u2584\u00b7\u2584\u2588\u2580\u00b7",
      "\u2584\u00b7\u2580\u2588\u2580\u00b7\u2584\u2588",
      "\u2580\u2584\u2580\u2584\u2580\u2584\u2580\u2584",
    ]);
  });

  it("refuses by code and message, and ends with 2", () => {
    const bad = file("bad.wif", draft.replace("[LIFTPLAN]", "[TREADLING]"));
    const { status, stdout } = run("show", bad, "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: "tieup-missing", message: expect.stringContaining("[TIEUP]") },
    });
    const spoken = run("show", bad);
    expect([spoken.status, spoken.stdout]).toEqual([2, ""]);
    expect(spoken.stderr).toContain("tieup-missing: The file names treadles");
  });

  it("refuses a file that is not there in the same way", () => {
    const { status, stdout } = run("show", "nowhere.wif", "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe("file-unreadable");
  });
});

describe("nexus weave convert", () => {
  const hash = drawdownSha256(drawdownOf(readWif(draft)));
  const made = (to: string, ...more: string[]) => {
    expect(run("convert", file("rosepath.wif", draft), "--to", to, "--out", `made.${to}`, ...more).stderr).toBe("");
    return readFileSync(join(folder, `made.${to}`));
  };

  it("writes what is read again as the same cloth", () => {
    expect(drawdownSha256(drawdownOf(readWif(made("wif"))))).toBe(hash);
    expect(drawdownSha256(drawdownOfPaper(decodeBmp(made("bmp"))))).toBe(hash);
    const turned = decodeTiff(made("tiff", "--white-is-warp"));
    expect(drawdownSha256(drawdownOfPaper(turned, { warpUp: "white" }))).toBe(hash);
  });

  it("writes pictures, a page and a note", () => {
    expect(made("svg").toString()).toContain("<title>Rosepath</title>");
    expect(made("png").subarray(1, 4).toString()).toBe("PNG");
    expect(made("pdf").subarray(0, 8).toString()).toBe("%PDF-1.4");
    expect(made("note").toString()).toContain("8 ends");
  });

  it("takes no other kind, and does not write over the draft", () => {
    expect(run("convert", "rosepath.wif", "--to", "gobelin").status).toBe(2);
    expect(run("convert", "rosepath.wif", "--to", "wif", "--out", "rosepath.wif").status).toBe(2);
  });
});
