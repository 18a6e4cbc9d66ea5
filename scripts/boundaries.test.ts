import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { maskSource } from "./boundaries/mask.ts";
import { readSource } from "./boundaries/source.ts";
import { checkBoundaries } from "./boundaries.ts";

const houses: string[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

const needs: Record<string, string[]> = {
  wire: ["@noble/hashes"],
  circle: ["@nexus/wire"],
  sanctuary: ["@nexus/wire", "ws"],
  web: ["@nexus/circle", "preact"],
  cli: ["@nexus/circle", "@nexus/sanctuary"],
  pulse: [],
};

/** A small house with the given files; gives what the check says of it. */
function said(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "nexus-house-"));
  houses.push(root);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put("package.json", JSON.stringify({ devDependencies: { vitest: "1", vite: "1" } }));
  for (const [name, modules] of Object.entries(needs)) {
    const dependencies = Object.fromEntries(modules.map((module) => [module, "1"]));
    put(`packages/${name}/package.json`, JSON.stringify({ exports: { ".": "./src/index.ts" }, dependencies }));
    put(`packages/${name}/src/index.ts`, "export {};\n");
  }
  for (const [path, text] of Object.entries(files)) put(path, text);
  return checkBoundaries(root).violations.map(({ path, line, problem }) => `${path}:${line}: ${problem}`);
}

describe("the check lets pass", () => {
  test.each<[string, Record<string, string>]>([
    ["an empty house", {}],
    ["imports that point the right way", { "packages/circle/src/a.ts": 'import { pad } from "@nexus/wire";' }],
    ["a file next door", { "packages/wire/src/a.ts": 'import "./b.ts";', "packages/wire/src/b.ts": "" }],
    ["a dependency's inner module", { "packages/wire/src/a.ts": 'import { s } from "@noble/hashes/sha2.js";' }],
    ["Node in the server", { "packages/sanctuary/src/a.ts": 'import "node:fs"; process.exit(Buffer.alloc(1)[0]);' }],
    [
      "Node and tools in tests",
      { "packages/wire/src/a.test.ts": 'import "node:fs"; import "vitest"; process.exit();' },
    ],
    ["tools in a build file", { "packages/web/vite.config.ts": 'import { defineConfig } from "vite";' }],
    ["a real sanctuary in a circle's tests", { "packages/circle/test/world.ts": 'import "@nexus/sanctuary";' }],
    [
      "a file that names the type of the one that uses it",
      { "packages/wire/src/a.ts": 'import "./b.ts";', "packages/wire/src/b.ts": 'import type { A } from "./a.ts";' },
    ],
    [
      "a page that asks where the core worker's file is",
      {
        "packages/web/src/trusted.ts": 'import address from "./core/worker.ts?worker&url";',
        "packages/web/src/core/worker.ts": 'import "../vault/a.ts";',
        "packages/web/src/vault/a.ts": "",
      },
    ],
    ["the page in the app", { "packages/web/src/a.tsx": "export const A = () => <p>{document.title}</p>;" }],
    ["a bundler's question", { "packages/web/src/a.ts": 'import t from "./b.css?raw";', "packages/web/src/b.css": "" }],
    [
      "names that only look like globals",
      {
        "packages/circle/src/a.ts": `
          // document.title, process.env
          const text = "window.open()" + \`navigator \${text}\` + /localStorage.x/.source;
          interface Wide { window: number; document?: string; process(x: number): void }
          group.process(commit); options.window; this.#document;
          export const spec = { window: 3 };`,
      },
    ],
    [
      "words in text that are no imports",
      { "packages/wire/src/a.ts": 'const a = \'import "@nexus/cli"\'; // from "ws"' },
    ],
  ])("%s", (_, files) => {
    expect(said(files)).toEqual([]);
  });
});

