import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { bringIn, found } from "./doing.ts";
import { atRest, breathing, irregular, SWING } from "./hearts.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";
import { pressKeys, tabTo } from "./keys.ts";
import { isLong } from "./pace.ts";
import { bluetoothArgs, type Strap, wearStrap } from "./strap.ts";

let house: House;
let place: Place;
let browser: Browser;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary("localhost");
  browser = await chromium.launch({ executablePath, args: [...browserArgs, ...bluetoothArgs] });
});
afterEach(async () => {
  await house.close();
  await browser.close();
});

/** With the long pace all of five minutes and more, otherwise a minute and a half. */
const BEATS = isLong ? 430 : 93;

const says = (page: Page, text: string | RegExp) => page.locator(".pulse [role=status]", { hasText: text }).waitFor();
const enough = (page: Page) => page.getByRole("button", { name: "That is enough" });

/** Somebody with a strap on, who has just asked to measure with it. */
async function wearing(): Promise<{ page: Page; strap: Strap }> {
  const page = await (await browser.newContext({ reducedMotion: "reduce", ...phone })).newPage();
  house.watch(page);
  return { page, strap: await wearStrap(page) };
}
async function measure(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Measure my pulse" }).click();
  await page.getByRole("button", { name: "A chest strap" }).click();
  await says(page, /half a minute|Too few beats/i);
  // From here on time is what the beats take.
  await page.clock.pauseAt(Date.now() + 3_600_000);
}
/** Standard deviation. */
function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  return Math.sqrt(values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (values.length - 1));
}
async function alone(page: Page): Promise<void> {
  await page.goto(place.origin);
  await page.getByRole("button", { name: "Check in for yourself first" }).click();
}

