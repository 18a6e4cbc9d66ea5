import { describe, expect, test } from "vitest";
import { runCommand } from "./command.ts";

/** Runs a line of JavaScript; gives how it ended and what it said. */
async function run(code: string, limit = 20_000) {
  const lines: string[] = [];
  const ended = await runCommand({ node: ["-e", code], limit, onLine: (line) => void lines.push(line) });
  return { ...ended, lines };
}

/** A child that stays for ever and holds the outputs open: a run that comes to an end has ended it. */
const CLINGING_CHILD = `
  const { spawn } = require("node:child_process");
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }).unref();`;

describe("a command", () => {
  test("hands over every line of both outputs", async () => {
    expect(await run("console.log('a\\nb'); console.error('c')")).toEqual({
      ok: true,
      how: "exit code 0",
      lines: expect.arrayContaining(["a", "b", "c"]),
    });
  });

  test("that fails, throws or is killed has not succeeded", async () => {
    expect(await run("process.exitCode = 3")).toMatchObject({ ok: false, how: "exit code 3" });
    expect(await run("throw new Error('no')")).toMatchObject({ ok: false, how: "exit code 1" });
    expect(await run("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ ok: false, how: "ended by SIGKILL" });
  });

  test("gets no input to wait for", async () => {
    expect((await run("process.stdin.on('end', () => console.log('end')).resume()")).lines).toEqual(["end"]);
  });

  test("that takes too long is stopped, with all that it started", async () => {
    const { ok, how } = await run(`${CLINGING_CHILD} setInterval(() => {}, 1000)`, 1_500);
    expect({ ok, how }).toEqual({ ok: false, how: "stopped after 2 s" });
  });

  test("leaves nobody behind who would keep its output open", async () => {
    expect(await run(CLINGING_CHILD)).toMatchObject({ ok: true, how: "exit code 0" });
  });
});
