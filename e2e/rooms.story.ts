import { AxeBuilder } from "@axe-core/playwright";
import { type SceneName, scenes } from "@nexus/web/scenes";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArgs, executablePath } from "./house.ts";
import { openScene } from "./scene.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let workshop: Workshop;
let browser: Browser;
beforeAll(async () => {
  workshop = await openWorkshop();
  browser = await chromium.launch({ executablePath, args: browserArgs });
});
afterAll(async () => {
  await browser?.close();
  await workshop?.close();
});

const names = Object.keys(scenes) as SceneName[];

async function inPage(width: number, colorScheme: "light" | "dark", look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme,
    reducedMotion: "reduce",
  });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

describe("every room in every state", () => {
  it.each(names)("%s keeps WCAG 2.2 AA by day and by night", async (name) => {
    for (const theme of ["light", "dark"] as const) {
      await inPage(390, theme, async (page) => {
        await openScene(page, workshop, name);
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        const found = violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((node) => node.html).join(" ")}`);
        expect(found).toEqual([]);
      });
    }
  });

  it.each(names)("%s fits a narrow screen, also with text at twice its size", async (name) => {
    await inPage(320, "light", async (page) => {
      await openScene(page, workshop, name);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 640, height: 844 });
      await page.addStyleTag({ content: "html { font-size: 212.5% !important }" });
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });

  it("offers nothing to touch that is smaller than a fingertip", async () => {
    await inPage(390, "light", async (page) => {
      const small: string[] = [];
      for (const name of names) {
        await openScene(page, workshop, name);
        small.push(
          ...(await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>("button, summary, .choice label, .word, input:not([type])")]
              .filter((element) => element.offsetParent !== null)
              .filter((element) => element.getBoundingClientRect().height < 43.9)
              .map((element) => element.outerHTML.slice(0, 120)),
          )),
        );
      }
      expect(small).toEqual([]);
    });
  });
});
