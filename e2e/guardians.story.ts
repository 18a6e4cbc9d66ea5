import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, found, goBack, inCircle, said, write } from "./doing.ts";
import { type House, openHouse, phone } from "./house.ts";
import { makeCode, toKeeping } from "./keeping.ts";

const CANARY = "The key is under the third stone.";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();

it("two people bring somebody back who lost device and words, and who closes the page in between", async () => {
  const place = await house.sanctuary();
  const { host } = new URL(place.origin);
  const ada = await house.person(phone);
  const ben = await house.person(phone);
  const cal = await house.person(phone);
  await found(ada, place, "Weir", "Ada");
  await bringIn(ada, ben, "Ben", "Weir");
  await bringIn(ada, cal, "Cal", "Weir");
  await write(ada, CANARY);

  // Chosen, with what it needs first.
  await goBack(ada);
  await toKeeping(ada);
  const code = await makeCode(ada);
  await press(ada, "Choose or look");
  await sees(ada, "First let a sanctuary keep your archive.");
  await press(ada, `Keep it at ${host}, too`);
  await ada.getByLabel("Ben").check();
  await ada.getByLabel("Cal").check();
  await sees(ada, "Both would be needed.");
  await press(ada, "Ask them");

  // Asked on their devices, they say yes; then the words are asked for once.
  for (const page of [ben, cal]) {
    await goBack(page);
    await page.getByRole("heading", { name: "Ada asks something of you" }).waitFor();
    await press(page, "Look at it");
    await press(page, "Yes, I will");
    await sees(page, "You said yes to Ada.");
  }
  await sees(ada, "They said yes. Now you can give them their shares.");
  await ada.getByLabel("Your recovery code").fill(code.join(" "));
  await press(ada, "Give the shares");
  await sees(ada, "Both of them together can bring you back.");
  await sees(ben, "You keep a share for Ada, from Weir");
  await ada.context().close();

  // Everything is lost: an empty browser asks.
  let fresh = await house.person(phone);
  const browser = fresh.context();
  await fresh.goto(place.origin);
  await press(fresh, "I have been here before");
  await press(fresh, "I have lost my words too");
  await fresh.getByLabel("What do they call you?").fill("Ada");
  await press(fresh, "Begin");
  const request = await fresh.getByLabel("Your request", { exact: true }).inputValue();
  const words = await fresh.locator(".knock-words li").allTextContents();
  expect(words).toHaveLength(6);

  /** What a person gives who has compared the words. */
  const share = async (page: Page): Promise<string> => {
    await press(page, "Ada has lost everything");
    await sees(page, "Speak with Ada first, by voice or face to face.");
    await page.getByLabel("What Ada shows or sends you").fill(`Here it is: ${request}`);
    await press(page, "Look at it");
    await page.locator(".knock-words li").last().waitFor();
    expect(await page.locator(".knock-words li").allTextContents()).toEqual(words);
    expect(await page.getByRole("button", { name: "Give the share" }).isDisabled()).toBe(true);
    await page.getByLabel("I have spoken with Ada").check();
    await press(page, "Give the share");
    return await page.getByLabel("The share, sealed", { exact: true }).inputValue();
  };
  const take = async (line: string) => {
    await fresh.getByLabel("What they show or send you").fill(line);
    await press(fresh, "Take it");
  };
  await take(request);
  await sees(fresh, "That is no share, or not all of it.");
  await take(await share(ben));
  await sees(fresh, "1 of 2 shares are here.");

  // The page goes away; what came is still there.
  const next = await browser.newPage();
  await fresh.close();
  fresh = next;
  house.watch(fresh);
  await fresh.goto(place.origin);
  await press(fresh, "I have been here before");
  await press(fresh, "I have lost my words too");
  await sees(fresh, "1 of 2 shares are here.");
  await take(await share(cal));
  await fresh.getByRole("heading", { name: "Your code is here again" }).waitFor();
  expect(await fresh.locator(".code-words li").allTextContents()).toEqual(code);
  await press(fresh, `Bring everything back from ${host}`);
  await fresh.getByRole("button", { name: "Weir" }).click();
  await inCircle(fresh, "Weir");
  await said(fresh, CANARY).waitFor();
  await write(fresh, "I am here again.");
  await goBack(fresh);
  await toKeeping(fresh);
  await press(fresh, "Choose or look");
  await sees(fresh, "Both of them together can bring you back.");
});
