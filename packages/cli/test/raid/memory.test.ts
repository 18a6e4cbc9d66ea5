import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { Hindrance } from "../../src/failure.ts";
import { copyMemory, parseSmaps } from "../../src/raid/memory.ts";

const SMAPS = `00400000-00402000 r--p 00000000 08:01 42                         /usr/bin/some program
Size:                  8 kB
Rss:                   4 kB
Swap:                  0 kB
7f0000000000-7f0000010000 rw-p 00000000 00:00 0 
Size:                 64 kB
Rss:                   8 kB
Swap:                 12 kB
VmFlags: rd wr mr mw me ac sd 
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const place = () => {
  const folder = mkdtempSync(join(tmpdir(), "nexus-raid-test-"));
  folders.push(folder);
  return join(folder, "memory");
};

describe("the memory of a process", () => {
  test("is known region by region, with what is present of each", () => {
    expect(parseSmaps(SMAPS)).toEqual([
      { start: 0x400000, end: 0x402000, permissions: "r--p", path: "/usr/bin/some program", present: 4096 },
      { start: 0x7f0000000000, end: 0x7f0000010000, permissions: "rw-p", path: "", present: 20_480 },
    ]);
  });

  test("holds what the process has put together and never said", async () => {
    const child = spawn(process.execPath, [
      "-e",
      "const kept = Buffer.from([107,101,115,116,114,101,108]).toString() + process.pid; " +
        "globalThis.kept = Buffer.from(kept); console.log('ready'); setInterval(() => {}, 1000);",
    ]);
    try {
      await once(child.stdout, "data");
      const path = place();
      const bytes = copyMemory(child.pid ?? 0, path);
      const copy = readFileSync(path);
      expect(copy.length).toBe(bytes);
      expect(copy.includes(`kestrel${child.pid}`)).toBe(true);
    } finally {
      child.kill("SIGKILL");
    }
  });

  test("that cannot be read is an error in plain words, never an empty search", () => {
    expect(() => copyMemory(2 ** 22 + 1, place())).toThrow(Hindrance);
  });
});
