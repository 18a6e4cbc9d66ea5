/** What axe finds on a page against WCAG 2.2 AA, one line each. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function violationsOf(page: Page): Promise<string[]> {
  // Where a page stands scrolled is chance, and what is half under a bar would count as too small to touch.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (getComputedStyle(element).position === "sticky") element.style.position = "static";
    }
  });
  // The other mode opens one more page each time, for the frames of strangers; ours has none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
