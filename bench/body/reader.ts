/** Reads one file and goes: what it has used at most is what this file took. */
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Condensing, importFrom, type SomeFile, Summing } from "@nexus/sense";
import { answerParent } from "../process/answer-parent.ts";

interface Told {
  readonly seconds: number;
  /** Resident bytes at most. */
  readonly peak: number;
  /** Records in the file, and hours that the journal keeps of them. */
  readonly records: number;
  readonly kept: number;
}

const PIECE = 2 ** 20;

async function withFile<T>(path: string, use: (file: SomeFile) => Promise<T>): Promise<T> {
  const handle = await open(path);
  const { size } = await handle.stat();
  const told = await use({
    name: basename(path),
    size,
    async *pieces(from, until) {
      for (let at = from; at < until; at += PIECE) {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(PIECE, until - at)), { position: at });
        yield buffer.subarray(0, bytesRead);
      }
    },
  });
  await handle.close();
  return told;
}

/** What `getrusage` says is the parent's too, as it was when this process began. NaN where nobody else can tell. */
function peakNow(): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

async function timed(run: () => Promise<Pick<Told, "records" | "kept">>): Promise<Told> {
  const began = performance.now();
  const found = await run();
  const seconds = (performance.now() - began) / 1000;
  return { ...found, seconds, peak: peakNow() };
}

const calls = {
  take: (path: string) =>
    timed(() =>
      withFile(path, async (file) => {
        const condensing = new Condensing();
        const summing = new Summing(condensing);
        await importFrom("apple-health", file, summing);
        const records = Object.values(summing.summary.counts).reduce((sum, count) => sum + count, 0);
        return { records, kept: condensing.brought.hours.length };
      }),
    ),
  /** The baseline: all of it decoded, and nothing read. */
  text: (path: string) =>
    timed(() =>
      withFile(path, async (file) => {
        const decoder = new TextDecoder();
        let letters = 0;
        for await (const piece of file.pieces(0, file.size)) letters += decoder.decode(piece, { stream: true }).length;
        return { records: letters, kept: 0 };
      }),
    ),
};
export type ReaderCalls = typeof calls;
answerParent(calls);
