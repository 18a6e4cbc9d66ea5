/** The built web app, read once and served from memory: exactly the files that its manifest lists. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly caching: string;
}

export interface Web {
  /** Names the build; the same on every sanctuary that serves the same app. */
  readonly build: string;
  /** The page's import map as a source of a content security policy; undefined where it has none. */
  readonly inline: string | undefined;
  /** By path, beginning with a slash. */
  readonly files: ReadonlyMap<string, WebFile>;
}

const MANIFEST = "manifest.json";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Vite puts a hash of the content into the names of what it lays here. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Undefined where the folder holds no built app. Throws where the manifest names a file that is not there. */
export function readWeb(folder: string): Web | undefined {
  const list = readManifest(folder);
  if (!list) return undefined;
  const files = new Map<string, WebFile>();
  for (const path of [MANIFEST, ...list.files.map((file) => file.path)]) {
    if (normalize(path).startsWith("..")) throw new Error("the web manifest names a file outside its folder");
    files.set(`/${path}`, {
      bytes: new Uint8Array(readFileSync(join(folder, path))),
      type: TYPES[extname(path)] ?? "application/octet-stream",
      caching: HASHED.test(`/${path}`) ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }
  return { build: list.build, inline: inlineOf(files.get("/index.html")), files };
}

const IMPORT_MAP = /<script type="importmap">([^<]*)<\/script>/;

function inlineOf(page: WebFile | undefined): string | undefined {
  const map = page && IMPORT_MAP.exec(Buffer.from(page.bytes).toString("utf8"))?.[1];
  return map === undefined ? undefined : `'sha256-${createHash("sha256").update(map).digest("base64")}'`;
}

function readManifest(folder: string): { build: string; files: { path: string }[] } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
  } catch {
    return undefined;
  }
}
