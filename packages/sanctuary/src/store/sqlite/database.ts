/**
 * The open database of one folder. Opens for writing where it can, else for reading only, and tries again to write
 * whenever somebody wants to: a full disk or a read-only folder must neither stop a start nor need a restart.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { NexusError, type SanctuaryErrorCode } from "@nexus/wire";
import type { Outcome } from "../../outcome.ts";
import { Engine } from "./engine.ts";
import { faultToCode } from "./faults.ts";
import type { CallName } from "./jobs.ts";
import { StorageKeys } from "./keys.ts";
import { openWritable } from "./schema.ts";
import { Session } from "./session.ts";

export const MAIN_FILE = "nexus.db";
export const KEYS_FILE = "keys.db";

export interface DatabaseOptions {
  readonly folder: string;
  /** Bytes per circle. */
  readonly quota: number;
  /** Bounds the main file, in pages; to try a full disk where none can be made. */
  readonly maxPages?: number | undefined;
}

/** Milliseconds between two tries to open for writing. */
const REOPEN_EVERY = 500;

export class Database {
  readonly #options: DatabaseOptions;
  #engine: Engine;
  /** Why only reading is possible; undefined when all is well. */
  #obstacle: SanctuaryErrorCode | undefined;
  #triedAt = 0;

  /** Throws NexusError where not even reading is possible. */
  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.#engine = this.#open();
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Throws where the store cannot be written. */
  begin(): void {
    if (this.#obstacle) this.#tryAgain(this.#obstacle);
    this.#engine.session.db.exec("BEGIN IMMEDIATE");
  }

  commit(): void {
    this.#engine.session.keys.settle();
    this.#engine.session.db.exec("COMMIT");
    this.#engine.circles.settle();
  }

  /** Never throws: a failed commit may have rolled back by itself. */
  rollback(): void {
    try {
      if (this.#engine.session.db.isTransaction) this.#engine.session.db.exec("ROLLBACK");
    } catch {}
    this.#engine.session.keys.undo();
    this.#engine.circles.undo();
  }

  codeOf(error: unknown): SanctuaryErrorCode {
    return error instanceof NexusError ? (error.code as SanctuaryErrorCode) : faultToCode(error, this.#options.folder);
  }

  /** Calls a method of the engine by its name in the store contract. */
  call(name: Exclude<CallName, "erase" | "sweep">, args: readonly unknown[]): Outcome<unknown> {
    const method = this.#engine[name] as (...args: unknown[]) => Outcome<unknown>;
    return method.apply(this.#engine, [...args]);
  }

  /** Brings the indexes up to the log when they lag far behind. Never throws. */
  catchUp(): void {
    if (this.#engine.circles.tail.isLong) this.#indexAll();
  }

  close(): void {
    this.#indexAll();
    this.#engine.session.close();
  }

  #indexAll(): void {
    try {
      this.begin();
      this.#engine.circles.bookmarkAll();
      this.commit();
    } catch {
      // The log has it all; the indexes follow another time.
      this.rollback();
    }
  }

  #open(): Engine {
    const { folder, maxPages, quota } = this.#options;
    const main = join(folder, MAIN_FILE);
    const keys = join(folder, KEYS_FILE);
    try {
      const db = openWritable(main, maxPages);
      try {
        const engine = new Engine(new Session(db, new StorageKeys(keys, false)), folder, quota);
        this.#obstacle = undefined;
        return engine;
      } catch (error) {
        db.close();
        throw error;
      }
    } catch (error) {
      this.#obstacle = this.codeOf(error);
      if (!existsSync(main) || !existsSync(keys)) throw new NexusError(this.#obstacle, `${folder} cannot be used`);
      return new Engine(new Session(openReadable(main), new StorageKeys(keys, true)), folder, quota);
    }
  }

  #tryAgain(obstacle: SanctuaryErrorCode): void {
    const now = performance.now();
    if (now - this.#triedAt < REOPEN_EVERY) throw new NexusError(obstacle);
    this.#triedAt = now;
    const before = this.#engine;
    this.#engine = this.#open();
    before.session.close();
    if (this.#obstacle) throw new NexusError(this.#obstacle);
  }
}

/** A folder that cannot be written may lack the shared-memory file; then nobody writes, and it is not needed. */
function openReadable(path: string): DatabaseSync {
  const look = (db: DatabaseSync) => {
    db.prepare("SELECT count(*) FROM circle").get();
    return db;
  };
  try {
    return look(new DatabaseSync(path, { readOnly: true }));
  } catch {
    const location = pathToFileURL(path);
    location.searchParams.set("immutable", "1");
    return look(new DatabaseSync(location, { readOnly: true }));
  }
}
