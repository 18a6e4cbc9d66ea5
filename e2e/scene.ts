/** Opens one scene of the workshop and does what it asks for. */

import { type Scene, type SceneName, scenes } from "@nexus/web/scenes";
import type { Page } from "playwright-core";
import type { Workshop } from "./workshop.ts";

export async function openScene(page: Page, { address }: Workshop, name: SceneName): Promise<void> {
  const { touch = [] }: Scene = scenes[name];
  await page.goto(`${address}dev/?scene=${encodeURIComponent(name)}`);
  await page.waitForSelector("html[data-ready]");
  for (const act of touch) {
    if ("click" in act) await page.click(act.click);
    else if ("fill" in act) await page.fill(act.fill, act.text);
    else {
      const box = await page.locator(act.at).boundingBox();
      if (!box) throw new Error(`${act.at} is not in sight`);
      await page.mouse.click(box.x + box.width * act.x, box.y + box.height * act.y);
    }
  }
  // Two frames, so that canvases and scrolling have settled.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
