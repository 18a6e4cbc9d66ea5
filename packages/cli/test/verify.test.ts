import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startSanctuary } from "@nexus/sanctuary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyProblems } from "../src/verify/policy.ts";
import { type House, house } from "./house.ts";

const app = {
  "index.html": '<!doctype html><script type="module" src="/assets/app-1a2b3c4d.js"></script><div id="app"></div>',
  "assets/app-1a2b3c4d.js": "document.title = 'The Nexus';",
  "icon.svg": "<svg/>",
};
type Files = Readonly<Record<string, string>>;

let at: House;
let list: string;
const servers: { close(): Promise<void> }[] = [];

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

/** Writes a built app; `listed` is what its list says where that differs from what it holds. */
function build(name: string, files: Files, listed: Files = files): string {
  const folder = join(at.folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const entries = Object.entries(listed).map(([path, text]) => ({ path, size: text.length, sha256: sha256(text) }));
  const manifest = { version: "1", build: sha256(JSON.stringify(entries)), files: entries };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

async function serve(name: string, files: Files, listed?: Files): Promise<string> {
  const web = build(`web-${name}`, files, listed);
  const dataDir = join(at.folder, `data-${name}`);
  const sanctuary = await startSanctuary({ dataDir, port: 0, web, log: () => {} });
  servers.push(sanctuary);
  return sanctuary.origin;
}

const verify = async (origin: string) => {
  const { code, out } = await at.nexus("verify", origin, "--manifest", list);
  return { code, said: out.trimEnd().split("\n") };
};

beforeAll(() => {
  at = house();
  list = join(build("ours", app), "manifest.json");
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await at.close();
});

describe("nexus verify", () => {
  test("is content with a sanctuary that serves the very same files", async () => {
    const { code, said } = await verify(await serve("same", app));
    expect([code, said.length]).toEqual([0, 1]);
    expect(said[0]).toContain("serves all 3 files of this build and nothing else");
  });

  test("catches one changed byte, even where the served list hides it", async () => {
    const changed = { ...app, "assets/app-1a2b3c4d.js": app["assets/app-1a2b3c4d.js"].replace("T", "t") };
    const { code, said } = await verify(await serve("changed", changed, app));
    expect([code, said[0], said.length]).toEqual([1, "differs  assets/app-1a2b3c4d.js", 2]);
  });

  test("names what is missing and what is extra", async () => {
    const { "icon.svg": _, ...rest } = app;
    const { code, said } = await verify(await serve("other", { ...rest, "spy.js": "alert(1)" }));
    expect(code).toBe(1);
    expect(said).toEqual(expect.arrayContaining(["missing  icon.svg", "extra    spy.js"]));
  });

  test("names what a changed page would load from elsewhere", async () => {
    const page = `${app["index.html"]}<script src="https://elsewhere.example/a.js"></script><img src=x onerror=alert(1)>`;
    const { said } = await verify(await serve("page", { ...app, "index.html": page }));
    expect(said).toContain("differs  index.html");
    expect(said).toContain("wrong    index.html: <script> names https://elsewhere.example/a.js");
    expect(said).toContain("wrong    index.html: <img> has onerror");
  });

  test("takes an import map that names the app's own files by hash, and no other", async () => {
    const map = (inside: object) =>
      app["index.html"].replace("<script", `<script type="importmap">${JSON.stringify(inside)}</script><script`);
    const good = { ...app, "index.html": map({ integrity: { "/assets/app-1a2b3c4d.js": "sha384-abc" } }) };
    const { said } = await verify(await serve("map", good));
    expect(said.filter((line) => line.startsWith("wrong") && !line.includes("names its build"))).toEqual([]);
    const bad = { ...app, "index.html": map({ imports: { "/a.js": "https://elsewhere.example/a.js" } }) };
    expect((await verify(await serve("bad-map", bad))).said).toContain(
      "wrong    index.html: the import map holds imports",
    );
  });

  test("says so when nobody answers", async () => {
    const { code, err } = await at.nexus("verify", "http://127.0.0.1:9", "--manifest", list);
    expect([code, err]).toEqual([1, expect.stringContaining("http://127.0.0.1:9 cannot be reached")]);
  });
});

describe("the content security policy", () => {
  const strict =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' https: wss:; " +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types nexus";

  test("is right when it is as strict as the app needs", () => {
    expect(policyProblems(strict)).toEqual([]);
  });

  test.each([
    ["it is missing", null, "there is no content security policy"],
    [
      "scripts may stand in the page",
      strict.replace("script-src", "script-src 'unsafe-inline'"),
      "'unsafe-inline' 'self'",
    ],
    ["nobody guards the sinks", strict.replace("; trusted-types nexus", ""), "the policy lacks trusted-types"],
    ["there is a second policy for types", strict.replace("types nexus", "types nexus default"), "nexus default"],
    ["pictures come from anywhere", strict.replace("img-src 'self'", "img-src *"), "the policy lets img-src reach *"],
    ["a loose directive stands before the strict one", `script-src *; ${strict}`, 'the policy says "script-src *"'],
    ["a directive slips in", `${strict}; script-src-elem *`, "the policy holds script-src-elem"],
  ])("is wrong when %s", (_, header, problem) => {
    expect(policyProblems(header).join()).toContain(problem);
  });
});
