import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { found, goBack } from "./doing.ts";
import { type House, laptop, openHouse, phone } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const toDevices = async (page: Page) => {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "See and link my devices" }).click();
  await page.getByRole("heading", { level: 1, name: "My devices" }).waitFor();
};
const toJournal = async (page: Page) => {
  await page.getByRole("button", { name: "Your journal" }).click();
  await page.getByRole("heading", { level: 1, name: "Your journal" }).waitFor();
};
const write = async (page: Page, text: string) => {
  await page.getByLabel("Write something for yourself").fill(text);
  await page.getByRole("button", { name: "Keep it", exact: true }).click();
  await page.locator(".entry", { hasText: text }).waitFor();
};
const words = (page: Page) => page.locator(".knock-words li").allTextContents();

it("a phone and a laptop are linked by four words, have one journal, and part when one is taken out", async () => {
  const place = await house.sanctuary();
  const [mine, other] = [await house.person(phone), await house.person(laptop)];
  await found(mine, place, "River", "Ada");
  await goBack(mine);
  await toJournal(mine);
  await write(mine, "The heron was back.");
  await goBack(mine);

  await toDevices(mine);
  await mine.getByRole("button", { name: "Link another device" }).click();
  await mine.getByRole("img", { name: "The link as a picture to scan" }).waitFor();
  const link = await mine.getByLabel("Link for one device").inputValue();
  expect(link).toContain("#device=");

  await other.goto(link);
  await other.getByLabel("What shall this device be called?").fill("Laptop");
  expect(await other.evaluate(() => document.documentElement.outerHTML.includes("#device="))).toBe(false);
  await other.getByRole("button", { name: "Ask to be linked" }).click();
  await other.getByRole("heading", { name: "Now look at the other device" }).waitFor();
  await mine.getByRole("heading", { name: "“Laptop” asks to be linked" }).waitFor();
  expect(await words(mine)).toEqual(await words(other));
  await mine.getByRole("button", { name: "The words are the same: link it" }).click();
  await other.getByText("Nothing waits here to be passed on.").waitFor();

  await goBack(other);
  await toJournal(other);
  await other.locator(".entry", { hasText: "The heron was back." }).waitFor();
  await write(other, "And flew off at noon.");
  expect(await other.getByText("River").count()).toBe(0);
  await goBack(mine);
  await mine.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await goBack(mine);
  await toJournal(mine);
  await mine.locator(".entry", { hasText: "And flew off at noon." }).waitFor();

  await goBack(mine);
  await toDevices(mine);
  await mine.getByRole("button", { name: "Take out Laptop" }).click();
  await mine.getByRole("button", { name: "Take it out" }).click();
  await expect.poll(() => mine.locator(".own-devices li").count()).toBe(1);
  await goBack(other);
  await toDevices(other);
  await other.getByText("This device was taken out.").waitFor();
});
