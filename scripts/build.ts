/**
 * Builds the web app into packages/web/dist. With `--if-stale` only where it was not yet built from the files as they
 * are now: their digest is kept outside of `dist`, so that nothing but the app is served.
 */
import "./require-node.mjs";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "..");
const app = join(root, "packages/web");
const stamp = join(root, "node_modules/.cache/nexus/web-built-from");

/** Everything that the app is made of. */
const SOURCES = [
  "packages/web",
  "packages/circle",
  "packages/sense",
  "packages/weave",
  "packages/wire",
  "patches",
  "package.json",
  "package-lock.json",
];
const NOT_SOURCES = new Set(["dist", "node_modules", "test"]);

const isSource = (path: string) =>
  !path.includes(".test.") && !path.split(sep).some((part) => NOT_SOURCES.has(part)) && statSync(path).isFile();

function sourcesDigest(): string {
  const digest = createHash("sha256");
  const present = SOURCES.filter((source) => existsSync(source));
  const files = present.flatMap((source) =>
    statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true, encoding: "utf8" }).map((name) => join(source, name))
      : [source],
  );
  for (const file of files.filter(isSource).toSorted()) {
    digest.update(`${file}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return digest.digest("hex");
}

function isFresh(digest: string): boolean {
  return existsSync(join(app, "dist/index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
}

process.chdir(root);
const digest = sourcesDigest();
if (!process.argv.includes("--if-stale") || !isFresh(digest)) {
  // Whatever goes wrong from here on, the next start builds again.
  rmSync(stamp, { force: true });
  const { build } = await import("vite");
  await build({ root: app, logLevel: "warn" });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  console.log("The web app is built.");
}
