/**
 * Storage keys: one random key per circle, in a small database of their own. Whoever has the main database, its WAL or
 * an old backup of it, but not the key, has nothing of the circle; so destroying 32 bytes erases it everywhere.
 *
 * No WAL here: it would keep destroyed keys. The rollback journal is kept as a file and overwritten with zeros after a
 * key was destroyed, because unlinking it would leave the key in a free block of the disk.
 */
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { bytesToKey } from "../../log/key.ts";
import { makePrivate } from "./private-file.ts";

const KEY_BYTES = 32;
const CACHED = 4096;
const NOBODY = new Uint8Array(16);
const NO_KEY = new Uint8Array(KEY_BYTES);

export class StorageKeys {
  readonly #db: DatabaseSync;
  readonly #journal: string;
  readonly #cache = new Map<string, Uint8Array>();

  constructor(path: string, readOnly: boolean) {
    if (!readOnly) makePrivate(path);
    this.#db = new DatabaseSync(path, { readOnly, timeout: 5000 });
    this.#journal = `${path}-journal`;
    if (readOnly) return;
    this.#db.exec("PRAGMA journal_mode = PERSIST; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON");
    this.#db.exec("CREATE TABLE IF NOT EXISTS key (circle BLOB PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID");
  }

  /** Durable after `settle`. A circle founded again gets a new key. */
  create(circle: Uint8Array): Uint8Array {
    const key = randomBytes(KEY_BYTES);
    if (!this.#db.isTransaction) this.#db.exec("BEGIN IMMEDIATE");
    const insert = this.#db.prepare("INSERT OR REPLACE INTO key VALUES (?, ?)");
    insert.run(circle, key);
    // SQLite keeps what was bound and put together last, and would hold on to the key when it is destroyed.
    insert.run(NOBODY, NO_KEY);
    this.#db.prepare("DELETE FROM key WHERE circle = ?").run(NOBODY);
    this.#remember(circle, key);
    return key;
  }

  /** Makes new keys durable; to be called before anything that they wrap is. */
  settle(): void {
    if (this.#db.isTransaction) this.#db.exec("COMMIT");
  }

  /** Takes new keys back. Never throws. */
  undo(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
    } catch {}
    this.#cache.clear();
  }

  /** Undefined where there is none: destroyed, or lost. */
  of(circle: Uint8Array): Uint8Array | undefined {
    const cached = this.#cache.get(bytesToKey(circle));
    if (cached) return cached;
    const row = this.#db.prepare("SELECT key FROM key WHERE circle = ?").get(circle) as { key: Uint8Array } | undefined;
    if (row) this.#remember(circle, row.key);
    return row?.key;
  }

  /** Durable, and beyond recovery, when it returns. */
  destroy(circle: Uint8Array): void {
    this.settle();
    this.#cache.get(bytesToKey(circle))?.fill(0);
    this.#cache.delete(bytesToKey(circle));
    this.#db.prepare("DELETE FROM key WHERE circle = ?").run(circle);
    this.#wipeJournal();
  }

  close(): void {
    for (const key of this.#cache.values()) key.fill(0);
    this.#cache.clear();
    this.#db.close();
  }

  #remember(circle: Uint8Array, key: Uint8Array): void {
    if (this.#cache.size >= CACHED) this.#cache.delete(this.#cache.keys().next().value as string);
    this.#cache.set(bytesToKey(circle), key);
  }

  /** After a commit the journal is out of use: SQLite has zeroed its header. */
  #wipeJournal(): void {
    if (!existsSync(this.#journal)) return;
    const file = openSync(this.#journal, "r+");
    try {
      const { size } = fstatSync(file);
      const zeros = new Uint8Array(64 * 1024);
      for (let at = 0; at < size; at += zeros.length) writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
