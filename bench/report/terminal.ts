import { toCaption, toRows } from "./cells.ts";
import type { SuiteResult } from "./results.ts";

/** A table in columns: words to the left, numbers to the right. */
export function toTerminal(result: SuiteResult): string {
  const rows = toRows(result);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const missing = result.missing.map((what) => `Not measured: ${what}.`);
  return ["", result.title, toCaption(result), ...(result.figures.length > 0 ? lines : []), ...missing].join("\n");
}
