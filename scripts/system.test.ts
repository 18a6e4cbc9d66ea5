import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "./system.mjs";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nexus-system-"));
  for (const name of ["google-chrome", "chromium", "my-browser"]) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("findChromium", () => {
  test("takes the one that CHROMIUM names, and no other in its place", () => {
    const chosen = join(folder, "my-browser");
    expect(findChromium({ PATH: folder, CHROMIUM: chosen })).toBe(chosen);
    expect(findChromium({ PATH: folder, CHROMIUM: join(folder, "none") })).toBeUndefined();
  });

  test("prefers Chromium to its relatives on PATH", () => {
    expect(findChromium({ PATH: folder })).toBe(join(folder, "chromium"));
  });
});
