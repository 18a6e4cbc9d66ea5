/** From opening the app with nothing kept to the moment when a check-in can be made, on a slow phone's processor. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { found } from "../../e2e/doing.ts";
import { browserArgs, executablePath, phone } from "../../e2e/house.ts";
import type { Context, Figure, Suite } from "../figure.ts";
import { startSanctuaryChild } from "../servers/start.ts";
import { compare, pairs } from "../stats/pairs.ts";
import { buildBarePage } from "./bare-page.ts";

const WEB = resolve(import.meta.dirname, "../../packages/web/dist");
/** A cheap phone beside this machine. */
const SLOWED = 4;

export const cold: Suite = {
  name: "cold",
  title: "Cold load on a processor slowed four times",
  baseline: "a bare page of Preact with one button, served by the same sanctuary",
  async run(context) {
    if (!existsSync(executablePath)) return { figures: [], missing: [`Chromium: not installed at ${executablePath}`] };
    if (!existsSync(join(WEB, "index.html"))) return { figures: [], missing: ["the app is not built (npm run build)"] };
    return { figures: await measure(context), missing: [] };
  },
};

async function measure(context: Context): Promise<Figure[]> {
  context.say("in Chromium");
  const folder = context.folder();
  const bareWeb = await buildBarePage(folder);
  const ours = startSanctuaryChild(context.folder(), { BENCH_WEB: WEB });
  const bare = startSanctuaryChild(context.folder(), { BENCH_WEB: bareWeb });
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  try {
    const origin = `http://127.0.0.1:${await ours.ask("port", undefined)}`;
    const app = await memberOf(browser, origin, await ours.ask("foundingLink", undefined));
    const plain = await newPage(browser);
    const bareOrigin = `http://127.0.0.1:${await bare.ask("port", undefined)}`;
    const one = () => coldLoad(app, origin, ".field-touch");
    const other = () => coldLoad(plain, bareOrigin, "#ready");
    const measured = await pairs(context.quick ? 1 : 15, one, other);
    const toFigure = (name: string, unit: string, of: (load: Load) => number): Figure => ({
      name,
      unit,
      ...compare(measured, of),
    });
    return [
      toFigure("opening to a field that can be touched, 4x slowed", "ms", ({ ms }) => ms),
      toFigure("bytes over the network until then", "KB", ({ bytes }) => bytes / 1024),
    ];
  } finally {
    await browser.close();
    await ours.end();
    await bare.end();
  }
}

const newPage = async (browser: Browser) => (await browser.newContext({ ...phone, reducedMotion: "reduce" })).newPage();

/** Somebody who has a circle already: the core has a vault to open. */
async function memberOf(browser: Browser, origin: string, foundingLink: string): Promise<Page> {
  const page = await newPage(browser);
  const road = { origin, cut() {}, mend() {}, close: async () => {} };
  await found(page, { origin, foundingLink, road, dataDir: "", serve: async () => {} }, "Kitchen table", "Ada");
  await page.locator(".back").click();
  await page.locator(".field-touch").waitFor();
  return page;
}

interface Load {
  readonly ms: number;
  readonly bytes: number;
}

/** In a new window, with nothing of the app kept but the vault. */
async function coldLoad(from: Page, origin: string, sign: string): Promise<Load> {
  await from.goto("about:blank");
  const page = await from.context().newPage();
  const control = await page.context().newCDPSession(page);
  let bytes = 0;
  control.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await control.send("Network.enable");
  await control.send("Network.setBypassServiceWorker", { bypass: true });
  await control.send("Network.setCacheDisabled", { cacheDisabled: true });
  await control.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.goto(origin, { waitUntil: "commit" });
  const ms = await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null && performance.now(),
    sign,
    { polling: "raf" },
  );
  const load = { ms: Number(await ms.jsonValue()), bytes };
  await page.close();
  return load;
}
