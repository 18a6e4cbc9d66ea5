/** Counts of a run, and how they follow from what Vitest reports. Nothing that failed or did not run may get lost. */
import { relative } from "node:path";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Tally = { ...nothing, passed: 1 };
export const oneFailed: Tally = { ...nothing, failed: 1 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The closing line: `12 passed, 0 failed`, and `, 1 skipped` where there is something to say. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly duration?: number | null }[];
  }[];
}

export interface FileTally extends Tally {
  /** Relative to the checkout. */
  readonly file: string;
  /** Milliseconds spent in its tests. */
  readonly duration: number;
}

function fileTally(result: VitestReport["testResults"][number], root: string): FileTally {
  let tally = nothing;
  let duration = 0;
  for (const { status, duration: spent } of result.assertionResults) {
    duration += spent ?? 0;
    if (status === "passed") tally = add(tally, onePassed);
    else if (status === "skipped" || status === "todo" || status === "disabled")
      tally = add(tally, { ...nothing, skipped: 1 });
    // `failed`, and whatever was begun and never ended because its process died.
    else tally = add(tally, oneFailed);
  }
  // A file that could not be read, holds no test, or broke in a hook.
  if (result.status !== "passed" && tally.failed === 0) tally = add(tally, oneFailed);
  return { ...tally, file: relative(root, result.name), duration };
}

/**
 * `report` is undefined where Vitest wrote none. `ok` is whether it ended with exit code 0: an error outside of any
 * test shows nowhere else.
 */
export function tallyOfReport(report: VitestReport | undefined, ok: boolean, root: string): [Tally, FileTally[]] {
  const files = report?.testResults.map((result) => fileTally(result, root)) ?? [];
  const total = files.reduce(add, nothing);
  const hidden = total.failed === 0 && (!ok || total.passed === 0);
  return [hidden ? add(total, oneFailed) : total, files];
}

/** `packages/wire/src/x.test.ts` belongs to `wire`; anything else to its first folder. */
const partOf = (file: string): string => /^packages\/([^/]+)\//.exec(file)?.[1] ?? file.split("/")[0] ?? file;

/** One line for each package: its counts, its time, and its slowest file where one is slow. */
export function summaryLines(files: readonly FileTally[]): string[] {
  const parts = Map.groupBy(files, ({ file }) => partOf(file));
  return [...parts]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([part, members]) => {
      const duration = members.reduce((sum, file) => sum + file.duration, 0);
      const slowest = members.reduce((a, b) => (b.duration > a.duration ? b : a));
      const tail = slowest.duration > 5_000 ? `, most of it ${slowest.file} ${seconds(slowest.duration)}` : "";
      return `  ${part.padEnd(10)} ${tallyLine(members.reduce(add, nothing))} (${seconds(duration)}${tail})`;
    });
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
