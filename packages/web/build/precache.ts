/**
 * Builds the service worker as a file of its own at a fixed address, and tells it which files the app consists of and
 * the name of this build.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

const SOURCE = "src/shell/service-worker.ts";
const NAME = "service-worker.js";

export function precache(): Plugin {
  let root = "";
  return {
    name: "nexus-precache",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle)
          .map((file) => ({ path: file.fileName, content: file.type === "chunk" ? file.code : file.source }))
          .sort((one, other) => (one.path < other.path ? -1 : 1));
        const build = createHash("sha256");
        for (const { path, content } of files) build.update(path).update(content);
        const paths = [
          "/",
          ...files.map(({ path }) => `/${path}`).filter((path) => path !== "/index.html"),
          "/icon.svg",
        ];
        const source = readFileSync(join(root, SOURCE), "utf8");
        const { code } = await transformWithOxc(source, SOURCE, { lang: "ts", sourcemap: false });
        this.emitFile({
          type: "asset",
          fileName: NAME,
          source: code
            .replace("__BUILD__", build.digest("base64url").slice(0, 16))
            .replace('"__FILES__"', JSON.stringify(paths)),
        });
      },
    },
  };
}
