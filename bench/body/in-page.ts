/** What a measurement costs while it goes on: a page in Chromium whose camera plays a film of a finger. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { cameraArgs, finger, ROUND, writeFilm } from "../../e2e/film.ts";
import { browserArgs, executablePath, phone } from "../../e2e/house.ts";
import { watchLens } from "../../e2e/lens.ts";
import type { Context, Figure, Outcome } from "../figure.ts";
import { startSanctuaryChild } from "../servers/start.ts";
import { type Times, timesOf } from "./threads.ts";

const WEB = resolve(import.meta.dirname, "../../packages/web/dist");
/** What a phone's camera is asked for. */
const SIZE = { wide: 320, high: 240 };
/** ms until the pulse is found, and ms that are measured then: the second half of a minute. */
const SETTLED = 30_000;
const MEASURED = 30_000;
/** What reads and analyses may use so much of one core, in percent. */
const TARGET = 5;

export async function measureInPage({ quick, folder, say }: Context): Promise<Outcome> {
  const obstacle = whyNot();
  if (obstacle) return { figures: [], missing: [`a measurement in a page: ${obstacle}`] };
  say("a finger on the camera of a page");
  const film = join(folder(), "finger.y4m");
  writeFilm(film, [{ seconds: ROUND, picture: finger }], SIZE);
  const sanctuary = startSanctuaryChild(folder(), { BENCH_WEB: WEB });
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, ...cameraArgs(film)] });
  try {
    const origin = `http://127.0.0.1:${await sanctuary.ask("port", undefined)}`;
    const [settled, measured] = quick ? [6_000, 4_000] : [SETTLED, MEASURED];
    const load = async (open: (page: Page) => Promise<void>) => {
      const page = await (await browser.newContext({ reducedMotion: "reduce", ...phone })).newPage();
      await open(page);
      await sleep(settled);
      const share = await loadOf(browser, measured);
      await page.context().close();
      return share;
    };
    const baseline = await load((page) => look(page, origin));
    const ours = await load((page) => measure(page, origin));
    const { given, unread } = await countPictures(browser, origin, settled);
    const figures: Figure[] = [
      {
        name: "measuring with a finger: its worker",
        unit: "% of a core",
        ours: ours.workers,
        baseline: baseline.page,
        ratio: ours.workers / baseline.page,
        target: { of: "ours", is: "below", value: TARGET },
        more: { pictures: `${SIZE.wide} x ${SIZE.high}, 30 in a second` },
      },
      {
        name: "measuring with a finger: the page, and Chromium handing it every picture",
        unit: "% of a core",
        ours: ours.page,
        baseline: baseline.page,
        ratio: ours.page / baseline.page,
      },
      {
        name: "pictures of the camera that were left unread",
        unit: "pictures",
        ours: unread,
        baseline: given,
        ratio: unread / given,
        target: { of: "ours", is: "below", value: 1 },
      },
    ];
    return { figures, missing: [] };
  } finally {
    await browser.close();
    await sanctuary.end();
  }
}

function whyNot(): string | undefined {
  if (!existsSync(executablePath)) return `Chromium is not installed at ${executablePath}`;
  if (!existsSync(join(WEB, "index.html"))) return "the app is not built (npm run build)";
  if (process.platform !== "linux") return "nobody here says what a thread has used";
  return undefined;
}

/** Percent of a core. */
async function loadOf(browser: Browser, ms: number): Promise<Times> {
  const [began, before] = [performance.now(), await timesOf(browser)];
  await sleep(ms);
  const [passed, after] = [performance.now() - began, await timesOf(browser)];
  const share = (kind: keyof Times) => (100 * (after[kind] - before[kind])) / passed;
  return { page: share("page"), workers: share("workers") };
}

async function measure(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("button", { name: "Check in for yourself first" }).click();
  await page.getByRole("button", { name: "Measure my pulse" }).click();
  await page.getByRole("button", { name: "A finger on the camera" }).click();
}

/** The baseline: the same camera in a page of the same house that shows it and reads nothing. */
async function look(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("button", { name: "Check in for yourself first" }).waitFor();
  await page.evaluate(
    async ([width, height]) => {
      const video = document.createElement("video");
      video.muted = true;
      video.width = 120;
      document.body.prepend(video);
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width, height, frameRate: 30 } });
      await video.play();
    },
    [SIZE.wide, SIZE.high] as const,
  );
}

/** In a page of its own, since counting costs, too. */
async function countPictures(browser: Browser, origin: string, ms: number) {
  const page = await (await browser.newContext({ reducedMotion: "reduce", ...phone })).newPage();
  const seen = await watchLens(page);
  await measure(page, origin);
  await sleep(ms);
  const { given, read } = await seen();
  await page.context().close();
  // The last one handed over may be under way.
  return { given, unread: Math.max(0, given - read - 1) };
}
