/** Node, SQLite, memory, open files, clock. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { type Finding, finding, judge } from "./finding.ts";
import { existing } from "./folder.ts";

const MiB = 1024 * 1024;
const NODE_MAJOR = 26;
/** Older ones can damage a database in WAL mode: https://sqlite.org/wal.html */
const SQLITE = [3, 51, 3] as const;

/** Whether a dotted version is at least the one asked for. */
export function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  for (const [at, wanted] of least.entries()) {
    const part = parts[at] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

export function nodeFinding(version = process.versions.node): Finding {
  const old = !isAtLeast(version, [NODE_MAJOR]);
  return judge("node", version, { fix: old }, `Run "npm ci": it brings Node ${NODE_MAJOR} along.`);
}

export function sqliteFinding(): Finding {
  const database = new DatabaseSync(":memory:");
  const version = String(database.prepare("SELECT sqlite_version() AS version").get()?.version);
  database.close();
  const advice = `Versions before ${SQLITE.join(".")} can damage a database: use the Node that "npm ci" brings.`;
  return judge("sqlite", version, { fix: !isAtLeast(version, SQLITE) }, advice);
}

export function memoryFinding(): Finding {
  const bound = process.constrainedMemory();
  const total = bound > 0 && bound < totalmem() ? bound : totalmem();
  const free = process.availableMemory();
  const found = `${Math.round(total / MiB)} MiB, ${Math.round(free / MiB)} MiB of it free`;
  const bad = { fix: total < 128 * MiB, look: total < 512 * MiB || free < 128 * MiB };
  return judge("memory", found, bad, "A sanctuary wants 512 MiB, and about 12 KB more for each person connected.");
}

/** Node raises the limit of its own process as far as it may; that is what counts. */
export function openFilesFinding(): Finding {
  let limit: number;
  try {
    limit = Number(/^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]);
  } catch {
    return finding("open files", "ok", "not limited in a way that can be seen here");
  }
  if (Number.isNaN(limit)) return finding("open files", "ok", "unlimited");
  const bad = { fix: limit < 256, look: limit < 4_096 };
  return judge(
    "open files",
    `${limit} at once`,
    bad,
    "Each connection takes one: raise it, for instance with LimitNOFILE.",
  );
}

/** Compares the clock with itself, with this checkout and with the disk's idea of time. */
export async function clockFinding(folder: string): Promise<Finding> {
  const advice = "Set the clock, and keep it right with a time service: retention and invitations go by it.";
  const checkout = statSync(join(import.meta.dirname, "../../package.json")).mtimeMs;
  const wall = Date.now();
  const steady = performance.now();
  await sleep(200);
  const drift = Math.abs(Date.now() - wall - (performance.now() - steady));
  const disk = diskSkew(folder);
  const found = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  if (wall < checkout - 86_400_000)
    return finding("clock", "fix", `${found}, which is before this was installed`, advice);
  if (drift > 100) return finding("clock", "look", `${found}, and it jumps (${drift.toFixed(0)} ms)`, advice);
  if (disk > 5_000)
    return finding("clock", "look", `${found}, and the disk's is ${Math.round(disk / 1000)} s off`, advice);
  return finding("clock", "ok", found);
}

/** In ms; 0 where it cannot be told. */
function diskSkew(folder: string): number {
  const path = join(existing(folder), `.nexus-doctor-clock-${process.pid}`);
  try {
    writeFileSync(path, "");
    return Math.abs(Date.now() - statSync(path).mtimeMs);
  } catch {
    return 0;
  } finally {
    rmSync(path, { force: true });
  }
}
