/** Runs one command to its end, in a process group of its own, with a bound on its time. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface Command {
  /** Arguments to this very Node. */
  readonly node: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is stopped. */
  readonly limit: number;
  /** Given every line of its output, as it comes. */
  readonly onLine: (line: string) => void;
}

export interface Ended {
  readonly ok: boolean;
  /** How it ended, in words: `exit code 1`, `stopped after 60 s`. */
  readonly how: string;
}

/** Time between asking a group to stop and ending it. */
const GRACE_MS = 5_000;

const running = new Set<number>();

/** Ends the group that a command led; a browser or server that it left behind goes too. */
function end(group: number, signal: NodeJS.Signals) {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}

export function endAll() {
  for (const group of running) end(group, "SIGKILL");
}

export function runCommand({ node, env, limit, onLine }: Command): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, node, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const group = child.pid;
    let late = false;
    let grace: NodeJS.Timeout | undefined;
    const timer = setTimeout(() => {
      late = true;
      if (group === undefined) return;
      end(group, "SIGTERM");
      grace = setTimeout(() => end(group, "SIGKILL"), GRACE_MS);
    }, limit);
    if (group !== undefined) running.add(group);
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);

    const settle = (ended: Ended) => {
      clearTimeout(timer);
      clearTimeout(grace);
      if (group !== undefined) running.delete(group);
      resolve(ended);
    };
    child.on("error", (error) => settle({ ok: false, how: error.message }));
    // What outlives its leader would hold the pipes open, and `close` would never come.
    child.on("exit", () => group !== undefined && end(group, "SIGKILL"));
    child.on("close", (code, signal) => {
      if (late) settle({ ok: false, how: `stopped after ${Math.round(limit / 1000)} s` });
      else settle({ ok: code === 0, how: signal ? `ended by ${signal}` : `exit code ${code}` });
    });
  });
}
