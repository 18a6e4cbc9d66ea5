/** A whole browser with its profile on disk, started by ourselves so that it can be killed as when the power goes. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { browserArgs, executablePath, type House } from "./house.ts";

/** Where a browser writes which port it can be controlled by. */
const PORT_NOTE = "DevToolsActivePort";

const browsers = new Set<ChildProcess>();

/** Ends those that a story which failed has left behind. */
export function killAll(): void {
  for (const browser of browsers) kill(browser);
  browsers.clear();
}

/** The browser and all its helpers at once, as when the power goes. */
function kill(browser: ChildProcess): void {
  if (browser.pid === undefined) return;
  try {
    process.kill(-browser.pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

export async function openProfile(house: House, profile: string): Promise<{ page: Page; kill(): Promise<void> }> {
  const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...browserArgs];
  // A browser that was killed leaves its note behind.
  rmSync(join(profile, PORT_NOTE), { force: true });
  const browser = spawn(executablePath, [...args, "about:blank"], { detached: true, stdio: "ignore" });
  browsers.add(browser);
  const control = await chromium.connectOverCDP(await controlAddress(profile));
  const [context] = control.contexts();
  if (!context) throw new Error("the browser has no context");
  const page = await context.newPage();
  house.watch(page);
  return {
    page,
    async kill() {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      kill(browser);
      await ended;
      browsers.delete(browser);
    },
  };
}

async function controlAddress(profile: string): Promise<string> {
  const file = join(profile, PORT_NOTE);
  for (let tries = 0; tries < 200; tries++) {
    try {
      const [port, path] = readFileSync(file, "utf8").split("\n");
      if (port && path) return `http://127.0.0.1:${port}`;
    } catch {
      // Not written yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the browser did not start");
}
