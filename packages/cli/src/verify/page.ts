/** The app's page may name the app's own files, and nothing else. */
import { createHash } from "node:crypto";

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ADDRESS = new Set(["src", "href", "srcset", "action", "formaction", "data", "poster", "background", "manifest"]);
const FOREIGN = new Set(["base", "iframe", "frame", "object", "embed", "style", "form"]);

const IMPORT_MAP = /<script type="importmap">([^<]*)<\/script>/;

/** The page's import map as a source of a content security policy; undefined where it has none. */
export function inlineOf(html: string): string | undefined {
  const map = IMPORT_MAP.exec(html)?.[1];
  return map === undefined ? undefined : `'sha256-${createHash("sha256").update(map).digest("base64")}'`;
}

/** An import map may only say by which hash the app's own files are known, not send an import elsewhere. */
function mapProblems(html: string, paths: ReadonlySet<string>): string[] {
  const map = IMPORT_MAP.exec(html)?.[1];
  if (map === undefined) return [];
  try {
    const { integrity = {}, ...rest } = JSON.parse(map) as { integrity?: Record<string, string> };
    const beside = Object.keys(rest).map((key) => `the import map holds ${key}`);
    return [
      ...beside,
      ...Object.keys(integrity)
        .filter((path) => !paths.has(path))
        .map((it) => `the import map names ${it}`),
    ];
  } catch {
    return ["the import map cannot be read"];
  }
}

/** What the page names beside the files of `paths`, as sentences. */
export function pageProblems(html: string, paths: ReadonlySet<string>): string[] {
  const problems = mapProblems(html, paths);
  const text = html.replace(/<!--[\s\S]*?-->/g, "");
  for (const [, tag = "", rest = ""] of text.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const attributes = new Map(
      Array.from(rest.matchAll(ATTRIBUTE), ([, key = "", ...values]) => [
        key.toLowerCase(),
        values.find((value) => value !== undefined) ?? "",
      ]),
    );
    if (FOREIGN.has(name)) problems.push(`the page holds <${name}>`);
    if (name === "script" && !attributes.has("src") && attributes.get("type") !== "importmap")
      problems.push("the page holds a script of its own");
    if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh")
      problems.push("the page moves on");
    for (const [key, value] of attributes) {
      if (key.startsWith("on") || key === "style") problems.push(`<${name}> has ${key}`);
      else if (ADDRESS.has(key) && !paths.has(value)) problems.push(`<${name}> names ${value || "nothing"}`);
    }
  }
  return problems;
}