describe("a chest strap", () => {
  it("measures a real heart without one request; what is ticked reaches the circle and the journal", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    const { page: bo, strap } = await wearing();
    await bringIn(ada, bo, "Bo", "River");
    await bo.getByRole("button", { name: "Check in" }).click();
    await measure(bo);
    let requests = 0;
    bo.context().on("request", () => requests++);
    const heart = atRest(BEATS);
    await strap.beat(heart.slice(0, 12));
    await bo.locator(".pulse .trace-line[d]:not([d=''])").waitFor({ state: "attached" });
    expect(await enough(bo).isEnabled()).toBe(false);
    await strap.beat(heart.slice(12, 42));
    await says(bo, "Enough for the speed. A whole minute");
    await strap.beat(heart.slice(42));
    await says(bo, "and for how the beats vary");
    const long = bo.getByText("Of all five minutes and more");
    expect(await long.count()).toBe(isLong ? 1 : 0);
    if (isLong) {
      await long.click();
      const spread = Number(/about (\d+) ms \(SDNN\)/.exec(await bo.locator(".pulse .more").innerText())?.[1]);
      expect(Math.abs(spread - deviationOf(heart)) / spread).toBeLessThan(0.05);
      expect(await bo.locator(".poincare-beat").count()).toBeGreaterThan(BEATS - 20);
    }
    await enough(bo).click();
    // A word first; numbers for those who open them.
    expect(await bo.locator(".pulse .feeling-place").innerText()).toMatch(/^a .* pulse|a pulse at walking pace$/);
    expect(await bo.locator(".pulse-figures").isVisible()).toBe(false);
    expect(requests).toBe(0);

    await bo.clock.resume();
    expect(await violationsOf(bo)).toEqual([]);
    await bo.getByLabel("Keep it for me").check();
    await bo.getByLabel("Share it with River").check();
    await bo.getByRole("button", { name: "Tell River" }).click();
    const heard = ada.locator(".item-check-in");
    await heard.getByText("In numbers").click();
    const median = heart.toSorted((one, other) => one - other)[heart.length >> 1] as number;
    const figures = await heard.locator(".pulse-figures").innerText();
    const rate = Number(/^(\d+) beats in a minute, by a chest strap/.exec(figures)?.[1]);
    expect(Math.abs(rate - 60_000 / median)).toBeLessThanOrEqual(3);
    expect(figures).toMatch(/Neighbouring beats differ by about \d+ ms/);
    expect(figures).toMatch(new RegExp(`From \\d+ of ${BEATS} beats`));
  });

  it("says when it loses contact and when it is gone, and goes on after it came back", async () => {
    const { page, strap } = await wearing();
    await alone(page);
    await measure(page);
    const heart = atRest(90);
    await strap.beat(heart.slice(0, 30));
    await strap.loseContact();
    await says(page, "not in contact with your skin");
    expect(await page.locator(".pulse .feeling-place").innerText()).toBe("not clear enough");
    await strap.beat(heart.slice(30, 45));
    await says(page, "Enough for the speed");
    await strap.goAway();
    await says(page, "The strap is gone");
    await page.clock.resume();
    await page.getByRole("button", { name: "Connect again" }).click();
    await says(page, /Too few beats|Enough/);
    await page.clock.pauseAt(Date.now() + 7_200_000);
    await strap.beat(heart.slice(45));
    await says(page, "Enough for the speed");
    await page.clock.resume();
    await page.getByRole("button", { name: "Stop" }).click();
    // Nothing is left of it.
    await page.getByRole("heading", { name: "How do you want to measure?" }).waitFor();
    expect(await page.getByLabel("Keep it for me").count()).toBe(0);
  });

  it("shows in a minute of slow breathing how the heart goes with it, by keys alone, and keeps nothing", async () => {
    const { page, strap } = await wearing();
    await alone(page);
    await tabTo(page, "Measure my pulse");
    await pressKeys(page, "Enter");
    await page.getByRole("heading", { name: "How do you want to measure?" }).waitFor();
    await tabTo(page, "Breathe for a minute");
    await pressKeys(page, "Enter");
    await page.getByRole("heading", { name: "A minute of slow breathing" }).waitFor();
    await tabTo(page, "no, only breathe");
    await pressKeys(page, "ArrowDown");
    expect(await page.getByLabel("by a chest strap").isChecked()).toBe(true);
    await tabTo(page, "Begin");
    await pressKeys(page, "Enter");
    await page.getByText("Too few beats so far").waitFor();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    let requests = 0;
    page.context().on("request", () => requests++);
    // Six breaths in a minute, and a heart that goes with them.
    const heart = breathing(10_000, 84);
    await strap.beat(heart.slice(0, 30));
    await page.locator(".breathe .trace-line[d]:not([d=''])").waitFor({ state: "attached" });
    expect(await page.locator(".breathe .trace-behind").count()).toBe(1);
    const over = page.getByRole("heading", { name: "That was a minute." });
    // It lets go of the strap as soon as the minute is over.
    for (let from = 30; from < heart.length && !(await over.isVisible()); from += 3)
      await strap.beat(heart.slice(from, from + 3));
    await over.waitFor();
    const told = await page.locator(".breathe > p").first().innerText();
    const swing = Number(/faster and slower with the breath, by about (\d+) beats/.exec(told)?.[1]);
    expect(Math.abs(swing - SWING)).toBeLessThanOrEqual(2);
    expect(requests).toBe(0);
    await page.clock.resume();
    await tabTo(page, "Done");
    await pressKeys(page, "Enter");
    await page.getByRole("heading", { name: "How do you want to measure?" }).waitFor();
    expect(await page.getByLabel("Keep it for me").count()).toBe(0);
  });

  it("shows no variation of an irregular heart, and says why", async () => {
    const { page, strap } = await wearing();
    await alone(page);
    await measure(page);
    await strap.beat(irregular(100));
    await says(page, /Too irregular|missing/);
    await enough(page).click();
    await page.getByText("In numbers").click();
    expect(await page.locator(".pulse-figures").innerText()).not.toContain("differ");
  });
});
