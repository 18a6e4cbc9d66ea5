/** What was seized, as files of a folder. A file is read in windows; a database also row by row. */
import { closeSync, copyFileSync, existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Place } from "./place.ts";

export interface Material {
  readonly place: Place;
  readonly path: string;
}

export interface Window {
  /** Where it lies in the file. */
  readonly at: number;
  readonly content: Buffer;
}

const WINDOW = 8 * 1024 * 1024;
/** Windows overlap, so that nothing is cut in two; compressed content needs more room than a pattern. */
const OVERLAP = 64 * 1024;

export function* windowsOf(path: string): Generator<Window> {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    for (let at = 0; at < size; at += WINDOW) {
      const from = Math.max(0, at - OVERLAP);
      const content = Buffer.allocUnsafe(Math.min(size, at + WINDOW) - from);
      let filled = 0;
      while (filled < content.length) {
        const read = readSync(file, content, filled, content.length - filled, from + filled);
        if (read === 0) break;
        filled += read;
      }
      yield { at: from, content: content.subarray(0, filled) };
    }
  } finally {
    closeSync(file);
  }
}

const SQLITE_MARK = Buffer.from("SQLite format 3\0", "latin1");

export function isDatabase(path: string): boolean {
  for (const { content } of windowsOf(path)) return content.subarray(0, SQLITE_MARK.length).equals(SQLITE_MARK);
  return false;
}

/** Opens a copy of a seized database with its write-ahead log, so that what was seized stays as it is. */
export function openCopy(path: string): { readonly db: DatabaseSync; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), "nexus-raid-"));
  const copy = join(folder, basename(path));
  for (const end of ["", "-wal", "-journal"]) {
    if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  }
  const db = new DatabaseSync(copy);
  return {
    db,
    close() {
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Value {
  readonly table: string;
  readonly column: string;
  readonly content: Buffer;
}

/** Every text and blob of every row: a long value lies scattered over pages, and only here it is whole. */
export function* valuesOf(db: DatabaseSync): Generator<Value> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  for (const { name: table } of tables) {
    for (const row of db.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`).iterate()) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === "string") yield { table, column, content: Buffer.from(value) };
        else if (value instanceof Uint8Array) yield { table, column, content: Buffer.from(value) };
      }
    }
  }
}
