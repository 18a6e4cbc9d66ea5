/** The baseline: a page of Preact with one button, built like the app and served by the same kind of sanctuary. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "vite";

const WEB = resolve(import.meta.dirname, "../../packages/web");

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><div id="app"></div>
<script type="module" src="/main.js"></script></html>`;
const SCRIPT = `import { h, render } from "preact";
render(h("button", { id: "ready" }, "Ready"), document.getElementById("app"));`;

/** Builds it below `folder` and returns where. */
export async function buildBarePage(folder: string): Promise<string> {
  const [root, dist] = [join(folder, "bare"), join(folder, "bare-dist")];
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "index.html"), PAGE);
  writeFileSync(join(root, "main.js"), SCRIPT);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { preact: resolve(WEB, "../../node_modules/preact") } },
    build: { outDir: dist, modulePreload: { polyfill: false } },
  });
  // A sanctuary serves exactly what the list names.
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ path: relative(dist, join(entry.parentPath, entry.name)), size: 0, sha256: "" }));
  writeFileSync(join(dist, "manifest.json"), JSON.stringify({ version: "0", build: "bare", files }));
  return dist;
}
