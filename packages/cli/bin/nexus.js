#!/usr/bin/env node
/**
 * The `nexus` command. Plain JavaScript, so that an old Node can read it: where the running Node does not bring what
 * the Nexus needs (type stripping, `node:sqlite`), the one of the `node` npm package takes over.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 26;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"];
/** Set for the one that takes over: it ends when the one that called it is gone. */
const MARK = "NEXUS_CALLED_BY_OLDER_NODE";

const current = Number(process.versions.node.split(".")[0]);

function packagedNode() {
  try {
    const described = createRequire(import.meta.url).resolve("node/package.json");
    const path = join(dirname(described), "bin", "node");
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function handOver(node) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const env = { ...process.env, [MARK]: "1" };
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`The packaged Node at ${node} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    for (const name of SIGNALS) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

if (current >= NEEDED) {
  if (process.env[MARK] && process.channel) {
    delete process.env[MARK];
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
  // Compiled once, and kept beside the installed packages: whoever can write there can write the program, too.
  module.enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/nexus/compiled", import.meta.url)));
  await import("../src/main.ts");
} else {
  const node = packagedNode();
  if (node) handOver(node);
  else {
    console.error(
      `The Nexus needs Node ${NEEDED}, and this is Node ${process.versions.node}. ` +
        `Run "npm ci" in the checkout: it brings the right one along.`,
    );
    process.exitCode = 1;
  }
}
