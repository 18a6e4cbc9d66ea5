import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, eventually, type House, house } from "./house.ts";

const NEEDED = 26;

/** The Node that the machine has of its own, where it is too old for the Nexus. */
function olderNode(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((it) => !it.includes(`node_modules${sep}`));
  const PATH = [...folders, "/usr/local/bin", "/usr/bin"].join(delimiter);
  const { stdout } = spawnSync("/usr/bin/env", ["node", "-p", "process.execPath + ' ' + process.versions.node"], {
    env: { PATH },
    encoding: "utf8",
  });
  const [path, version] = (stdout ?? "").trim().split(" ");
  return path && version && Number(version.split(".")[0]) < NEEDED ? path : undefined;
}

const node = olderNode();
const why = `The machine's own Node is ${NEEDED} or newer, or there is none: nothing to try.`;

describe("under the machine's own older Node", () => {
  let at: House;
  beforeAll(() => {
    at = house();
  });
  afterAll(() => at.close());

  test("commands work, with their words and exit codes passed on", async ({ skip }) => {
    if (!node) return skip(why);
    const listing = await at.start(["circle", "list", "--vault", at.vault("nobody")], { node }).ended;
    expect(listing).toMatchObject({ code: 0, out: expect.stringContaining("There is no circle on this device yet.") });
    expect((await at.start(["circle", "sing"], { node }).ended).code).toBe(2);
  });

  test("signals are passed on, and nothing is left running when the caller is killed", async ({ skip }) => {
    if (!node) return skip(why);
    const start = async (data: string) => {
      const server = at.start(["serve", "--port", "0", "--data", join(at.folder, data)], { node });
      const [origin] = await server.says(/http:\/\/[\d.:]+/);
      return { server, origin };
    };
    const asked = await start("one");
    asked.server.child.kill("SIGTERM");
    expect(await asked.server.ended).toMatchObject({ code: 0, err: expect.stringContaining("stopped") });

    const { server, origin } = await start("two");
    server.child.kill("SIGKILL");
    const isGone = () =>
      fetch(`${origin}/health`).then(
        () => false,
        () => true,
      );
    await eventually(isGone, "the sanctuary ends with its caller");
  });

  test("a missing packaged Node is told in one sentence", async ({ skip }) => {
    if (!node) return skip(why);
    const elsewhere = join(at.folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "package.json"), '{ "type": "module" }');
    copyFileSync(bin, join(elsewhere, "nexus.js"));
    const { status, stderr } = spawnSync(node, [join(elsewhere, "nexus.js")], { encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^The Nexus needs Node 26, .* Run "npm ci"/)]);
  });
});
