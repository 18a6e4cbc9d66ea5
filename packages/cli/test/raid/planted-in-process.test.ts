import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canaryWord } from "../../src/raid/canaries.ts";
import { judge, type Verdict } from "../../src/raid/drill.ts";
import { reportToJson, reportToLines } from "../../src/raid/report.ts";
import { planted, SEED } from "./plants.ts";
import { type World, world } from "./world.ts";

let here: World;
let verdict: Verdict;
beforeAll(async () => {
  here = await world({
    entry: fileURLToPath(new URL("leaky-host.ts", import.meta.url)),
    environment: { GREETING: `Welcome to ${canaryWord(SEED, planted.inEnvironment)}` },
  });
  verdict = judge(here.loot);
}, 180_000);
afterAll(() => here?.end());

const leaks = () => verdict.leaks.map(({ canary, place }) => `${canary.what} in the ${place}`);

describe("the drill catches in a running process", () => {
  test("a line of debugging with a name in the log", () => {
    expect(leaks()).toContain(`${planted.inDebugLine} in the logs`);
  });

  test("a text that the process keeps in memory", () => {
    expect(leaks()).toContain(`${planted.inMemory} in the memory`);
    expect(leaks()).toContain(`${planted.inMemory} in the memory before the crash`);
  });

  test("a name in the command line", () => {
    expect(leaks()).toContain(`${planted.inCommandLine} in the command line`);
  });

  test("a name in the environment", () => {
    expect(leaks()).toContain(`${planted.inEnvironment} in the environment`);
  });

  test("a secret in an address, in an access log", () => {
    expect(leaks()).toContain(`${planted.inAddress} in the logs`);
  });

  test("the body of a request, in an error of the log", () => {
    expect(leaks()).toContain(`${planted.inBody} in the logs`);
  });

  test("the address of everybody who connected, in the log of a proxy", () => {
    for (let device = 1; device <= 9; device++) expect(leaks()).toContain(`address of device ${device} in the logs`);
  });

  test("the address of somebody who is gone, still in memory", () => {
    expect(leaks()).toContain("address of device 4 in the memory");
    expect(leaks()).not.toContain("address of device 1 in the memory");
    expect(verdict.learned.memory.addresses).toBeGreaterThan(0);
  });

  test("and tells each leak with its place and form", () => {
    const report = { ...verdict, seed: SEED, seconds: 1, canaries: 2, forms: 3 };
    expect(reportToLines(report).join("\n")).toMatch(
      /\nLEAK {2}name of device 2 in the first circle: \d+ times in the logs \(server\.log, first at byte \d+\), as UTF-8\n/,
    );
    const { leaks: list } = reportToJson(report) as { leaks: { what: string }[] };
    expect(list.find(({ what }) => what === planted.inDebugLine)).toMatchObject({
      place: "logs",
      form: "UTF-8",
      file: "server.log",
    });
  });
});
