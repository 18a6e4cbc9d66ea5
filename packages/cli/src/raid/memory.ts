/** The memory of a process as another process sees it on Linux: /proc/PID/smaps says where, /proc/PID/mem holds it. */
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { Hindrance } from "../failure.ts";

export interface Region {
  readonly start: number;
  readonly end: number;
  /** Such as `rw-p`. */
  readonly permissions: string;
  /** The file or the name behind it; empty for anonymous memory. */
  readonly path: string;
  /** Bytes of it that are in memory or in swap; the rest was never touched, or is still only in its file. */
  readonly present: number;
}

const CHUNK = 1024 * 1024;
/** The page map counts in pages of the processor. */
const PAGE = 4096;
/** Where user space ends. */
const HIGHEST = 2 ** 47;

/** Regions worth reading: what can be read, and is no unchanged copy of a program or library on disk. */
export function regionsOf(pid: number): Region[] {
  let smaps: string;
  try {
    smaps = readFileSync(`/proc/${pid}/smaps`, "latin1");
  } catch {
    throw new Hindrance(
      `The memory map of the sanctuary (/proc/${pid}/smaps) cannot be read.`,
      "Run the drill on Linux: it reads the memory of the server through /proc.",
    );
  }
  return parseSmaps(smaps).filter(
    ({ permissions, path, present, end }) =>
      permissions.startsWith("r") &&
      present > 0 &&
      end <= HIGHEST &&
      !path.startsWith("[v") &&
      !(path.startsWith("/") && permissions[1] !== "w"),
  );
}

export function parseSmaps(smaps: string): Region[] {
  const regions: Region[] = [];
  let present = 0;
  let head: RegExpExecArray | null = null;
  const finish = () => {
    if (!head) return;
    const [, start, end, permissions, path] = head as unknown as [string, string, string, string, string];
    regions.push({ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16), permissions, path, present });
  };
  for (const line of smaps.split("\n")) {
    const begins = /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \d+ *(.*)$/.exec(line);
    if (begins) {
      finish();
      head = begins;
      present = 0;
    } else if (line.startsWith("Rss:") || line.startsWith("Swap:")) {
      present += Number.parseInt(line.slice(line.indexOf(":") + 1), 10) * 1024;
    }
  }
  finish();
  return regions;
}

/** Copies what is present of the memory into a file, piece behind piece, and answers how many bytes that were. */
export function copyMemory(pid: number, path: string): number {
  const regions = regionsOf(pid);
  const memory = openOf(pid, "mem");
  const pages = openOf(pid, "pagemap");
  const copy = openSync(path, "w", 0o600);
  const chunk = Buffer.allocUnsafe(CHUNK);
  let total = 0;
  try {
    for (const { start, end } of presentRanges(pages, regions)) {
      for (let at = start; at < end; ) {
        const read = readSome(memory, chunk, at, Math.min(CHUNK, end - at));
        if (read === 0) break;
        writeFileSync(copy, chunk.subarray(0, read));
        at += read;
        total += read;
      }
    }
  } finally {
    for (const file of [copy, pages, memory]) closeSync(file);
  }
  if (total === 0) throw new Hindrance("The memory of the sanctuary could be opened, but not one byte of it read.");
  return total;
}

/** The page map has eight bytes for every page; the two highest bits say whether it is in memory or in swap. */
function* presentRanges(pages: number, regions: readonly Region[]): Generator<{ start: number; end: number }> {
  for (const region of regions) {
    const map = Buffer.alloc(((region.end - region.start) / PAGE) * 8);
    readSync(pages, map, 0, map.length, (region.start / PAGE) * 8);
    let start = -1;
    for (let i = 0; i <= map.length / 8; i++) {
      const isPresent = ((map[i * 8 + 7] ?? 0) & 0xc0) !== 0;
      const at = region.start + i * PAGE;
      if (isPresent && start < 0) start = at;
      if (!isPresent && start >= 0) {
        yield { start, end: at };
        start = -1;
      }
    }
  }
}

function openOf(pid: number, name: "mem" | "pagemap"): number {
  try {
    return openSync(`/proc/${pid}/${name}`, "r");
  } catch {
    throw new Hindrance(
      `The memory of the sanctuary (/proc/${pid}/${name}) may not be read.`,
      "Run the drill where a process may trace its own children (ptrace), for instance outside of a container.",
    );
  }
}

/** Answers 0 where a range ends early, as guard pages and device memory do. */
function readSome(memory: number, chunk: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, chunk, 0, length, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EIO") throw error;
    return 0;
  }
}
