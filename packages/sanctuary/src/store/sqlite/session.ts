/**
 * One open database with its keys, as the other rooms of this folder use it.
 *
 * `write` is the only way to a change. It marks the session dirty, so that a failure before the first change of a job
 * can be answered alone, and a failure after it takes the whole transaction back.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { StorageKeys } from "./keys.ts";

export type Row = Record<string, SQLInputValue>;

export class Session {
  readonly db: DatabaseSync;
  readonly keys: StorageKeys;
  /** Whether anything was changed since this was last set to false. */
  dirty = false;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, keys: StorageKeys) {
    this.db = db;
    this.keys = keys;
  }

  row(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#using(sql, (statement) => statement.get(...values)) as Row | undefined;
  }

  rows(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#using(sql, (statement) => statement.all(...values)) as Row[];
  }

  /** Rows one by one, for reading that may stop early. Meanwhile the same may be asked again. */
  *each(sql: string, ...values: SQLInputValue[]): Generator<Row> {
    const statement = this.#prepared(sql);
    this.#statements.delete(sql);
    let isUsable = true;
    try {
      yield* statement.iterate(...values) as Iterable<Row>;
    } catch (error) {
      isUsable = false;
      throw error;
    } finally {
      if (isUsable) this.#statements.set(sql, statement);
    }
  }

  /** Returns how many rows were changed. */
  write(sql: string, ...values: SQLInputValue[]): number {
    this.dirty = true;
    return Number(this.#using(sql, (statement) => statement.run(...values)).changes);
  }

  close(): void {
    this.#statements.clear();
    this.db.close();
    this.keys.close();
  }

  /** A statement that has failed is not used again: it would report the same failure once more. */
  #using<T>(sql: string, act: (statement: StatementSync) => T): T {
    try {
      return act(this.#prepared(sql));
    } catch (error) {
      this.#statements.delete(sql);
      throw error;
    }
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
