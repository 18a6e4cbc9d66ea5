/** How much of the machine others use while we measure. */

import { readdirSync, readFileSync } from "node:fs";
import type { Usage } from "./usage.ts";

/** Reads of the clocks of `/proc` are this long: a hundredth of a second on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
/** `/proc/stat`: user, nice, system; then idle and waiting for the disk; then interrupts, and what a host took away. */
const BUSY = [0, 1, 2, 5, 6, 7];

/** Begins to watch. The function returned gives the cores that others have used since; NaN where nobody can tell. */
export function watchNeighbours(): () => number {
  try {
    const before = look();
    const began = performance.now();
    return () => {
      const after = look();
      const seconds = (performance.now() - began) / 1000;
      const ticks = after.busy - before.busy - (after.own - before.own);
      return Math.max(0, ticks / TICKS_PER_SECOND / seconds);
    };
  } catch {
    return () => Number.NaN;
  }
}

/** Ticks of CPU since the machine began, and those of this process and everything that it started. */
function look(): { busy: number; own: number } {
  const columns = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]?.trim().split(/\s+/).slice(1).map(Number) ?? [];
  return { busy: sum(BUSY.map((column) => columns[column] ?? 0)), own: sum(familyOf(process.pid).map(ticksOf)) };
}

/** What a process that is not ours has used; zeros where nobody can tell. */
export function usageOf(pid: number): Usage {
  const stat = readStat(String(pid));
  if (!stat) return { cpu: 0, rss: 0 };
  return {
    cpu: (sum(USER_AND_SYSTEM.map((at) => Number(stat[at]))) * 1000) / TICKS_PER_SECOND,
    rss: Number(stat[RESIDENT_PAGES]) * PAGE,
  };
}

function familyOf(pid: number): string[][] {
  const children = new Map<number, string[][]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(name);
    if (stat) children.set(Number(stat[PARENT]), [...(children.get(Number(stat[PARENT])) ?? []), stat]);
  }
  const self = readStat(String(pid));
  const family = self ? [self] : [];
  for (const member of family) family.push(...(children.get(Number(member[0])) ?? []));
  return family;
}

/** Places in `/proc/PID/stat` (proc(5)) when the name, which may hold anything, is left out. */
const PARENT = 2;
const USER_AND_SYSTEM = [12, 13];
/** Of children that have ended and were waited for. */
const OF_CHILDREN = [14, 15];

const RESIDENT_PAGES = 22;
const PAGE = 4096;

function readStat(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return [pid, ...text.slice(text.lastIndexOf(")") + 2).split(" ")].map(String);
  } catch {
    return undefined;
  }
}

const ticksOf = (stat: readonly string[]) => sum([...USER_AND_SYSTEM, ...OF_CHILDREN].map((at) => Number(stat[at])));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
