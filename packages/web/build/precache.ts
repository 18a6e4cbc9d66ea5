/**
 * Builds the service worker as a file of its own at a fixed address, and tells it which files this build consists of,
 * each with its hash as in the manifest, so that it keeps all of them or none and nothing that was not built.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { integrityOf } from "./integrity.ts";

const SOURCE = "src/shell/service-worker.ts";
const NAME = "service-worker.js";

/** Needed only when somebody puts the app on a home screen, and then there is a network. */
const isLeftOut = (path: string) => path.startsWith("/icons/");

/** The page itself is served at the root. */
const addressOf = (path: string) => (path === "index.html" ? "/" : `/${path}`);

export function precache(): Plugin {
  let root = "";
  let publicDir = "";
  return {
    name: "nexus-precache",
    apply: "build",
    configResolved(config) {
      root = config.root;
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const built = Object.values(bundle).map(
          (file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const,
        );
        const files = [...built, ...filesOf(publicDir)]
          .map(([path, content]) => [addressOf(path), integrityOf(content)] as const)
          .filter(([path]) => !isLeftOut(path))
          .sort(([one], [other]) => (one < other ? -1 : 1));
        const name = createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 16);
        const source = readFileSync(join(root, SOURCE), "utf8");
        const { code } = await transformWithOxc(source, SOURCE, { lang: "ts", sourcemap: false });
        this.emitFile({
          type: "asset",
          fileName: NAME,
          source: code
            .replace("__BUILD__", name)
            .replace('"__FILES__"', JSON.stringify(Object.fromEntries(files), undefined, 2)),
        });
      },
    },
  };
}

function filesOf(folder: string): (readonly [path: string, content: Uint8Array])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]);
}
