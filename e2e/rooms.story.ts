import { chromium } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { browserArgs, executablePath } from "./house.ts";
import { press, pressKeys } from "./keys.ts";
import { isFirstOfItsRoom, isLong } from "./pace.ts";
import { unstyled } from "./unstyled.ts";
import { openScene, openWorkshop, scenesOf } from "./workshop.ts";

const FINGERTIP_PX = 44;

const workshop = await openWorkshop();
const browser = await chromium.launch({ executablePath, args: browserArgs });
const [phone, narrow] = [
  { width: 390, height: 844 },
  { width: 320, height: 844 },
];
const page = await (await browser.newContext({ viewport: phone, reducedMotion: "reduce" })).newPage();
const names = await scenesOf(page, workshop);

afterAll(async () => {
  await browser.close();
  await workshop.close();
});

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What can be touched but is lower than a fingertip. */
const tooSmall = () =>
  page.evaluate(
    (fingertip) =>
      [...document.querySelectorAll<HTMLElement>("button, summary, textarea, .choice label, .word, input[type=text]")]
        .filter((element) => element.offsetParent !== null)
        .filter((element) => element.getBoundingClientRect().height < fingertip - 0.1)
        .map((element) => element.outerHTML.slice(0, 120)),
    FINGERTIP_PX,
  );

/** What Tab comes to first. */
const firstReached = () =>
  page.evaluate(() => document.querySelector("a[href], button, input, select, textarea, summary")?.textContent);

describe("every room in every state", () => {
  it.each(
    names,
  )("%s has all its styles, keeps WCAG 2.2 AA by day and by night, is made for fingers, has the way out first, and fits a narrow screen, also with text twice as large", async (name) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(phone);
    await openScene(page, workshop, name);
    expect(await unstyled(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    expect(await tooSmall()).toEqual([]);
    expect(await firstReached()).toBe("Leave this page now");
    // The states of a room share its colours.
    if (isLong || isFirstOfItsRoom(name)) {
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.setViewportSize(narrow);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

it.each([
  "check-in",
  "home, touched",
])("%s has “Only me” in sight on the smallest phone, without scrolling", async (name) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 568 });
  await openScene(page, workshop, name);
  const onlyMe = await page.locator(".who-hears label", { hasText: "Only me" }).boundingBox();
  expect(onlyMe?.y).toBeGreaterThan(0);
  expect((onlyMe?.y ?? 0) + (onlyMe?.height ?? 0)).toBeLessThanOrEqual(568);
});

it("people are chosen and asked to bring me back with keys alone", async () => {
  await page.setViewportSize(phone);
  await openScene(page, workshop, "guardians, choosing");
  const chosen = () => page.locator(".checks input:checked").count();
  expect(await chosen()).toBe(2);
  // The second was chosen last; the third comes next.
  await pressKeys(page, "Tab", "Space");
  expect(await chosen()).toBe(3);
  await press(page, "Ask them");
  await page.getByText("was asked").first().waitFor();
  expect(await page.getByText("was asked").count()).toBe(3);
});
