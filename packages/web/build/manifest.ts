/**
 * Writes `dist/manifest.json`: every file of the app with its size and SHA-256, so that anyone can compare what a
 * sanctuary serves with what was built. Prints what the person has to download, and fails past the budgets.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { judge, weigh } from "./budgets.ts";

export interface Manifest {
  readonly version: string;
  /** SHA-256 over the lines `sha256 size path` of all files, in order: one name for the whole build. */
  readonly build: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

const NAME = "manifest.json";

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

/** `NEXUS_VERSION` stands for a release that is not in `package.json`, to try an update. */
const versionOf = (root: string): string =>
  process.env.NEXUS_VERSION ?? JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

export function manifest(): Plugin {
  let folder = "";
  let version = "";
  return {
    name: "nexus-manifest",
    apply: "build",
    // After everything else has written its files.
    enforce: "post",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      version = versionOf(config.root);
    },
    // In the page too, so that a new number is a new build.
    transformIndexHtml: () => [{ tag: "meta", attrs: { name: "version", content: version } }],
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

function checkBudgets(folder: string, { files, build }: Manifest): void {
  const { lines, over } = judge(
    weigh(
      folder,
      files.map(({ path }) => path),
    ),
  );
  process.stdout.write(`${lines.join("\n")}\nbuild ${build}\n`);
  if (over.length > 0) throw new Error(`over its budget: ${over.join(", ")}`);
}
