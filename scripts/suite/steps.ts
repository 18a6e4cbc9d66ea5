/** The steps of `npm test`, in order. Each is bounded in time and ends in counts. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "../system.mjs";
import { runCommand } from "./command.ts";
import { oneFailed, onePassed, summaryLines, type Tally, tallyOfReport, type VitestReport } from "./tally.ts";

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

export interface Pace {
  /** Milliseconds for one test, where it does not say otherwise. */
  readonly test: number;
  /** Minutes for all tests of one step together. */
  readonly tests: number;
  readonly env: NodeJS.ProcessEnv;
}

export const usual: Pace = { test: 30_000, tests: 30, env: {} };
export const long: Pace = {
  test: 900_000,
  tests: 180,
  env: {
    NEXUS_SOAK_SEEDS: "200",
    NEXUS_KILLS: "200",
    NEXUS_FUZZ: "100000",
    NEXUS_HISTORIES: "2000",
    NEXUS_CROWD: "50",
  },
};

export const root = resolve(import.meta.dirname, "../..");
const MINUTE = 60_000;
const bin = (path: string) => join(root, "node_modules", path);
const say = (line: string) => console.log(line);

/** A command that counts as one check. What it says is shown when it fails, or always with `aloud`. */
function check(name: string, node: readonly string[], minutes: number, aloud = false): Step {
  return {
    name,
    async run() {
      const lines: string[] = [];
      const onLine = aloud ? say : (line: string) => void lines.push(line);
      const ended = await runCommand({ node, limit: minutes * MINUTE, onLine });
      if (ended.ok) return onePassed;
      lines.forEach(say);
      say(`${name}: ${ended.how}`);
      return oneFailed;
    },
  };
}

/** Lines about single tests that passed, and advice about Vitest itself. */
const isNoise = (line: string) => /^\s+(✓|Isolate|at least ~)/.test(line) || /^JSON report written/.test(line);

function vitest(name: string, config: string, pace: Pace): Step {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "nexus-test-"));
      try {
        const file = join(folder, "report.json");
        const said = ["default", "json", join(import.meta.dirname, "tried-again.ts")];
        const reporters = [...said.map((reporter) => `--reporter=${reporter}`), `--outputFile.json=${file}`];
        const node = [bin("vitest/vitest.mjs"), "run", "--config", config, ...reporters, "--silent=passed-only"];
        const onLine = (line: string) => {
          if (!isNoise(stripVTControlCharacters(line))) say(line);
        };
        const chromium = findChromium();
        const env = { ...pace.env, NEXUS_TEST_TIMEOUT: String(pace.test), ...(chromium ? { CHROMIUM: chromium } : {}) };
        const ended = await runCommand({ node, env, limit: pace.tests * MINUTE, onLine });
        const [tally, files] = tallyOfReport(readReport(file), ended.ok, root);
        if (!ended.ok) say(`${name}: ${ended.how}`);
        summaryLines(files).forEach(say);
        return tally;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Biome looks at neither FORCE_COLOR nor NO_COLOR. */
const biomeOutput = () => [
  "--error-on-warnings",
  "--max-diagnostics=200",
  `--colors=${process.stdout.isTTY ? "force" : "off"}`,
];

const script = (name: string) => join(root, "scripts", name);

export const steps = (pace: Pace): readonly Step[] => [
  check("system packages", [script("system.mjs")], 10, true),
  check("patches", [script("apply-patches.mjs")], 2),
  check("types", [bin("typescript/bin/tsc"), "-p", root], 5),
  check("lint", [bin("@biomejs/biome/bin/biome"), "ci", ...biomeOutput(), root], 5),
  check("boundaries", [script("boundaries.ts")], 1),
  check("web app build", [script("build.ts")], 5),
  vitest("packages", join(root, "vitest.config.ts"), pace),
  vitest("browser stories", join(root, "e2e/vitest.config.ts"), pace),
];
