/** The walls of the house: which package may import which, and what each may touch. */
import { posix } from "node:path";
import { layerProblem } from "./layers.ts";
import type { Source } from "./source.ts";

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly problem: string;
}

/** The part of a package's package.json that the rules need. */
export interface Package {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const PURE = ["sense", "pulse", "weave", "expose"];

/** Imports point one way. A package that is not listed here may import no other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pulse: ["wire"],
  circle: ["wire"],
  sanctuary: ["wire", "pulse"],
  web: ["wire", "circle", ...PURE],
  cli: ["wire", "circle", "sanctuary", ...PURE],
};

/** A circle is tried against a real sanctuary. What is shipped of it knows of none. */
const TESTS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = { circle: ["sanctuary"] };

/** These run in pages, workers and Node alike, so they know neither. */
const RUN_EVERYWHERE = new Set(["wire", "circle", ...PURE]);

/** `packages/wire/src/codec.ts` is in `wire`; undefined outside of packages. */
export const packageOf = (path: string): string | undefined => /^packages\/([^/]+)\//.exec(path)?.[1];

const isTest = (path: string) => /\.(?:test|story)\.tsx?$/.test(path) || /^packages\/[^/]+\/test\//.test(path);

/** The file that a relative import names, without the `?raw` and the like of a bundler. */
export const targetOf = (path: string, specifier: string): string | undefined =>
  /^\.\.?\//.test(specifier) ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, "")) : undefined;

/** `@noble/hashes/sha2.js` belongs to `@noble/hashes`. */
const moduleOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

export interface House {
  readonly packages: ReadonlyMap<string, Package>;
  /** Dependencies of the whole checkout: for tests, scripts and tools. */
  readonly shared: ReadonlySet<string>;
  readonly exists: (path: string) => boolean;
}

export function violationsOf(source: Source, house: House): Violation[] {
  const found: Violation[] = [];
  const own = packageOf(source.path);
  const test = isTest(source.path);
  const report = (line: number, problem: string) => found.push({ path: source.path, line, problem });

  for (const { name, line } of source.imports) {
    const problem = importProblem(source.path, name, house);
    if (problem) report(line, problem);
  }
  if (own && RUN_EVERYWHERE.has(own) && !test) {
    for (const { name, line } of source.imports) {
      if (name.startsWith("node:")) report(line, `"${name}" is only in Node, and ${own} runs everywhere`);
    }
    for (const { name, line } of source.globals) {
      report(line, `"${name}" is not everywhere, and ${own} is; if it is a name of your own, choose another`);
    }
  }
  return found;
}

function importProblem(path: string, specifier: string, house: House): string | undefined {
  const target = targetOf(path, specifier);
  if (target !== undefined) return relativeProblem(path, specifier, target, house);
  if (specifier.startsWith("node:")) return undefined;
  const layer = isTest(path) ? undefined : layerProblem(path, specifier, undefined);
  if (layer) return layer;
  const own = packageOf(path);
  const module = moduleOf(specifier);
  const other = /^@nexus\/(.+)$/.exec(module)?.[1];
  if (other !== undefined) return nexusProblem(path, other, specifier, house);
  const dependencies = own === undefined ? {} : house.packages.get(own)?.dependencies;
  const tool = own === undefined || isTest(path) || /(?:^|\/)vite(?:st)?\.config\.ts$|\/(?:build|dev)\//.test(path);
  if (dependencies && module in dependencies) return undefined;
  if (tool && house.shared.has(module)) return undefined;
  return `"${module}" is no dependency in ${own === undefined ? "package.json" : `packages/${own}/package.json`}`;
}

function relativeProblem(path: string, specifier: string, target: string, house: House): string | undefined {
  const own = packageOf(path);
  const other = packageOf(target);
  if (other !== undefined && other !== own) return `"${specifier}" reaches inside ${other}: import "@nexus/${other}"`;
  if (own !== undefined && other === undefined) return `"${specifier}" reaches out of the package`;
  if (!house.exists(target)) return `"${specifier}" names no file; relative imports carry the whole file name`;
  return isTest(path) ? undefined : layerProblem(path, specifier, target);
}

function nexusProblem(path: string, other: string, specifier: string, house: House): string | undefined {
  const own = packageOf(path);
  const name = `@nexus/${other}`;
  const described = house.packages.get(other);
  if (!described) return `there is no package "${name}"`;
  if (own === other) return `"${specifier}" is this very package: import the file`;
  if (other === "web" || other === "cli") return `nothing imports ${other}`;
  if (own !== undefined && !(isTest(path) && TESTS_MAY_IMPORT[own]?.includes(other))) {
    if (!MAY_IMPORT[own]?.includes(other)) return `${own} may not import ${other}`;
    if (!(name in (house.packages.get(own)?.dependencies ?? {}))) {
      return `"${name}" is no dependency in packages/${own}/package.json`;
    }
  }
  const exported = Object.keys(described.exports ?? {});
  if (exported.includes(`.${specifier.slice(name.length)}`)) return undefined;
  return `"${specifier}" is inside of ${other}, which shows ${exported.join(", ") || "nothing"}`;
}
