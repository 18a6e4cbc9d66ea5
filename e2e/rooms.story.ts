import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { browserArgs, executablePath } from "./house.ts";
import { isFirstOfItsRoom, isLong } from "./pace.ts";
import { openScene, openWorkshop, scenesOf } from "./workshop.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const FINGERTIP_PX = 44;

const workshop = await openWorkshop();
const browser = await chromium.launch({ executablePath, args: browserArgs });
const open = async (width: number, colorScheme: "light" | "dark") =>
  (await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: "reduce" })).newPage();
const [day, night, narrow] = [await open(390, "light"), await open(390, "dark"), await open(320, "light")];
const names = await scenesOf(day, workshop);

afterAll(async () => {
  await browser.close();
  await workshop.close();
});

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What can be touched but is lower than a fingertip. */
const tooSmall = (page: Page) =>
  page.evaluate(
    (fingertip) =>
      [...document.querySelectorAll<HTMLElement>("button, summary, textarea, .choice label, .word, input[type=text]")]
        .filter((element) => element.offsetParent !== null)
        .filter((element) => element.getBoundingClientRect().height < fingertip - 0.1)
        .map((element) => element.outerHTML.slice(0, 120)),
    FINGERTIP_PX,
  );

/** What Tab comes to first. */
const firstReached = (page: Page) =>
  page.evaluate(() => document.querySelector("a[href], button, input, select, textarea, summary")?.textContent);

describe("every room in every state", () => {
  it.each(
    names,
  )("%s keeps WCAG 2.2 AA by day and by night, is made for fingers, and has the way out first", async (name) => {
    // The states of a room share its colours.
    for (const page of isLong || isFirstOfItsRoom(name) ? [day, night] : [day]) {
      await openScene(page, workshop, name);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await tooSmall(day)).toEqual([]);
    expect(await firstReached(day)).toBe("Leave this page now");
  });

  it.each(names)("%s fits a narrow screen, also with text twice as large", async (name) => {
    await openScene(narrow, workshop, name);
    expect(await overflowOf(narrow)).toBeLessThanOrEqual(0);
    await narrow.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflowOf(narrow)).toBeLessThanOrEqual(0);
  });
});
