/**
 * Names the SHA-256 of every script and style sheet of the page in the page itself: on the tags that load the first ones,
 * and for whatever is imported later in an import map. With the header `Integrity-Policy` a browser then runs no script
 * of the page that is not the one that was built. The import map is the only thing that stands inline; the sanctuary
 * names its hash in the content security policy. The same hash as in the manifest and in the service worker: a longer one
 * would protect from nothing more, and it cannot be compressed.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

export const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Tags of the built page that load something of the app's own. */
const LOADS = /<(script|link)\b([^>]*?\b(?:src|href)="(\/[^"]+\.(?:js|css))"[^>]*)>/g;

export function sealPage(html: string, hashes: ReadonlyMap<string, string>, scripts: readonly string[]): string {
  const linked = new Set(Array.from(html.matchAll(LOADS), ([, , , path]) => path));
  const sheets = [...hashes.keys()].filter((path) => path.endsWith(".css") && !linked.has(path));
  const integrity = Object.fromEntries([...scripts, ...sheets].sort().map((path) => [path, hashes.get(path)]));
  const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
  const sealed = html.replace(LOADS, (_tag, name, rest, path) => {
    const hash = hashes.get(path);
    if (!hash) throw new Error(`the page loads ${path}, which is no file of this build`);
    return `<${name}${rest} integrity="${hash}">`;
  });
  // Before the first script: a map that comes later is not looked at.
  return sealed.replace(/<script\b/, `${map}\n    <script`);
}

/** What Vite adds a later room's style sheet with. An import map speaks of scripts alone, so the sheet is told its hash here. */
const PRELOAD = "\0vite/preload-helper.js";
const SHEET = "link.href = dep.href;";

function withIntegrity(code: string): string {
  if (!code.includes(SHEET)) throw new Error("style sheets of later rooms are added in a way that is not known here");
  const map = "JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity";
  return code.replace(SHEET, `if (isCss) link.integrity = ${map}[dep.pathname] ?? ""; ${SHEET}`);
}

export function integrity(): Plugin {
  return {
    name: "nexus-integrity",
    apply: "build",
    transform(code, id) {
      return id === PRELOAD ? withIntegrity(code) : undefined;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("there is no page to seal");
        const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
        const hashes = new Map(
          files.map((file) => [`/${file.fileName}`, integrityOf(file.type === "chunk" ? file.code : file.source)]),
        );
        const scripts = files.filter(({ type }) => type === "chunk").map(({ fileName }) => `/${fileName}`);
        page.source = sealPage(String(page.source), hashes, scripts);
      },
    },
  };
}
