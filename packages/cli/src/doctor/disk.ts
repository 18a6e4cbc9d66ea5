/** How long the disk takes until a write is really there: every acknowledged entry waits for it. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Finding, finding, judge } from "./finding.ts";
import { existing } from "./folder.ts";

const ROUNDS = 100;
const PAGE = 4096;
/** Stops early on a slow disk, in ms. */
const PATIENCE = 5_000;

/** In ms. */
interface Latency {
  readonly median: number;
  readonly p99: number;
}

export function measureFsync(folder: string): Latency {
  const path = join(folder, `.nexus-doctor-${process.pid}.tmp`);
  const file = openSync(path, "wx", 0o600);
  const times: number[] = [];
  try {
    const page = Buffer.alloc(PAGE, 7);
    const end = performance.now() + PATIENCE;
    for (let round = 0; round < ROUNDS && (round < 5 || performance.now() < end); round++) {
      const began = performance.now();
      writeSync(file, page);
      fsyncSync(file);
      times.push(performance.now() - began);
    }
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

export function fsyncFinding(folder: string): Finding {
  let latency: Latency;
  try {
    latency = measureFsync(existing(folder));
  } catch {
    return finding("durable write", "look", "could not be measured", "First make the folder writable.");
  }
  const { median, p99 } = latency;
  const found = `median ${median.toFixed(2)} ms, 99 of 100 within ${p99.toFixed(2)} ms`;
  if (median < 0.005) {
    const advice = "Nothing is that fast: this disk seems to only say that it wrote. A power cut could lose entries.";
    return finding("durable write", "look", found, advice);
  }
  const advice = "A disk this slow makes everyone wait: use a solid-state one, and nothing else that writes much.";
  return judge("durable write", found, { fix: p99 > 1_000, look: p99 > 100 || median > 30 }, advice);
}
