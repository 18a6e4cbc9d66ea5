/**
 * Takes a picture of every room in every state, on a phone by day and by night, on a narrow phone and on a laptop, and
 * lays them out on one contact sheet per device: `npm run screens [folder]`, by default into `docs/screens`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openScene, openWorkshop, scenesOf, type Workshop } from "../e2e/workshop.ts";
import { findChromium } from "./system.mjs";

interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly phone: boolean;
  readonly columns: number;
}

const devices: readonly Device[] = [
  { name: "phone-day", width: 390, height: 844, theme: "light", phone: true, columns: 7 },
  { name: "phone-night", width: 390, height: 844, theme: "dark", phone: true, columns: 7 },
  { name: "narrow-day", width: 320, height: 640, theme: "light", phone: true, columns: 7 },
  { name: "laptop-day", width: 1280, height: 800, theme: "light", phone: false, columns: 4 },
  { name: "laptop-night", width: 1280, height: 800, theme: "dark", phone: false, columns: 4 },
];

/** Width of the sheets in pixels: enough to read by, small enough to keep. */
const SHEET_PX = 2000;

const folder = resolve(process.argv[2] ?? "docs/screens");
const pictures = mkdtempSync(join(tmpdir(), "nexus-screens-"));
mkdirSync(folder, { recursive: true });

const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium was found; set CHROMIUM to its path");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const workshop = await openWorkshop();
try {
  for (const device of devices) {
    const taken = await takePictures(browser, workshop, device);
    await layOut(browser, device, taken);
    console.log(`${join(folder, `${device.name}.png`)}: ${taken.length} rooms`);
  }
} finally {
  await browser.close();
  await workshop.close();
  rmSync(pictures, { recursive: true, force: true });
}

interface Picture {
  readonly scene: string;
  readonly path: string;
}

async function takePictures(from: Browser, at: Workshop, device: Device): Promise<Picture[]> {
  const context = await from.newContext({
    viewport: { width: device.width, height: device.height },
    colorScheme: device.theme,
    reducedMotion: "reduce",
    isMobile: device.phone,
    hasTouch: device.phone,
  });
  const page = await context.newPage();
  const taken: Picture[] = [];
  for (const scene of await scenesOf(page, at)) {
    await openScene(page, at, scene);
    const path = join(pictures, `${device.name} ${taken.length}.png`);
    await page.screenshot({ path });
    taken.push({ scene, path });
  }
  await context.close();
  return taken;
}

async function layOut(on: Browser, { name, columns }: Device, taken: readonly Picture[]): Promise<void> {
  const page = await on.newPage({ viewport: { width: SHEET_PX, height: 600 } });
  const figures = taken.map(({ scene, path }) => {
    const source = `data:image/png;base64,${readFileSync(path).toString("base64")}`;
    return `<figure><img src="${source}"><figcaption>${scene}</figcaption></figure>`;
  });
  await page.setContent(`<style>
    body { margin: 24px; background: #8a867e; font: 15px sans-serif; }
    main { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 24px; align-items: start; }
    figure { margin: 0; } img { width: 100%; display: block; border-radius: 6px; } figcaption { padding: 6px 2px; }
  </style><main>${figures.join("")}</main>`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
