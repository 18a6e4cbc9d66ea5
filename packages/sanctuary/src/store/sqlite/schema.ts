/** The tables, and how a database is opened. */
import { DatabaseSync } from "node:sqlite";
import { NexusError } from "@nexus/wire";
import { makePrivate } from "./private-file.ts";

const SCHEMA_VERSION = 3;

/** SQLite before this can lose committed data when the WAL is reset (fixed 2026-03). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** The index of the log, see `stretches.ts`. */
const KNOWN = `
  CREATE TABLE known (
    circle INTEGER NOT NULL,
    first INTEGER NOT NULL,
    places BLOB NOT NULL,
    ids BLOB NOT NULL,
    PRIMARY KEY (circle, first)
  );`;

/** Two keys each, wrapped; `hour` is that of the last one left. See `locks.ts`. */
const LOCKS = `
  CREATE TABLE lock (
    circle INTEGER NOT NULL,
    id BLOB NOT NULL,
    hour INTEGER NOT NULL,
    first BLOB,
    second BLOB,
    PRIMARY KEY (circle, id)
  ) WITHOUT ROWID;
  CREATE INDEX lockByHour ON lock (hour);`;

/**
 * `entry` is the log of all circles, in the order of arrival, and is only ever added to. All else about entries follows
 * behind: `known` finds them by `seq` and by id, and covers at least those up to `indexed`; `circle` and
 * `door` are a picture of each circle as of its entry `head` (see `tail.ts` and `circles.ts`).
 */
const TABLES = `
  CREATE TABLE progress (indexed INTEGER NOT NULL);
  INSERT INTO progress VALUES (0);
  CREATE TABLE circle (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    keeper BLOB NOT NULL,
    head INTEGER NOT NULL,
    used INTEGER NOT NULL,
    days INTEGER NOT NULL,
    swept INTEGER NOT NULL,
    erasing INTEGER NOT NULL
  );
  CREATE TABLE door (
    circle INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    parent INTEGER,
    epoch INTEGER NOT NULL,
    pub BLOB NOT NULL,
    fromHash BLOB NOT NULL,
    last INTEGER NOT NULL,
    lastHash BLOB NOT NULL,
    closed INTEGER NOT NULL,
    contests INTEGER NOT NULL,
    PRIMARY KEY (circle, seq)
  );
  CREATE UNIQUE INDEX doorByKey ON door (circle, pub);
  CREATE TABLE entry (
    place INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    under INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    size INTEGER NOT NULL,
    id BLOB NOT NULL,
    next BLOB,
    hash BLOB NOT NULL,
    body BLOB
  );
  ${KNOWN}
  CREATE TABLE dropbox (
    id BLOB PRIMARY KEY,
    circle INTEGER NOT NULL,
    key BLOB NOT NULL,
    expires INTEGER NOT NULL,
    size INTEGER NOT NULL,
    offer BLOB NOT NULL,
    knock BLOB,
    answer BLOB
  );
  CREATE INDEX dropboxByCircle ON dropbox (circle);
  CREATE INDEX dropboxByExpiry ON dropbox (expires);
  CREATE TABLE blob (
    circle INTEGER NOT NULL,
    id BLOB NOT NULL,
    size INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    PRIMARY KEY (circle, id)
  ) WITHOUT ROWID;
  CREATE INDEX blobByHour ON blob (circle, hour);
  ${LOCKS}
`;

/** There were no locks. */
const FROM_2 = LOCKS;
/** The log is as it was; its index was a row for each entry, and is made anew from the log. */
const FROM_1 = `DROP TABLE position; DROP TABLE known; ${KNOWN} UPDATE progress SET indexed = 0; ${FROM_2}`;

/** What makes the tables of an earlier schema those of this one, by its number; 0 is an empty file. */
const CHANGES: Readonly<Record<number, string>> = { 0: TABLES, 1: FROM_1, 2: FROM_2 };

/** A few entries fit one page. */
const PAGE_BYTES = 8192;

/** Pages of WAL before it is copied back: 16 MiB, so that pages written often are copied seldom. */
const CHECKPOINT_PAGES = 2048;

export function assertSqlite(db: DatabaseSync): void {
  const version = (db.prepare("SELECT sqlite_version() AS version").get() as { version: string }).version;
  const parts = version.split(".").map(Number);
  for (const [i, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new NexusError("store-failed", `SQLite ${version} can lose data; use a newer Node`);
  }
}

/** Opens for reading and writing, and lays the tables where there are none. `maxPages` bounds the file, for tests. */
export function openWritable(path: string, maxPages?: number): DatabaseSync {
  makePrivate(path);
  const db = new DatabaseSync(path, { timeout: 5000 });
  try {
    assertSqlite(db);
    db.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
    db.exec("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    db.exec(`PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -32768`);
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
    const { user_version: found } = db.prepare("PRAGMA user_version").get() as { user_version: number };
    if (found > SCHEMA_VERSION) throw new NexusError("store-failed", "this folder belongs to a newer sanctuary");
    const change = CHANGES[found];
    if (change) db.exec(`BEGIN IMMEDIATE; ${change} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
