/** A unit and a container file cannot be tried everywhere; what they name can be held against the checkout. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Lines without comments; a line that goes on behind a backslash is one. */
const linesOf = (text: string) =>
  text
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** All that the server and the command are made of, where the names of the environment are read. */
const sources = globSync("packages/{cli,sanctuary}/{src,bin}/**/*.{ts,js}", { cwd: root })
  .filter((path) => !path.includes(".test."))
  .map(read)
  .join("\n");
const isRead = (name: string) => name === "NODE_ENV" || new RegExp(`\\b${name}\\b`).test(sources);

/** The path in the checkout of a file that was installed in a folder. */
const inCheckout = (path: string, folder: string) => path.slice(folder.length + 1);

describe("deploy/nexus.service", () => {
  const settings = linesOf(read("deploy/nexus.service")).filter((line) => line.includes("="));
  const setting = (name: string) => settings.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  const environment = settings
    .filter((line) => line.startsWith("Environment="))
    .map((line) => /^Environment=(\w+)=(.*)$/.exec(line)?.slice(1) as [string, string]);

  test("starts files that exist, from the folder that it works in", () => {
    const folder = setting("WorkingDirectory") as string;
    const paths = setting("ExecStart")
      ?.split(" ")
      .filter((word) => word.startsWith("/")) as string[];
    expect(paths.length).toBe(2);
    for (const path of paths) expect(existsSync(join(root, inCheckout(path, folder))), path).toBe(true);
    expect(setting("ExecStart")).toMatch(/ serve$/);
  });

  test.each(environment)("sets %s, which is read", (name) => {
    expect(isRead(name)).toBe(true);
  });

  test("writes into the one folder that systemd makes for it", () => {
    expect(Object.fromEntries(environment).DATA_DIR).toBe(`/var/lib/${setting("StateDirectory")}`);
  });

  test.each([
    ["DynamicUser", "yes"],
    ["NoNewPrivileges", "yes"],
    ["ProtectSystem", "strict"],
    ["ProtectHome", "yes"],
    ["PrivateDevices", "yes"],
    ["CapabilityBoundingSet", ""],
    ["LimitCORE", "0"],
    ["MemorySwapMax", "0"],
    ["UMask", "0077"],
  ])("keeps %s=%s", (name, value) => {
    expect(setting(name)).toBe(value);
  });

  test("does not forbid what V8 needs", () => {
    expect(setting("MemoryDenyWriteExecute")).toBeUndefined();
  });
});

describe("Containerfile", () => {
  const lines = linesOf(read("Containerfile"));
  const all = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
  const environment = all("ENV")
    .flatMap((line) => line.split(" "))
    .map((pair) => pair.split("=") as [string, string]);

  test("builds from the checkout alone, by the lock file", () => {
    expect(all("COPY")).toEqual([". .", "--from=build /nexus /nexus"]);
    expect(all("ADD")).toEqual([]);
    expect(all("RUN").join()).toMatch(/npm ci && npm run build/);
    expect(lines.join()).not.toMatch(/curl|wget|npm install/);
  });

  test("runs files that exist, as somebody who owns none of them", () => {
    const [node, command, verb] = JSON.parse(all("CMD").at(-1) as string);
    for (const path of [node, command]) expect(existsSync(join(root, inCheckout(path, "/nexus"))), path).toBe(true);
    expect(verb).toBe("serve");
    expect(all("USER")).toEqual(["nexus"]);
    expect(lines.join()).not.toMatch(/--chown/);
  });

  test.each(environment)("sets %s, which is read", (name) => {
    expect(isRead(name)).toBe(true);
  });

  test("keeps its data in the volume and holds no secret", () => {
    expect(all("VOLUME")).toEqual([Object.fromEntries(environment).DATA_DIR]);
    expect(all("EXPOSE")).toEqual([Object.fromEntries(environment).PORT]);
    expect(environment.map(([name]) => name).filter((name) => /KEY|SECRET|TOKEN|CODE|PASS/.test(name))).toEqual([]);
  });

  test("leaves out of the image what a checkout gathers", () => {
    const ignored = linesOf(read(".dockerignore"));
    for (const gathered of [".git", "**/node_modules", "**/dist", "data"]) expect(ignored).toContain(gathered);
  });
});

test("PUBLIC_ORIGIN, which every host has to set, is read", () => {
  expect(isRead("PUBLIC_ORIGIN")).toBe(true);
});
