import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** Beside the installed packages: on the disk of the checkout, and never in memory as a temporary folder may be. */
const PLACE = resolve(import.meta.dirname, "../node_modules/.cache/nexus-bench");

export interface Folders {
  make(): string;
  removeAll(): void;
}

export function openFolders(): Folders {
  const made: string[] = [];
  return {
    make() {
      mkdirSync(PLACE, { recursive: true });
      const folder = mkdtempSync(join(PLACE, "run-"));
      made.push(folder);
      return folder;
    },
    removeAll() {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
