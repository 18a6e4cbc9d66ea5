/**
 * The vault in a browser: one IndexedDB object store, strict durability. The fencing number lies in the same store
 * under a key that no string range can reach, and is checked inside every write transaction, so that a tab which wakes
 * from frozen cannot write after another has taken over.
 */
import type { Vault, VaultChange, VaultRow } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

const VERSION = 1;
const STORE = "rows";
/** Arrays sort after all strings, so this never turns up in a list. */
const FENCE = ["fence"];
const STRICT = { durability: "strict" } as const;

interface Rows extends DBSchema {
  [STORE]: { key: string | string[]; value: Uint8Array | number };
}

export interface VaultEvents {
  /** The database went away under us: a newer app opened it, or the browser wiped it. Nothing can be written any more. */
  onLost(error: NexusError): void;
  /** A write found no room. What was there before is whole; the write itself was refused with `vault-full`. */
  onFull?(): void;
}

export async function openIndexedDbVault(name: string, { onLost, onFull }: VaultEvents): Promise<Vault> {
  const db = await open(name, onLost);
  const mine = await takeFence(db).catch(failed);
  return {
    read: (key) => readRow(db, key).catch(failed),
    list: (prefix, options = {}) => listRows(db, prefix, options).catch(failed),
    write: (changes) =>
      writeAll(db, mine, changes)
        .catch(failed)
        .catch((error: NexusError) => {
          if (error.code === "vault-full") onFull?.();
          throw error;
        }),
    async close() {
      db.close();
    },
  };
}

async function open(name: string, onLost: VaultEvents["onLost"]): Promise<IDBPDatabase<Rows>> {
  const db: IDBPDatabase<Rows> = await openDB<Rows>(name, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore(STORE);
    },
    // An older window holds the database open and did not let go when asked.
    blocked: () => onLost(new NexusError("vault-locked")),
    // A newer app wants in, or somebody deletes all of it: make way, and say so here.
    blocking: (_mine, wanted) => {
      db.close();
      onLost(new NexusError(wanted === null ? "vault-wiped" : "vault-newer"));
    },
    terminated: () => onLost(new NexusError("vault-closed")),
  }).catch(failed);
  return db;
}

/** Raises the fencing number and holds the new one. */
async function takeFence(db: IDBPDatabase<Rows>): Promise<number> {
  const tx = db.transaction(STORE, "readwrite", STRICT);
  const before = await tx.store.get(FENCE);
  const mine = (typeof before === "number" ? before : 0) + 1;
  await Promise.all([tx.store.put(mine, FENCE), tx.done]);
  return mine;
}

async function readRow(db: IDBPDatabase<Rows>, key: string): Promise<Uint8Array | undefined> {
  const value = await db.get(STORE, key);
  return value instanceof Uint8Array ? value : undefined;
}

/** All of it in one transaction, or nothing. */
async function writeAll(db: IDBPDatabase<Rows>, mine: number, changes: readonly VaultChange[]): Promise<void> {
  const tx = db.transaction(STORE, "readwrite", STRICT);
  // What fails inside aborts the transaction, and `done` then says why; the rest is noise.
  tx.done.catch(() => {});
  if ((await tx.store.get(FENCE)) !== mine) {
    tx.abort();
    throw new NexusError("vault-fenced");
  }
  for (const { key, value } of changes) {
    // `slice` lets go of a larger buffer that the value may be a window on.
    const asked = value === undefined ? tx.store.delete(key) : tx.store.put(value.slice(), key);
    asked.catch(() => {});
  }
  await tx.done;
}

async function listRows(
  db: IDBPDatabase<Rows>,
  prefix: string,
  { limit, last = false, before }: { limit?: number; last?: boolean; before?: string },
): Promise<VaultRow[]> {
  const range = rangeOf(prefix, before);
  if (range === undefined) return [];
  const { store } = db.transaction(STORE);
  const rows: VaultRow[] = [];
  const most = limit === Infinity ? undefined : limit;
  if (!last || most === undefined) {
    const [keys, values] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
    for (const [at, key] of keys.entries()) addRow(rows, key, values[at]);
    return rows;
  }
  let cursor = most > 0 ? await store.openCursor(range, "prev") : null;
  while (cursor && rows.length < most) {
    addRow(rows, cursor.key, cursor.value);
    cursor = await cursor.continue();
  }
  return rows.reverse();
}

function addRow(rows: VaultRow[], key: string | string[], value: Uint8Array | number | undefined): void {
  if (typeof key === "string" && value instanceof Uint8Array) rows.push({ key, value });
}

/** The keys that begin with `prefix` and stand before `before`; undefined when there can be none. */
function rangeOf(prefix: string, before: string | undefined): IDBKeyRange | undefined {
  const past = afterPrefix(prefix);
  // `[]` sorts after every string.
  const upper: string | never[] =
    before === undefined ? (past ?? []) : past === undefined || before < past ? before : past;
  if (typeof upper === "string" && upper <= prefix) return undefined;
  return IDBKeyRange.bound(prefix, upper, false, true);
}

/** The first string after all that begin with `prefix`; undefined when there is none. */
function afterPrefix(prefix: string): string | undefined {
  for (let end = prefix.length; end > 0; end--) {
    const unit = prefix.charCodeAt(end - 1);
    if (unit < 0xffff) return prefix.slice(0, end - 1) + String.fromCharCode(unit + 1);
  }
  return undefined;
}

/** Turns what the browser says into the vault's named errors. */
function failed(error: unknown): never {
  if (error instanceof NexusError) throw error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") throw new NexusError("vault-full", "", { cause: error });
  // The connection was closed because another window needs it.
  if (name === "InvalidStateError") throw new NexusError("vault-fenced", "", { cause: error });
  if (name === "VersionError") throw new NexusError("vault-newer", "", { cause: error });
  throw new NexusError("vault-damaged", name, { cause: error });
}
