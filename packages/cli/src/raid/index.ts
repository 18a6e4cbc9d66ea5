/** `nexus raid`: what whoever takes the server would learn, tried on a server of its own. */
import { randomInt } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { command, helpOf, parse, type Values } from "../command.ts";
import { tellFailure, Usage } from "../failure.ts";
import type { Io } from "../io.ts";
import { judge, raid } from "./drill.ts";
import { reportToJson, reportToLines } from "./report.ts";

type RaidIo = Pick<Io, "say" | "note">;

const options = {
  json: { type: "boolean", what: "print one JSON object: leaks, learned, searched, seconds, seed" },
  keep: { type: "string", value: "DIR", what: "leave what was seized in this new or empty folder" },
  seed: { type: "string", value: "N", what: "repeat the drill that had this seed" },
} as const;

const described = command({
  name: "raid",
  summary: "See what whoever takes the server would learn.",
  about: [
    "Starts a sanctuary of its own in a temporary folder, lets three circles and the linked devices of one person live in",
    "it, freezes it, and searches disk, backup, logs, environment and memory for everything that was secret. Your own",
    "sanctuary is not touched.",
    "Needs Linux. Ends with 1 where anything leaked.",
  ],
  options,
  run: (values, _, io) => run(values as Values<typeof options>, io),
});

/** Answers the exit code: 0 where nothing leaked. */
export async function raidCommand(args: string[], io: RaidIo): Promise<number> {
  try {
    if (args.includes("--help") || args.includes("-h")) {
      io.say(helpOf(described));
      return 0;
    }
    return await run(parse(described, args).values as Values<typeof options>, io);
  } catch (error) {
    return tellFailure(error, io as Io, args.includes("--json"));
  }
}

const MAX_SEED = 2 ** 32;

async function run({ json = false, keep, seed: text }: Values<typeof options>, io: RaidIo): Promise<number> {
  const seed = text === undefined ? randomInt(MAX_SEED) : Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed >= MAX_SEED) {
    throw new Usage(`--seed takes a whole number below ${MAX_SEED}, not "${text}".`, "raid");
  }
  if (keep !== undefined && existsSync(keep) && readdirSync(keep).length > 0) {
    throw new Usage(`The folder ${keep} is not empty.`, "raid");
  }
  const began = performance.now();
  const root = mkdtempSync(join(tmpdir(), "nexus-raid-"));
  const clear = () => rmSync(root, { recursive: true, force: true });
  const interrupted = (_: string, signal: number) => process.exit(128 + signal);
  process.once("exit", clear).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const into = keep === undefined ? join(root, "seized") : resolve(keep);
    const loot = await raid({ seed, root, into, onStep: (step) => io.note(step) });
    const verdict = judge(loot);
    const { canaries } = loot;
    const report = {
      ...verdict,
      seed,
      seconds: Math.round(performance.now() - began) / 1000,
      canaries: canaries.length,
      forms: canaries.reduce((total, canary) => total + canary.forms.length, 0),
    };
    if (json) io.say(JSON.stringify(reportToJson(report)));
    else for (const line of reportToLines(report)) io.say(line);
    if (keep !== undefined) io.note(`What was seized lies in ${into}.`);
    return report.leaks.length === 0 ? 0 : 1;
  } finally {
    process.off("exit", clear).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    clear();
  }
}
