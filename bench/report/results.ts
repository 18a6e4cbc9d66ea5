/** `results.json`: the last run of each suite. A run of some suites leaves what was found of the others. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Figure } from "../figure.ts";
import type { Machine } from "./machine.ts";

export interface SuiteResult {
  readonly title: string;
  readonly baseline: string;
  /** ISO 8601, to the minute. */
  readonly date: string;
  readonly quick: boolean;
  readonly seconds: number;
  /** Load average of the last minute, at the begin and at the end. */
  readonly load: { readonly before: number; readonly after: number };
  readonly machine: Machine;
  readonly figures: readonly (Figure & { readonly reached?: boolean })[];
  readonly missing: readonly string[];
}

export interface Results {
  readonly suites: Readonly<Record<string, SuiteResult>>;
}

export function readResults(path: string): Results {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { suites: {} };
}

export function writeResults(path: string, results: Results): void {
  const rounded = (_name: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(Number.isInteger(value) ? 16 : 4)) : value;
  writeFileSync(path, `${JSON.stringify(results, rounded, 2)}\n`);
}
