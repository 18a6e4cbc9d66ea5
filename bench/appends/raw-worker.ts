/**
 * The raw store: `INSERT` in a loop, so many to a transaction, as durable as the sanctuary's store and with rows of as
 * many bytes, so that both ask the same of the disk, and nothing else of what it does. No law of the log, no chain, no
 * key, nobody who asks or is answered.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { Writing } from "./writing.ts";

/** Bytes that the store keeps with a body: counter of the cipher, id, hash. */
const AROUND = 16 + 16 + 32;

const db = new DatabaseSync(join(workerData.folder, "raw.db"));
db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
db.exec("PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -32768");
db.exec(
  "CREATE TABLE entry (circle INTEGER NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (circle, seq))",
);
const insert = db.prepare("INSERT INTO entry VALUES (?, ?, ?)");
let written = 0;

parentPort?.on("message", (job: Writing) => {
  const bodies = Array.from({ length: 64 }, () => randomBytes(job.body + AROUND));
  const run = (duration: number) => {
    const [before, began] = [written, performance.now()];
    while (performance.now() - began < duration) {
      db.exec("BEGIN IMMEDIATE");
      for (let i = 0; i < job.batch; i++) {
        const body = bodies[written % bodies.length] as Buffer;
        insert.run(written % job.circles, Math.floor(written / job.circles), body);
        written++;
      }
      db.exec("COMMIT");
    }
    return ((written - before) / (performance.now() - began)) * 1000;
  };
  run(job.warmUp);
  parentPort?.postMessage(run(job.duration));
});
