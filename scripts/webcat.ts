/**
 * Prints the built app's manifest in the form that WEBCAT signs (github.com/freedomofpress/webcat, `Manifest` of
 * extension/src/webcat/interfaces/bundle.ts): `npm run webcat > webcat.json`. Signing and enrolling are the host's.
 */
import "./require-node.mjs";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentSecurityPolicy, readWeb } from "@nexus/sanctuary";

const PAGE = "index.html";

export function webcatManifest(folder: string) {
  const web = readWeb(folder);
  if (!web) throw new Error(`no app is built in ${folder}; run "npm run build"`);
  const { version } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { version: string };
  const hashes = [...web.files].map(([path, { bytes }]) => [
    path,
    createHash("sha256").update(bytes).digest("base64url"),
  ]);
  return {
    name: "The Nexus",
    version,
    default_csp: contentSecurityPolicy(web.inline),
    extra_csp: {},
    default_index: PAGE,
    default_fallback: `/${PAGE}`,
    files: Object.fromEntries(hashes.sort()),
    wasm: [],
  };
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../packages/web/dist"));
  process.stdout.write(`${JSON.stringify(webcatManifest(folder), undefined, 2)}\n`);
}
