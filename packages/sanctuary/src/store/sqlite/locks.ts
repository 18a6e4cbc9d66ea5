/** Rows of the locks: two keys each, handed out when both are there. Both lie wrapped, like everything of a circle. */
import { limits } from "@nexus/wire";
import { type Outcome, refusal, success } from "../../outcome.ts";
import type { Deposit, LockView } from "../contract.ts";
import { LOCKS, WAITING_LOCKS } from "../rules.ts";
import type { Loaded } from "./circles.ts";
import type { Row, Session } from "./session.ts";
import { unwrap, wrap } from "./wrap.ts";

const COLUMNS = ["first", "second"] as const;

const place = (lock: Uint8Array, side: 0 | 1) => Buffer.concat([lock, Buffer.from(COLUMNS[side])]);

export class Locks {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  deposit(loaded: Loaded, { lock, side, key }: Deposit, hour: number): Outcome<LockView> {
    const row = this.#session.row("SELECT * FROM lock WHERE circle = ? AND id = ?", loaded.number, lock);
    const other = row && this.#key(loaded, row, side === 0 ? 1 : 0);
    if (row && row[COLUMNS[side]] !== null) return success({ other, isLifted: false });
    if (!row && !this.#hasRoom(loaded)) return refusal("lock-refused", "a circle has no more locks than that");
    const own = COLUMNS[side];
    this.#session.write(
      `INSERT INTO lock (circle, id, hour, ${own}) VALUES (?, ?, ?, ?)
       ON CONFLICT (circle, id) DO UPDATE SET hour = excluded.hour, ${own} = excluded.${own}`,
      loaded.number,
      lock,
      hour,
      wrap(loaded.key, place(lock, side), key),
    );
    return success({ other, isLifted: other !== undefined });
  }

  /** Deletes those in which no key was left for so long that they are over, whatever circle they belong to. */
  deleteExpired(hour: number, atMost: number): number {
    return this.#session.write(
      "DELETE FROM lock WHERE (circle, id) IN (SELECT circle, id FROM lock WHERE hour <= ? LIMIT ?)",
      hour - limits.lockHours,
      atMost,
    );
  }

  /** Deletes those of a circle that are older than its retention. */
  deleteOld(loaded: Loaded, before: number): number {
    return this.#session.write("DELETE FROM lock WHERE circle = ? AND hour < ?", loaded.number, before);
  }

  #hasRoom({ number }: Loaded): boolean {
    const sql = "SELECT count(*) AS locks, sum(first IS NULL OR second IS NULL) AS waiting FROM lock WHERE circle = ?";
    const { locks, waiting } = this.#session.row(sql, number) as Row;
    return (locks as number) < LOCKS && Number(waiting) < WAITING_LOCKS;
  }

  #key(loaded: Loaded, row: Row, side: 0 | 1): Uint8Array | undefined {
    const wrapped = row[COLUMNS[side]] as Uint8Array | null;
    return wrapped === null ? undefined : unwrap(loaded.key, place(row.id as Uint8Array, side), wrapped);
  }
}
