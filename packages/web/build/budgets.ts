/**
 * What a person has to download, in gzipped bytes, and how much it may be. The page's own scripts come first; the core
 * worker loads beside them; each later part comes only when somebody goes there.
 */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

const KiB = 1024;
export const budgets = { page: 60 * KiB, shell: 150 * KiB, fonts: 200 * KiB, later: 25 * KiB } as const;

export interface Weights {
  /** Scripts before the first check-in. */
  readonly page: number;
  /** The page, its styles and the core with all that opens it. */
  readonly shell: number;
  /** The same with all fonts. */
  readonly fonts: number;
  readonly later: readonly { readonly path: string; readonly bytes: number }[];
}

/** What the core imports by and by, and everyone needs; `e2e/first-load.story.ts` counts what else is really fetched. */
const isNeededAtOnce = (path: string) => posix.basename(path).startsWith("x-wing-");

const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.\/[^"'`]+\.js)["'`]/g;

/** `paths` are the built files, below `folder`. */
export function weigh(folder: string, paths: readonly string[]): Weights {
  const text = (path: string) => readFileSync(join(folder, path), "utf8");
  const gzipped = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
  const sum = (some: Iterable<string>) => [...some].reduce((total, path) => total + gzipped(path), 0);
  const imports = (path: string, how: RegExp) =>
    [...text(path).matchAll(how)].map(([, to = ""]) => posix.join(posix.dirname(path), to));

  /** Everything that comes with these, by static imports and those dynamic ones that `alsoLater` allows. */
  const reach = (from: readonly string[], alsoLater: (path: string) => boolean): Set<string> => {
    const seen = new Set<string>();
    const queue = [...from];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path) || !paths.includes(path)) continue;
      seen.add(path);
      queue.push(...imports(path, STATIC), ...imports(path, DYNAMIC).filter(alsoLater));
    }
    return seen;
  };

  const html = text("index.html");
  const files = paths.filter((path) => /\.(?:js|css)$/.test(path) && path.startsWith("assets/"));
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, path = ""]) => path,
  );
  const isSheet = (path: string) => path.endsWith(".css");
  const page = reach(
    named.filter((path) => !isSheet(path)),
    () => false,
  );
  const core = reach(
    paths.filter((path) => /^assets\/worker-/.test(path)),
    isNeededAtOnce,
  );
  const first = new Set([...page, ...core, ...named.filter(isSheet)]);
  const shell = sum(first) + gzipped("index.html");
  return {
    page: sum(page),
    shell,
    fonts: shell + sum(paths.filter((path) => path.endsWith(".woff2"))),
    later: files.filter((path) => !first.has(path)).map((path) => ({ path, bytes: gzipped(path) })),
  };
}

/** One line for each weight, and what is over its budget. */
export function judge({ page, shell, fonts, later }: Weights): { readonly lines: string[]; readonly over: string[] } {
  const all = [
    ["scripts of the page", page, budgets.page],
    ["shell and core", shell, budgets.shell],
    ["with fonts", fonts, budgets.fonts],
    ...later.map(({ path, bytes }) => [`later: ${posix.basename(path)}`, bytes, budgets.later] as const),
  ] as const;
  return {
    lines: all.map(
      ([name, bytes, budget]) =>
        `${name.padEnd(34)} ${(bytes / KiB).toFixed(1).padStart(6)} KB gzip of ${budget / KiB}`,
    ),
    over: all.filter(([, bytes, budget]) => bytes > budget).map(([name]) => name),
  };
}
