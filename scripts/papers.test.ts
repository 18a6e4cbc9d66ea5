/** What the papers say about the checkout is held against the checkout. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { sanctuaryErrors } from "@nexus/wire";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const readJson = (path: string) => JSON.parse(read(path));

test("LICENSE is the text of the AGPL, version 3, to the letter", () => {
  const published = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0";
  expect(createHash("sha256").update(read("LICENSE")).digest("hex")).toBe(published);
});

describe("docs/dependencies.md", () => {
  const manifests = ["package.json", ...globSync("packages/*/package.json", { cwd: root })].map(readJson);
  const named = new Set(
    manifests
      .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }))
      .filter((name) => !name.startsWith("@nexus/")),
  );
  /** Name, reason, licence, where it is shipped. */
  const rows = Array.from(read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \| (.+) \|$/gm));

  test("has one line for each dependency, and for nothing else", () => {
    expect(rows.map(([, name]) => name).toSorted()).toEqual([...named].toSorted());
  });

  test.each(rows.map(([, name, , licence]) => [name, licence]))("says the licence of %s", (name, licence) => {
    expect(readJson(`node_modules/${name}/package.json`).license).toBe(licence);
  });

  test("ships nothing that is only in the workshop", () => {
    const workshop = Object.keys(readJson("package.json").devDependencies);
    const shipped = rows.filter(([, , , , where]) => where !== "no").map(([, name]) => name);
    expect(shipped.filter((name) => workshop.includes(name as string))).toEqual([]);
  });
});

test("docs/decisions/README.md lists every decision", () => {
  const pages = globSync("docs/decisions/*.md", { cwd: root }).map((path) => path.slice("docs/decisions/".length));
  const index = read("docs/decisions/README.md");
  expect(pages.filter((page) => page !== "README.md" && !index.includes(`](${page})`))).toEqual([]);
});

test("docs/protocol.md names every code that a sanctuary answers", () => {
  const protocol = read("docs/protocol.md");
  expect(Object.keys(sanctuaryErrors).filter((code) => !protocol.includes(`\`${code}\``))).toEqual([]);
});

test("CONTRIBUTING.md names no script that package.json lacks", () => {
  const { scripts } = readJson("package.json");
  const spoken = Array.from(
    read("CONTRIBUTING.md").matchAll(/npm (?:run )?(start|test:?\w*|check|format|build|bench)/g),
  );
  expect(spoken.length).toBeGreaterThan(3);
  for (const [, name] of spoken) expect(Object.keys(scripts)).toContain(name);
});

test.each(Object.entries<string>(readJson("package.json").scripts))("npm run %s starts files that exist", (_, line) => {
  const files = Array.from(line.matchAll(/\bnode (\S+)/g), ([, file]) => file as string);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test(".ci/run installs by the lock file and runs every check, and nothing after it can hide a failure", () => {
  const lines = read(".ci/run")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  expect(lines).toContain("set -euo pipefail");
  expect(lines.at(-1)).toBe("npm ci && npm test");
});

describe("links between papers lead somewhere", () => {
  const papers = globSync(["*.md", "{docs,packages,bench,deploy,e2e}/**/*.md"], {
    cwd: root,
    exclude: ["**/node_modules/**"],
  });
  test.each(papers)("%s", (paper) => {
    const links = Array.from(read(paper).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g));
    for (const [, link] of links) expect(existsSync(join(root, dirname(paper), link as string)), link).toBe(true);
  });
});
