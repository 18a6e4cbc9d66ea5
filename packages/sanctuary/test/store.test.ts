/** Every store runs the same suite. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { QUOTA, storeConformance } from "../src/store/conformance.ts";
import { belongingsConformance } from "../src/store/conformance-belongings.ts";
import { MemoryStore } from "../src/store/memory.ts";
import { openSqliteStore } from "../src/store/sqlite/store.ts";

const folders: string[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "nexus-store-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const stores = {
  "the memory store": async () => new MemoryStore(QUOTA),
  "the SQLite store": () => openSqliteStore({ folder: freshFolder(), quota: QUOTA }),
};

for (const [name, fresh] of Object.entries(stores)) {
  describe(name, () => {
    const asserting = { it, equal: (actual: unknown, expected: unknown) => expect(actual).toEqual(expected) };
    storeConformance(asserting, fresh);
    belongingsConformance(asserting, fresh);
  });
}
