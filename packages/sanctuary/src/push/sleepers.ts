/**
 * Devices that asked to be woken, for each circle: the address at their push service, wrapped under a key that follows
 * from the circle's storage key, and the day on which they last asked. Kept beside the store and in no backup: what is
 * lost here comes back by itself when a device is opened.
 */
import { createHmac, hkdfSync } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { bytesToKey } from "../log/key.ts";
import { makePrivate } from "../store/sqlite/private-file.ts";
import { unwrap, wrap } from "../store/sqlite/wrap.ts";

/** Devices of one circle; more than its members could have is no use to anybody. */
const AT_MOST = 2048;
const NOTHING = new Uint8Array(0);

/** `blobKey` is what the store derives for a circle's files (`Store.blobKey`). */
const wakeKey = (blobKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", blobKey, NOTHING, "nexus wake 1", 32));

/** Names an address without showing it, so that asking twice is asking once. */
const markOf = (key: Uint8Array, endpoint: string): Uint8Array =>
  createHmac("sha256", key).update(endpoint).digest().subarray(0, 16);

export class Sleepers {
  readonly #db: DatabaseSync;
  /** Circles that have any, by their id as a map key. */
  readonly #circles: Set<string>;

  constructor(dataDir: string) {
    const path = join(dataDir, "push.db");
    makePrivate(path);
    this.#db = new DatabaseSync(path, { timeout: 5000 });
    this.#db.exec("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    this.#db.exec(`CREATE TABLE IF NOT EXISTS sleeper (
      circle BLOB NOT NULL, mark BLOB NOT NULL, day INTEGER NOT NULL, wrapped BLOB NOT NULL,
      PRIMARY KEY (circle, mark)
    ) WITHOUT ROWID`);
    const rows = this.#db.prepare("SELECT DISTINCT circle FROM sleeper").all();
    this.#circles = new Set(rows.map((row) => bytesToKey(row.circle as Uint8Array)));
  }

  has(circle: Uint8Array): boolean {
    return this.#circles.has(bytesToKey(circle));
  }

  /** False where the circle has too many already. */
  add(circle: Uint8Array, blobKey: Uint8Array, endpoint: string, day: number): boolean {
    const row = this.#db.prepare("SELECT count(*) AS count FROM sleeper WHERE circle = ?").get(circle);
    if (Number(row?.count) >= AT_MOST) return false;
    const key = wakeKey(blobKey);
    const wrapped = wrap(key, circle, Buffer.from(endpoint));
    const sql = "INSERT OR REPLACE INTO sleeper VALUES (?, ?, ?, ?)";
    this.#db.prepare(sql).run(circle, markOf(key, endpoint), day, wrapped);
    this.#circles.add(bytesToKey(circle));
    return true;
  }

  remove(circle: Uint8Array, blobKey: Uint8Array, endpoint: string): void {
    const mark = markOf(wakeKey(blobKey), endpoint);
    this.#db.prepare("DELETE FROM sleeper WHERE circle = ? AND mark = ?").run(circle, mark);
    this.#look();
  }

  removeAll(circle: Uint8Array): void {
    this.#db.prepare("DELETE FROM sleeper WHERE circle = ?").run(circle);
    this.#circles.delete(bytesToKey(circle));
  }

  /** Those who last asked before this day. */
  removeBefore(day: number): void {
    this.#db.prepare("DELETE FROM sleeper WHERE day < ?").run(day);
    this.#look();
  }

  of(circle: Uint8Array, blobKey: Uint8Array): string[] {
    const key = wakeKey(blobKey);
    const rows = this.#db.prepare("SELECT wrapped FROM sleeper WHERE circle = ?").all(circle);
    return rows.map((row) => Buffer.from(unwrap(key, circle, row.wrapped as Uint8Array)).toString());
  }

  close(): void {
    this.#db.close();
  }

  #look(): void {
    this.#circles.clear();
    for (const row of this.#db.prepare("SELECT DISTINCT circle FROM sleeper").all()) {
      this.#circles.add(bytesToKey(row.circle as Uint8Array));
    }
  }
}
