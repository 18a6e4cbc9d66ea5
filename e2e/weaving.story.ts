/** Three people weave together, and let the cloth leave with everyone's yes, one of them with keys alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { bringIn, found } from "./doing.ts";
import { type House, openHouse, phone } from "./house.ts";
import * as keys from "./keys.ts";

const CIRCLE = "The loom";
const TITLE = "Sunday";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const tap = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).filter({ visible: true }).first().click();

async function give(page: Page, thread: string, tension: string, figure: string): Promise<void> {
  await tap(page, `Share, or pass: ${TITLE}`);
  for (const name of [thread, tension, figure]) await page.getByLabel(name, { exact: true }).check();
  await tap(page, "Seal my thread");
  await tap(page, "Seal it");
  await page.getByText("You are in.").or(page.getByText("It has opened.")).first().waitFor();
}

const saysYes = async (page: Page) => {
  await page.locator(".say").getByRole("button", { name: "Yes", exact: true }).click();
  await page.getByRole("button", { name: "Say yes" }).click();
};

it("three threads become one cloth, which leaves only when all three have said yes", { timeout: 120_000 }, async () => {
  const place = await house.sanctuary();
  const people = [await house.person(), await house.person(phone), await house.person(phone)] as const;
  const [ada, bo, cy] = people;
  await found(ada, place, CIRCLE, "Ada");
  await bringIn(ada, bo, "Bo", CIRCLE);
  await bringIn(ada, cy, "Cy", CIRCLE);

  // Ada opens the session and gives her thread without ever touching a mouse.
  await keys.press(ada, "Open a round");
  await keys.press(ada, /^Weaving session/);
  await keys.type(ada, "What is it called?", TITLE);
  await keys.press(ada, "Open the round");
  await ada.locator(".gesture").waitFor();
  await keys.tabTo(ada, "grateful");
  await keys.pressKeys(ada, "ArrowRight");
  await ada.getByRole("status").filter({ hasText: "Joyful, even, as a star." }).waitFor();
  await keys.press(ada, "Seal my thread");
  await keys.press(ada, "Seal it");
  await ada.getByText("You are in.").waitFor();
  expect(await bo.getByText("oyful").count()).toBe(0);

  await give(bo, "calm", "Tight", "Rose");
  await give(cy, "in between", "Loose", "Table");
  const says =
    "Three threads: joyful, calm, and in between. Figures: star, table, and rose. Tightness: loose, even, and tight.";
  for (const page of people) {
    await page.getByRole("heading", { name: "What was woven" }).waitFor({ timeout: 30_000 });
    await page.getByRole("img", { name: says }).waitFor();
    expect(await page.locator(".woven").innerText()).not.toMatch(/Ada|Bo|Cy/);
  }
  expect(await violationsOf(bo)).toEqual([]);

  // It is a part of the circle's cloth; Bo asks whether that may hang elsewhere.
  await tap(bo, "See the whole cloth");
  const leaving = bo.locator(".cloth-leaving");
  await leaving.getByText("It takes the yes of everyone whose threads show").waitFor();
  await bo.getByLabel("What is it for?").fill("For the door of the library.");
  await tap(bo, "Ask them");
  await leaving.getByText("Not yet: ").waitFor();
  expect(await leaving.getByRole("button", { name: /WIF/ }).count()).toBe(0);
  await tap(bo, "Go to the vote");
  await saysYes(bo);
  await bo.getByText("You said yes.").waitFor();

  for (const page of [ada, cy]) {
    await page.locator(".back").click();
    await page.locator(".item-motion").getByText("Bo asks whether the cloth may leave the circle").waitFor();
    await page.getByRole("button", { name: /^Look at it/ }).click();
    await page.locator(".motion .long-cloth").waitFor();
    if (page === ada) {
      await saysYes(ada);
      await bo.locator(".back").click();
      await tap(bo, "See the whole cloth");
      await leaving.getByText("Not yet: Cy.").waitFor();
      expect(await leaving.getByRole("button", { name: /WIF/ }).count()).toBe(0);
    }
  }
  await saysYes(cy);

  await leaving.getByText(/^With everyone's yes/).waitFor();
  const [download] = await Promise.all([bo.waitForEvent("download"), tap(bo, "For dobby looms (WIF)")]);
  const path = join(house.folder(), download.suggestedFilename());
  await download.saveAs(path);
  expect(readFileSync(path, "utf8")).toContain("[WIF]");
});
