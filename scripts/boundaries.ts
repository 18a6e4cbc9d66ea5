/** Checks that imports point one way and that the pure packages stay pure. See `boundaries/rules.ts` for the walls. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { cyclesAmong } from "./boundaries/cycles.ts";
import { type House, type Package, type Violation, violationsOf } from "./boundaries/rules.ts";
import { readSource } from "./boundaries/source.ts";

const SOURCES = ["packages/**/*", "bench/**/*", "e2e/**/*", "scripts/**/*", "*"].map(
  (pattern) => `${pattern}.{ts,tsx,js,mjs}`,
);
const NO_SOURCES = ["**/node_modules/**", "**/dist/**"];

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

export function checkBoundaries(root: string): { files: number; violations: Violation[] } {
  const described = globSync("packages/*/package.json", { cwd: root });
  const whole = readJson(join(root, "package.json"));
  const house: House = {
    packages: new Map(
      described.map((path): [string, Package] => [path.split(sep)[1] ?? "", readJson(join(root, path))]),
    ),
    shared: new Set(Object.keys({ ...whole.dependencies, ...whole.devDependencies })),
    exists: (path) => existsSync(join(root, path)),
  };
  const sources = globSync(SOURCES, { cwd: root, exclude: NO_SOURCES })
    .map((path) => path.replaceAll(sep, "/"))
    .toSorted()
    .map((path) => readSource(path, readFileSync(join(root, path), "utf8")));
  const violations = [...sources.flatMap((source) => violationsOf(source, house)), ...cyclesAmong(sources)];
  return { files: sources.length, violations };
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, "..");
  const { files, violations } = checkBoundaries(root);
  for (const { path, line, problem } of violations)
    console.log(`${relative(process.cwd(), join(root, path))}:${line}: ${problem}`);
  console.log(violations.length === 0 ? `${files} files keep the boundaries.` : `${violations.length} violations.`);
  process.exitCode = violations.length === 0 && files > 0 ? 0 : 1;
}
