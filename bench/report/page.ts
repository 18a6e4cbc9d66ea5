/** The block of the results in a page of the docs, between two marks. */
import { readFileSync, writeFileSync } from "node:fs";
import { toCaption, toRows } from "./cells.ts";
import type { Machine } from "./machine.ts";
import type { Results, SuiteResult } from "./results.ts";

const BEGIN = "<!-- written by `npm run bench -- --page` -->";
const END = "<!-- end of what is written by the command -->";

/** Throws where the page has no marks. */
export function writePage(path: string, results: Results): void {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`${path} has no place for the results`);
  const suites = Object.values(results.suites);
  const block = [machineLine(suites[0]?.machine), ...suites.map(toSection)].join("\n\n");
  writeFileSync(path, `${page.slice(0, from + BEGIN.length)}\n\n${block}\n\n${page.slice(to)}`);
}

function machineLine(machine: Machine | undefined): string {
  if (!machine) return "Nothing was measured yet.";
  const { processor, cores, memoryGiB, system, node, sqlite, fdatasyncMs } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}; Node ${node}, SQLite ${sqlite};`,
    `4 KiB to the disk in ${fdatasyncMs} ms.`,
  ].join(" ");
}

function toSection(result: SuiteResult): string {
  const [head = [], ...rows] = toRows(result);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, column) => (column < 2 ? "---" : "---:")));
  const table = rows.length > 0 ? [[line(head), rule, ...rows.map(line)].join("\n")] : [];
  const missing = result.missing.map((what) => `Not measured: ${what}.`);
  return [`### ${result.title}`, toCaption(result), ...table, ...missing].join("\n\n");
}
