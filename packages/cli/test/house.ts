/** Terminals and sanctuaries for stories: every command is the real one, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const bin = join(import.meta.dirname, "../bin/nexus.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  out(): string;
  err(): string;
  /** Resolves with the first match of its output so far or to come. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface Sanctuary {
  readonly process: Running;
  readonly origin: string;
  readonly foundingLink: string;
  readonly data: string;
}

export interface House {
  readonly folder: string;
  start(args: readonly string[], options?: Parameters<typeof spawnNexus>[1]): Running;
  /** Runs a command to its end. */
  nexus(...args: string[]): Promise<Ended>;
  /** The same, for one that must succeed. Answers its output without the last line end. */
  ok(...args: string[]): Promise<string>;
  serve(name?: string): Promise<Sanctuary>;
  /** The path of a vault, by the name of its owner. */
  vault(name: string): string;
  close(): Promise<void>;
}

/** Longest wait for one thing, and for a whole story; a machine under load is slow. In ms. */
const PATIENCE = 25_000;
export const LONG = 120_000;

interface SpawnOptions {
  readonly node?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
}

function spawnNexus(args: readonly string[], { node = process.execPath, env = {}, uid }: SpawnOptions): Running {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const child = spawn(node, [bin, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, NO_COLOR: "1", ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
  return {
    child,
    ended,
    out: () => out,
    err: () => err,
    async says(pattern) {
      const found = await eventually(() => pattern.exec(out + err), `${args.join(" ")} says ${pattern}`);
      return found;
    },
  };
}

/** Waits for a truthy answer. */
export async function eventually<T>(
  ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  what: string,
  ms = PATIENCE,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await sleep(25);
  }
}

export function house(): House {
  const folder = mkdtempSync(join(tmpdir(), "nexus-cli-"));
  const running = new Set<Running>();
  const made: House = {
    folder,
    start(args, options = {}) {
      const one = spawnNexus(args, options);
      running.add(one);
      void one.ended.then(() => running.delete(one));
      return one;
    },
    nexus: (...args) => made.start(args).ended,
    async ok(...args) {
      const { code, out, err } = await made.nexus(...args);
      if (code !== 0) throw new Error(`nexus ${args.join(" ")} ended with ${code}: ${out}${err}`);
      return out.trimEnd();
    },
    async serve(name = "sanctuary") {
      const data = join(folder, name);
      const one = made.start(["serve", "--port", "0", "--data", data]);
      const [foundingLink] = await one.says(/http\S+#found=\S+/);
      return { process: one, origin: new URL(foundingLink).origin, foundingLink, data };
    },
    vault: (name) => join(folder, "vaults", name),
    async close() {
      const left = [...running];
      for (const { child } of left) {
        child.kill("SIGCONT");
        child.kill("SIGKILL");
      }
      await Promise.all(left.map(({ ended }) => ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return made;
}

/** What a command with `--json` said. */
export const lines = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Founds a circle for `founder` and lets the others in, each in a vault of their own. Fast: in the classical suite. */
export async function gather(
  at: House,
  foundingLink: string,
  circleName: string,
  founder: string,
  ...others: string[]
) {
  const found = ["circle", "found", "--link", foundingLink, "--circle-name", circleName, "--name", founder];
  await at.ok(...found, "--suite", "classical", "--vault", at.vault(founder));
  for (const name of others) {
    const invitation = await at.ok("circle", "invite", "-c", circleName, "--vault", at.vault(founder));
    const joining = at.start(["circle", "join", invitation, "--name", name, "--vault", at.vault(name)]);
    await joining.says(/four words/);
    await at.ok("circle", "vouch", name, "-c", circleName, "--vault", at.vault(founder));
    const { code, out, err } = await joining.ended;
    if (code !== 0) throw new Error(`${name} did not get in: ${out}${err}`);
  }
}
