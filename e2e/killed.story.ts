import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { allSaid, bringIn, found, inCircle, invite, knock, said, vouch, write } from "./doing.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";

/** Where a browser writes which port it can be controlled by. */
const PORT_NOTE = "DevToolsActivePort";

let house: House;
let place: Place;
const browsers: ChildProcess[] = [];
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => {
  for (const browser of browsers.splice(0)) kill(browser);
  return house.close();
});

/** The browser and all its helpers at once, as when the power goes. */
function kill(browser: ChildProcess): void {
  if (browser.pid === undefined) return;
  try {
    process.kill(-browser.pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

/** A whole browser with its profile on disk, started by ourselves so that it can be killed. */
async function openProfile(profile: string): Promise<{ page: Page; kill(): Promise<void> }> {
  const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...browserArgs];
  // A browser that was killed leaves its note behind.
  rmSync(join(profile, PORT_NOTE), { force: true });
  const browser = spawn(executablePath, [...args, "about:blank"], { detached: true, stdio: "ignore" });
  browsers.push(browser);
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

it("a browser that was killed in the middle of writing comes back with all of it, sent once and in order", async () => {
  const profile = house.folder();
  const ada = await house.person(phone);
  await found(ada, place, "River", "Ada");
  const first = await openProfile(profile);
  await bringIn(ada, first.page, "Bo", "River");

  // Kept lines are those that stood on the screen, even only as waiting.
  const kept: string[] = [];
  for (let round = 0; round < 3; round++) {
    const bo = round === 0 ? first : await openProfile(profile);
    if (round > 0) {
      await bo.page.goto(place.origin);
      await bo.page.getByRole("button", { name: "River" }).click();
      await inCircle(bo.page, "River");
    }
    expect(await allSaid(bo.page)).toEqual(kept);
    if (round === 1) place.road.cut();
    for (let line = 0; line < 4; line++) {
      const text = `Line ${round}.${line}`;
      await write(bo.page, text);
      kept.push(text);
    }
    await bo.kill();
    if (round === 1) place.road.mend();
  }

  const last = await openProfile(profile);
  await last.page.goto(place.origin);
  await last.page.getByRole("button", { name: "River" }).click();
  await said(ada, "Line 2.3").waitFor();
  expect(await allSaid(ada)).toEqual(kept);
  await expect.poll(() => allSaid(last.page)).toEqual(kept);
  await last.kill();
});

it("a knock survives the browser being killed, and is let in afterwards", async () => {
  const profile = house.folder();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");
  const link = await invite(ada);
  const bo = await openProfile(profile);
  const words = await knock(bo.page, link, "Bo");
  await bo.kill();
  await vouch(ada, "Bo");
  const again = await openProfile(profile);
  await again.page.goto(place.origin);
  await again.page.getByRole("button", { name: "River" }).click();
  await inCircle(again.page, "River");
  expect(words).toHaveLength(4);
  await write(again.page, "you");
  await said(ada, "you").waitFor();
  await again.kill();
});
