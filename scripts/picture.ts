/** Makes the picture at the top of the README: `node scripts/picture.ts`, into `docs/picture.png`. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { openScene, openWorkshop } from "../e2e/workshop.ts";
import { findChromium } from "./system.mjs";

const shots = [
  { scene: "home, touched", width: 390, height: 844, theme: "light" },
  { scene: "circle", width: 390, height: 844, theme: "dark" },
  { scene: "circle, knock", width: 900, height: 844, theme: "light" },
] as const;

const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium was found; set CHROMIUM to its path");
const folder = mkdtempSync(join(tmpdir(), "nexus-picture-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const workshop = await openWorkshop();
try {
  for (const [at, { scene, width, height, theme }] of shots.entries()) {
    // As on a phone, without the gutter of a scroll bar.
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, isMobile: true });
    await openScene(page, workshop, scene);
    // Touching has scrolled to the words; the field comes first.
    if (scene === "home, touched") await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(folder, `${at}.png`) });
    await page.close();
  }
  const images = shots.map((shot, at) => {
    const data = readFileSync(join(folder, `${at}.png`)).toString("base64");
    return `<img alt="${shot.scene}" src="data:image/png;base64,${data}">`;
  });
  const page = await browser.newPage({ viewport: { width: 1840, height: 924 } });
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:40px;padding:40px;background:#8b857c}img{border-radius:14px}</style>${images.join("")}`,
  );
  await page.screenshot({ path: "docs/picture.png" });
} finally {
  await workshop.close();
  await browser.close();
  rmSync(folder, { recursive: true });
}
