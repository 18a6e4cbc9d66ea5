/** Where and on what a run took place. Names no host, no user and no folder. */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { median } from "../stats/quantile.ts";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  /** Median milliseconds of writing 4 KiB and waiting until they are on the disk. */
  readonly fdatasyncMs: number;
  readonly node: string;
  readonly v8: string;
  readonly sqlite: string;
}

/** `folder` lies on the disk that is measured. */
export function lookAtMachine(folder: string): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? "unknown",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()} ${process.arch}`,
    fdatasyncMs: Number(timeOfSync(join(folder, "sync")).toFixed(3)),
    node: process.versions.node,
    v8: process.versions.v8,
    sqlite: sqliteVersion(),
  };
}

/** Processes that want to run, averaged over the last minute. */
export const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

function timeOfSync(path: string): number {
  const file = openSync(path, "w");
  const page = new Uint8Array(4096);
  const times = Array.from({ length: 50 }, () => {
    const began = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  return median(times);
}

function sqliteVersion(): string {
  const db = new DatabaseSync(":memory:");
  try {
    return String(db.prepare("SELECT sqlite_version() AS version").get()?.version);
  } finally {
    db.close();
  }
}
