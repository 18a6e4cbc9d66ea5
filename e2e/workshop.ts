/**
 * The pages under `packages/web/dev`, built once and served as files: every room in every state, with invented people,
 * and the vault alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { build, loadConfigFromFile, preview } from "vite";

export interface Workshop {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Something to do in a scene before it is looked at; places are 0..1 of the element's box. */
type Touch =
  | { readonly click: string }
  /** Waits for what is fetched first. */
  | { readonly see: string }
  | { readonly fill: string; readonly text: string }
  | { readonly give: string; readonly name?: string; readonly text?: string }
  | { readonly at: string; readonly x: number; readonly y: number };

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

declare global {
  interface Window {
    scenes?: Readonly<Record<string, readonly Touch[] | undefined>>;
    /** What is still English on the screen. */
    englishLeft?: () => Promise<string[]>;
  }
}

export async function openWorkshop(): Promise<Workshop> {
  const outDir = mkdtempSync(join(tmpdir(), "nexus-workshop-"));
  const root = resolve(import.meta.dirname, "../packages/web");
  const common = { root, configFile: false, logLevel: "error", build: { outDir } } as const;
  const pages = ["dev/index.html", "dev/vault.html", "dev/painting.html"].map((page) => join(root, page));
  // The app as it is built, without what seals a release.
  const app = await loadConfigFromFile({ command: "build", mode: "production" }, join(root, "vite.config.ts"));
  await build({
    ...app?.config,
    ...common,
    plugins: [],
    build: { ...app?.config.build, outDir, minify: false, rolldownOptions: { input: pages } },
  });
  // Hundreds of scenes are opened one after another, each of some hundred files.
  const headers = { "cache-control": "max-age=3600" };
  const server = await preview({ ...common, preview: { host: "127.0.0.1", port: 0, headers } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the workshop did not open");
  return {
    address,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** The names of all scenes. */
export async function scenesOf(page: Page, workshop: Workshop): Promise<string[]> {
  await openPage(page, workshop, "welcome");
  return page.evaluate(() => Object.keys(window.scenes ?? {}));
}

/** Shows a scene, in English unless another language is asked for, and does what it asks for. */
export async function openScene(page: Page, workshop: Workshop, name: string, language = "en"): Promise<void> {
  await openPage(page, workshop, name, language);
  for (const touch of await page.evaluate((scene) => window.scenes?.[scene] ?? [], name)) await act(page, touch);
  // Two frames, so that canvases and scrolling have settled.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function openPage(page: Page, { address }: Workshop, name: string, language = "en"): Promise<void> {
  await page.goto(`${address}dev/?scene=${encodeURIComponent(name)}&language=${language}`);
  await page.waitForSelector("html[data-ready]");
}

async function act(page: Page, touch: Touch): Promise<void> {
  if ("click" in touch) return page.click(touch.click);
  if ("see" in touch) return page.locator(touch.see).waitFor();
  if ("fill" in touch) return page.fill(touch.fill, touch.text);
  if ("give" in touch && touch.text !== undefined) {
    const file = { name: touch.name ?? "file.txt", mimeType: "text/plain", buffer: Buffer.from(touch.text) };
    return page.setInputFiles(touch.give, file);
  }
  if ("give" in touch) {
    await page.setInputFiles(touch.give, { name: "picture.png", mimeType: "image/png", buffer: onePixel });
    return page.waitForSelector(".made img").then(() => {});
  }
  const box = await page.locator(touch.at).boundingBox();
  if (!box) throw new Error(`${touch.at} is not in sight`);
  await page.mouse.click(box.x + box.width * touch.x, box.y + box.height * touch.y);
}