describe("the check names the file, the line and the wall", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "an import against the way",
      { "packages/wire/src/a.ts": '\nimport { join } from "@nexus/circle";' },
      "packages/wire/src/a.ts:2: wire may not import circle",
    ],
    [
      "a type against the way",
      { "packages/circle/src/a.ts": 'import type { Store } from "@nexus/sanctuary";' },
      "packages/circle/src/a.ts:1: circle may not import sanctuary",
    ],
    [
      "a test against the way",
      { "packages/wire/src/a.test.ts": 'await import("@nexus/circle");' },
      "packages/wire/src/a.test.ts:1: wire may not import circle",
    ],
    [
      "pulse beyond the wire",
      { "packages/pulse/src/a.ts": 'export * from "@nexus/circle";' },
      "packages/pulse/src/a.ts:1: pulse may not import circle",
    ],
    [
      "an import that its package.json does not name",
      { "packages/pulse/src/a.ts": 'import "@nexus/wire";' },
      'packages/pulse/src/a.ts:1: "@nexus/wire" is no dependency in packages/pulse/package.json',
    ],
    [
      "the app, from anywhere",
      { "e2e/a.story.ts": 'import { App } from "@nexus/web";' },
      "e2e/a.story.ts:1: nothing imports web",
    ],
    [
      "the command, from the app",
      { "packages/web/src/a.ts": 'const c = import("@nexus/cli");' },
      "packages/web/src/a.ts:1: nothing imports cli",
    ],
    [
      "the inside of another package, by name",
      { "packages/cli/src/a.ts": 'import { store } from "@nexus/sanctuary/src/store.ts";' },
      'packages/cli/src/a.ts:1: "@nexus/sanctuary/src/store.ts" is inside of sanctuary, which shows .',
    ],
    [
      "the inside of another package, by path",
      { "packages/cli/src/a.ts": 'export {\n  a,\n  b,\n} from "../../wire/src/codec.ts";' },
      'packages/cli/src/a.ts:4: "../../wire/src/codec.ts" reaches inside wire: import "@nexus/wire"',
    ],
    [
      "the inside of a package, from a bench",
      { "bench/a.ts": 'import "../packages/wire/src/index.ts";' },
      'bench/a.ts:1: "../packages/wire/src/index.ts" reaches inside wire: import "@nexus/wire"',
    ],
    [
      "something outside of the package",
      { "packages/wire/src/a.ts": 'import "../../../scripts/x.ts";', "scripts/x.ts": "" },
      'packages/wire/src/a.ts:1: "../../../scripts/x.ts" reaches out of the package',
    ],
    [
      "a room that opens the vault",
      { "packages/web/src/rooms/a.tsx": 'import "../vault/b.ts";', "packages/web/src/vault/b.ts": "" },
      'packages/web/src/rooms/a.tsx:1: "../vault/b.ts" belongs to the core worker: ask it through core/client.ts',
    ],
    [
      "a core worker that draws",
      { "packages/web/src/core/worker.ts": 'import { h } from "preact";' },
      'packages/web/src/core/worker.ts:1: "preact" draws, and the core worker has no screen',
    ],
    [
      "the own package by its name",
      { "packages/wire/src/a.ts": 'import "@nexus/wire";' },
      'packages/wire/src/a.ts:1: "@nexus/wire" is this very package: import the file',
    ],
    [
      "a package that does not exist",
      { "packages/cli/src/a.ts": 'import "@nexus/dream";' },
      'packages/cli/src/a.ts:1: there is no package "@nexus/dream"',
    ],
    [
      "a file name without its ending",
      { "packages/wire/src/a.ts": 'import "./index";' },
      'packages/wire/src/a.ts:1: "./index" names no file; relative imports carry the whole file name',
    ],
    [
      "a module that nobody declared",
      { "packages/wire/src/a.ts": 'import x from "left-pad/lib.js";' },
      'packages/wire/src/a.ts:1: "left-pad" is no dependency in packages/wire/package.json',
    ],
    [
      "a tool in what is shipped",
      { "packages/web/src/a.ts": 'import "vite";' },
      'packages/web/src/a.ts:1: "vite" is no dependency in packages/web/package.json',
    ],
    [
      "Node in what runs everywhere",
      { "packages/circle/src/a.ts": 'import { readFileSync } from "node:fs";' },
      'packages/circle/src/a.ts:1: "node:fs" is only in Node, and circle runs everywhere',
    ],
    [
      "a ring of two files",
      { "packages/wire/src/a.ts": 'import "./b.ts";', "packages/wire/src/b.ts": '\nimport { type A } from "./a.ts";' },
      "packages/wire/src/b.ts:2: files import each other in a ring: " +
        "packages/wire/src/a.ts -> packages/wire/src/b.ts -> packages/wire/src/a.ts",
    ],
    [
      "a file that imports itself",
      { "packages/wire/src/a.ts": 'import "./a.ts";' },
      "packages/wire/src/a.ts:1: files import each other in a ring: packages/wire/src/a.ts -> packages/wire/src/a.ts",
    ],
  ])("%s", (_, files, expected) => {
    expect(said(files)).toEqual([expected]);
  });

  test.each([
    "document.title;",
    "const { localStorage: box } = globalThis; globalThis.window.open();",
    "const here = typeof navigator;",
    "open(indexedDB);",
    "const where = yes ? window : undefined;",
    "const all = { ...process };",
    "Buffer.from([1]);",
    "new Buffer(3);",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template inside of the planted source
    "const t = `a ${ `b ${process.env.HOME} c` } d`;",
    "const quote = /[\"'`/]/; window.close();",
    "const half = all / 2; window.close(); const other = half / 2;",
  ])("a global where there may be none: %s", (text) => {
    expect(said({ "packages/circle/src/a.ts": `// one\n${text}` })).toEqual([
      expect.stringMatching(/^packages\/circle\/src\/a\.ts:2: "\w+" is not everywhere, and circle is/),
    ]);
  });
});

describe("the reader", () => {
  test("keeps every character at its place", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template inside of the planted source
    const source = "const a = 'x\\'y'; /* b\n c */ const d = `e ${f('g')} h`;";
    const mask = maskSource(source);
    expect(mask.length).toBe(source.length);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the same, masked
    expect(mask).toBe("const a = '    ';     \n      const d = `  ${f(' ')}  `;");
  });

  test("finds every way to import", () => {
    const text = [
      'import a from "1";',
      'import "2";',
      "import { type B } from '3';",
      'export * from "4";',
      'const c = await import("5");',
      'let d: import("6").D;',
      'const e = require("7");',
      'import{f}from"8";',
      'import type { G } from "9";',
      'export type * from "10";',
      'import type from "11";',
    ].join("\n");
    const { imports } = readSource("x.ts", text);
    expect(imports.map(({ name, line }) => `${name}@${line}`)).toEqual(
      Array.from({ length: 11 }, (_, i) => `${i + 1}@${i + 1}`),
    );
    expect(imports.filter(({ erased }) => erased).map(({ name }) => name)).toEqual(["9", "10"]);
  });

  test("is right again on the line after an apostrophe in TSX text", () => {
    const text = "const a = <p>Don't</p>;\nimport 'x';\n";
    expect(readSource("x.tsx", text).imports).toEqual([{ name: "x", line: 2, erased: false }]);
  });
});
