/**
 * One sanctuary per folder. The lock is SQLite's own file lock on an empty database: the system takes it back when the
 * process ends, however it ends, so there is nothing to clean up after a kill.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { NexusError } from "@nexus/wire";
import { makePrivate } from "./store/sqlite/private-file.ts";

const BUSY = 5;

/** Returns what gives the folder free. A folder that cannot be written is nobody's: then nothing is locked. */
export function lockFolder(dataDir: string): () => void {
  const path = join(dataDir, "lock.db");
  let db: DatabaseSync;
  try {
    makePrivate(path);
    db = new DatabaseSync(path);
  } catch {
    return () => {};
  }
  try {
    db.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return () => db.close();
  } catch (error) {
    db.close();
    if ((error as { errcode?: number }).errcode !== BUSY) return () => {};
    throw new NexusError("store-failed", `another sanctuary is running on the folder ${dataDir}`);
  }
}
