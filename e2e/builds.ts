/** Other builds of the app than the one in `dist`: with another number, or with damage. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { WEB } from "./house.ts";

/** Builds the app as it is into `folder`, as a release with this number. */
export async function buildAs(version: string, folder: string): Promise<void> {
  const root = resolve(import.meta.dirname, "../packages/web");
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NEXUS_VERSION: version, NODE_ENV: "production" });
  try {
    await build({ root, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  } finally {
    delete process.env.NEXUS_VERSION;
    process.env.NODE_ENV = NODE_ENV;
  }
}

/** The build in `from` with one file changed by a byte, as somebody with the server's disk could do it. Returns its path. */
export function tamper(folder: string, name: RegExp, from = WEB): string {
  cpSync(from, folder, { recursive: true });
  const file = readdirSync(join(folder, "assets")).find((each) => name.test(each));
  if (!file) throw new Error(`no file of the build is called like ${name}`);
  const path = join(folder, "assets", file);
  writeFileSync(path, `${readFileSync(path, "utf8")}\n;`);
  return `/assets/${file}`;
}

export const buildOf = (folder: string): { version: string; build: string } =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
