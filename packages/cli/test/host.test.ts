import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually, gather, type House, house, LONG, lines } from "./house.ts";

vi.setConfig({ testTimeout: LONG, hookTimeout: LONG });

let at: House;
beforeEach(() => {
  at = house();
});
afterEach(() => at.close());

const answers = (origin: string) =>
  fetch(`${origin}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

describe("nexus serve", () => {
  test("prints the address and the founding link, and stops gracefully when asked", async () => {
    const { process: server, origin, foundingLink } = await at.serve();
    expect(foundingLink).toBe(`${origin}/#found=${foundingLink.split("=")[1]}`);
    expect(await answers(origin)).toBe(true);
    server.child.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0, err: expect.stringContaining("Stopping.") });
    expect(await answers(origin)).toBe(false);
  });

  test("takes its settings from the environment, and says which one makes no sense", async () => {
    const data = join(at.folder, "from-env");
    const env = { PORT: "0", DATA_DIR: data, ADMISSION: "open", PUBLIC_ORIGIN: "https://circle.example" };
    const server = at.start(["serve"], { env });
    await server.says(/open at https:\/\/circle\.example\nEverybody who knows the address/);
    expect(existsSync(data)).toBe(true);
    const wrong = await at.start(["serve"], { env: { PORT: "many" } }).ended;
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("PORT is no port: many") });
    const path = await at.start(["serve"], { env: { PORT: "0", PUBLIC_ORIGIN: "circle.example/app" } }).ended;
    expect(path).toMatchObject({ code: 2, err: expect.stringContaining("PUBLIC_ORIGIN is an address such as") });
  });

  test("tells what stands in the way instead of falling over", async () => {
    const { origin, data } = await at.serve();
    const taken = await at.nexus("serve", "--port", new URL(origin).port, "--data", join(at.folder, "other"));
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining("Something else listens on port") });
    const same = await at.nexus("serve", "--port", "0", "--data", data);
    expect(same).toMatchObject({ code: 1, err: expect.stringContaining("another sanctuary is running") });
  });
});

describe("a backup", () => {
  test("is taken while the sanctuary runs, and what comes back from it can be read", async () => {
    const { process: server, foundingLink, origin, data } = await at.serve();
    await gather(at, foundingLink, "Choir", "Mira", "Jun");
    await at.ok("circle", "write", "before the flood", "--vault", at.vault("Mira"));
    const copy = join(at.folder, "copy");
    expect(await at.ok("backup", copy, "--data", data)).toContain("is copied to");
    const again = await at.nexus("backup", copy, "--data", data);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("is not empty") });
    server.child.kill("SIGKILL");
    await server.ended;

    const restored = join(at.folder, "restored");
    const said = await at.ok("restore", copy, "--data", restored);
    expect(said).toContain(`nexus serve --data ${restored}`);
    const back = at.start(["serve", "--port", new URL(origin).port, "--data", restored]);
    await back.says(/http\S+#found=\S+/);
    expect(back.out()).toContain(foundingLink);
    const read = () => at.ok("circle", "read", "--vault", at.vault("Jun"));
    await eventually(async () => (await read()).includes("before the flood"), "Jun reads what came back");
    await at.ok("circle", "write", "after the flood", "--vault", at.vault("Jun"));
  });

  test("of a folder that holds no sanctuary is refused", async () => {
    const { code, err } = await at.nexus("backup", join(at.folder, "copy"), "--data", join(at.folder, "nothing"));
    expect([code, err.split("\n")[0]]).toEqual([1, `input-invalid: ${join(at.folder, "nothing")} is no data folder`]);
  });
});

describe("nexus doctor", () => {
  test("finds a usual machine fit, and names each thing that it looked at", async () => {
    const [report] = lines((await at.nexus("doctor", "--json", "--data", join(at.folder, "new"))).out);
    const findings = report?.findings as { check: string; verdict: string }[];
    const checks = findings.map(({ check }) => check);
    const disk = ["folder", "file system", "disk space", "inodes", "durable write"];
    expect(checks).toEqual([...disk, "sqlite", "node", "memory", "open files", "clock"]);
    // A disk that others are busy on may be too slow just now.
    const wrong = findings.filter(({ check, verdict }) => verdict === "fix" && check !== "durable write");
    expect(wrong).toEqual([]);
    expect(existsSync(join(at.folder, "new"))).toBe(false);
  });

  test("says what to fix about a folder that cannot be written, and ends with 1", async () => {
    // The superuser may write nearly everywhere; not below /proc.
    const locked = process.getuid?.() === 0 ? "/proc/nexus" : join(at.folder, "locked");
    if (!locked.startsWith("/proc")) {
      mkdirSync(locked);
      chmodSync(locked, 0o500);
    }
    const { code, out } = await at.nexus("doctor", "--data", locked);
    expect(code).toBe(1);
    expect(out).toMatch(/^to fix +folder +.+cannot be written/m);
    expect(out).toContain("Give this user the right to write there");
  });
});
