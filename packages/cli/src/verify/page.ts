/** The app's page may name the app's own files, and nothing else. */

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ADDRESS = new Set(["src", "href", "srcset", "action", "formaction", "data", "poster", "background", "manifest"]);
const FOREIGN = new Set(["base", "iframe", "frame", "object", "embed", "style", "form"]);

/** What the page names beside the files of `paths`, as sentences. */
export function pageProblems(html: string, paths: ReadonlySet<string>): string[] {
  const problems: string[] = [];
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
    if (name === "script" && !attributes.has("src")) problems.push("the page holds a script of its own");
    if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh")
      problems.push("the page moves on");
    for (const [key, value] of attributes) {
      if (key.startsWith("on") || key === "style") problems.push(`<${name}> has ${key}`);
      else if (ADDRESS.has(key) && !paths.has(value)) problems.push(`<${name}> names ${value || "nothing"}`);
    }
  }
  return problems;
}
