/**
 * The vault in a folder: one SQLite file. Every write is one transaction, on disk when it resolves (WAL with
 * synchronous=FULL), and looks at the fencing number inside that very transaction.
 */
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Vault, VaultRow } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { Hindrance } from "../failure.ts";
import { named } from "./sqlite-faults.ts";

export const VAULT_FILE = "vault.db";

const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS fence (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO fence VALUES (1, 0);
`;

/** Greater than any character that a key can go on with. */
const LAST = "\u{10ffff}";

export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Hindrance(
      `The vault folder ${folder} cannot be made: ${(error as Error).message}`,
      "Name another one with --vault DIR.",
    );
  }
}

/** Opens the vault in `folder`, makes it where there is none, and takes it over. */
export async function openFolderVault(folder: string): Promise<Vault> {
  prepareFolder(folder);
  const path = join(folder, VAULT_FILE);
  const database = named(() => openDatabase(path));
  const statements = named(() => ({
    raise: database.prepare("UPDATE fence SET number = number + 1 RETURNING number"),
    fence: database.prepare("SELECT number FROM fence"),
    read: database.prepare("SELECT value FROM records WHERE key = ?"),
    put: database.prepare("INSERT INTO records VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
    drop: database.prepare("DELETE FROM records WHERE key = ?"),
    list: database.prepare(`SELECT key, value FROM records WHERE ${RANGE} ORDER BY key LIMIT :limit`),
    listLast: database.prepare(`SELECT key, value FROM records WHERE ${RANGE} ORDER BY key DESC LIMIT :limit`),
  }));
  const mine = named(() => statements.raise.get()?.number);

  return {
    async read(key) {
      return named(() => statements.read.get(key)?.value) as Uint8Array | undefined;
    },
    async list(prefix, { limit = -1, last = false, before = prefix + LAST } = {}) {
      const end = before < prefix + LAST ? before : prefix + LAST;
      const range = { prefix, end, limit: Number.isFinite(limit) ? limit : -1 };
      const rows = named(() => (last ? statements.listLast : statements.list).all(range)) as unknown as VaultRow[];
      return last ? rows.reverse() : rows;
    },
    async write(changes) {
      named(() => {
        database.exec("BEGIN IMMEDIATE");
        try {
          if (statements.fence.get()?.number !== mine) throw new NexusError("vault-fenced");
          for (const { key, value } of changes) {
            if (value === undefined) statements.drop.run(key);
            else statements.put.run(key, value);
          }
          database.exec("COMMIT");
        } catch (error) {
          if (database.isTransaction) database.exec("ROLLBACK");
          throw error;
        }
      });
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

const RANGE = "key >= :prefix AND key < :end";

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  try {
    database.exec(SETTINGS);
    chmodSync(path, 0o600);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
