/**
 * Writes `dist/manifest.json`: every file of the app with its size and SHA-256, so that anyone can compare what a
 * sanctuary serves with what was built. Prints what the person has to download, and fails past the budgets.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

export interface Manifest {
  readonly version: string;
  /** SHA-256 over the lines `sha256 size path` of all files, in order: one name for the whole build. */
  readonly build: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

const NAME = "manifest.json";
/** Gzipped bytes. */
const budgets = { page: 60 * 1024, everything: 150 * 1024 } as const;

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("base64");

export function manifestOf(folder: string, version: string): Manifest {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .filter((path) => path !== NAME)
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, size: bytes.length, sha256: sha256(bytes) };
    });
  const build = sha256(files.map((file) => `${file.sha256} ${file.size} ${file.path}\n`).join(""));
  return { version, build, files };
}

export function manifest(): Plugin {
  let folder = "";
  let version = "";
  return {
    name: "nexus-manifest",
    apply: "build",
    // After everything else has written its files.
    enforce: "post",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
      version = JSON.parse(readFileSync(join(config.root, "package.json"), "utf8")).version;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        const made = manifestOf(folder, version);
        writeFileSync(join(folder, NAME), `${JSON.stringify(made, undefined, 2)}\n`);
        checkBudgets(folder, made);
      },
    },
  };
}

/** Scripts of the page itself are those that `index.html` names; the core worker and lazy parts load beside it. */
function checkBudgets(folder: string, { files, build }: Manifest): void {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const gzipped = (paths: readonly { path: string }[]) =>
    paths.reduce((sum, { path }) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  const scripts = files.filter(({ path }) => path.endsWith(".js"));
  const page = gzipped(scripts.filter(({ path }) => html.includes(path)));
  const everything = gzipped(files.filter(({ path }) => /\.(js|css|html)$/.test(path)));
  const say = (name: string, bytes: number, budget: number) =>
    process.stdout.write(`${name.padEnd(28)} ${(bytes / 1024).toFixed(1)} KB gzip of ${budget / 1024}\n`);
  say("scripts of the page", page, budgets.page);
  say("everything, core included", everything, budgets.everything);
  process.stdout.write(`build ${build}\n`);
  if (page > budgets.page || everything > budgets.everything) throw new Error("the app is larger than its budget");
}
