/**
 * What the tests need from the system and npm cannot bring: a Chromium. As a command it installs one where it may
 * (root on Debian or Ubuntu), else says in one sentence what is missing. Plain JavaScript, so that every Node can run it.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** A browser without letters draws boxes. */
const PACKAGES = ["chromium", "fonts-dejavu-core"];
/** Together these stay below the limit that `npm test` gives to this step. */
const UPDATE_LIMIT_MS = 120_000;
const INSTALL_LIMIT_MS = 420_000;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium: `CHROMIUM` if set, else the first one on PATH, else undefined. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return isExecutable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(Boolean);
  for (const name of NAMES) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

const mayInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function apt(args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  console.log(`apt-get ${args.join(" ")}`);
  return spawnSync("/usr/bin/apt-get", args, { env, timeout, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function main() {
  let chromium = findChromium();
  if (!chromium && process.env.CHROMIUM) {
    console.error(`CHROMIUM names ${process.env.CHROMIUM}, which cannot be run: correct it or unset it.`);
    return 1;
  }
  if (!chromium && mayInstall()) {
    apt(["update", "-qq"], UPDATE_LIMIT_MS);
    apt(["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], INSTALL_LIMIT_MS);
    chromium = findChromium();
  }
  if (!chromium) {
    console.error(
      'The browser stories need Chromium: install it ("sudo apt-get install chromium" on Debian), or set CHROMIUM to its path.',
    );
    return 1;
  }
  console.log(`Chromium: ${chromium}`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
