import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { cameraArgs, face, finger, fingerWith, RATE, ROUND, room, white, writeFilm } from "./film.ts";
import { breathing, SWING } from "./hearts.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";
import { type Seen, watchLens } from "./lens.ts";
import { isLong } from "./pace.ts";

let house: House;
let place: Place;
let browsers: Browser[];
beforeEach(async () => {
  browsers = [];
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(async () => {
  for (const browser of browsers) await browser.close();
  await house.close();
});

/** bpm that the shown rate may lie from the made one, by a finger and by a face. */
const NEAR = 3;
const ROUGHLY = 5;
/** ms: four browsers at once, and what one waits for lasts half a minute, or a whole one. */
const PATIENCE = isLong ? 240_000 : 150_000;
/** Of a hundred pictures, how many may pass unread while others want the processor; `npm run bench` counts at rest. */
const UNREAD = 60;

const says = (page: Page, text: string | RegExp, timeout = 75_000) =>
  page.locator(".pulse [role=status]", { hasText: text }).waitFor({ timeout });
const word = (page: Page) => page.locator(".pulse .feeling-place").innerText();
const enough = (page: Page) => page.getByRole("button", { name: "That is enough" });

interface Filmed {
  readonly page: Page;
  /** What was asked for, and over which socket something was said, since the camera saw its first picture. */
  left(): readonly string[];
  seen(): Promise<Seen>;
}

/** Somebody whose camera sees these parts one after the other, and who has just asked to measure in this way. */
async function before(
  name: string,
  way: (page: Page) => Promise<void>,
  ...parts: Parameters<typeof writeFilm>[1]
): Promise<Filmed> {
  const film = join(house.folder(), `${name}.y4m`);
  writeFilm(film, parts);
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, ...cameraArgs(film)] });
  browsers.push(browser);
  const page = await (await browser.newContext({ reducedMotion: "reduce", ...phone })).newPage();
  house.watch(page);
  const seen = await watchLens(page);
  const left: string[] = [];
  page.on("websocket", (socket) => socket.on("framesent", () => left.push(socket.url())));
  await page.goto(place.origin);
  await page.getByRole("button", { name: "Check in for yourself first" }).click();
  await page.getByRole("button", { name: "Measure my pulse" }).click();
  // What the app keeps for times without a network has come, and then the worker's own script.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await way(page);
  await page.waitForFunction(() => (window.lens?.read ?? 0) > 0);
  page.context().on("request", (request) => left.push(request.url()));
  return { page, left: () => left, seen };
}

const byFinger = (page: Page) => page.getByRole("button", { name: "A finger on the camera" }).click();

async function byFace(page: Page): Promise<void> {
  await page.getByText("A rougher way").click();
  await page.getByRole("button", { name: "My face" }).click();
}

/** Six breaths in a minute. */
async function byBreath(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Breathe for a minute" }).click();
  await page.getByLabel("by a finger on the camera").check();
  await page.getByRole("button", { name: "Begin" }).click();
}

/** No request, no picture that stays or comes back, and most of them read. */
async function staysHere({ left, seen }: Filmed): Promise<void> {
  expect(left()).toEqual([]);
  const { given, read, kept, strange, ways } = await seen();
  expect({ kept, strange, ways }).toEqual({ kept: 0, strange: [], ways: [] });
  console.log(`pictures at 30 in a second: ${given}, unread ${given - read}`);
  expect(given).toBeGreaterThan(100);
  expect(read).toBeGreaterThanOrEqual(given * (1 - UNREAD / 100));
}

describe("a camera", () => {
  it(
    "shows the rate of the finger or the face that was filmed; white and a lifted finger show none, each with its reason; and no picture stays",
    async () => {
      await Promise.all([good(), clipped(), lifted(), ofAFace()]);
    },
    PATIENCE,
  );

  // A minute each, and the time before it.
  it.runIf(isLong)(
    "shows after a minute of slow breathing whether the heart under a fingertip went with it, and by how much",
    async () => {
      const steady = Array.from({ length: 100 }, (_, beat) => Math.round(860 + 12 * Math.sin(beat * beat)));
      const [followed, own] = await Promise.all([breathed("with", breathing(10_000, 100)), breathed("own", steady)]);
      const swing = Number(/faster and slower with the breath, by about (\d+) beats/.exec(followed)?.[1]);
      expect(Math.abs(swing - SWING)).toBeLessThanOrEqual(3);
      expect(own).toContain("a rhythm of its own");
    },
    PATIENCE,
  );
});

async function good(): Promise<void> {
  const filmed = await before("finger", byFinger, { seconds: ROUND, picture: finger });
  const { page } = filmed;
  await page.locator(".pulse .trace-line[d]:not([d=''])").waitFor({ state: "attached" });
  await says(page, "Half a minute is enough");
  expect(await enough(page).isEnabled()).toBe(false);
  await says(page, isLong ? "and for how the beats vary" : "Enough for the speed");
  await staysHere(filmed);
  expect(await violationsOf(page)).toEqual([]);
  await enough(page).click();
  expect(await word(page)).toBe("a pulse at walking pace");
  await page.getByText("In numbers").click();
  const figures = await page.locator(".pulse-figures").innerText();
  const rate = Number(/^(\d+) beats in a minute, by a finger/.exec(figures)?.[1]);
  expect(Math.abs(rate - RATE)).toBeLessThanOrEqual(NEAR);
  // Half a minute tells nothing of it, a whole one does.
  expect(figures.includes("differ")).toBe(isLong);
}

/** What is said after a minute of breathing before a camera that sees this heart. */
async function breathed(name: string, intervals: readonly number[]): Promise<string> {
  const { page, left } = await before(name, byBreath, fingerWith(intervals));
  await page.getByRole("heading", { name: "That was a minute." }).waitFor({ timeout: PATIENCE });
  expect(left()).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  return await page.locator(".breathe > p").first().innerText();
}

async function clipped(): Promise<void> {
  const filmed = await before("white", byFinger, { seconds: 1, picture: white });
  const { page } = filmed;
  await says(page, "the camera sees only white");
  expect(await word(page)).toBe("not clear enough");
  // As long as the others take.
  await page.waitForTimeout(12_000);
  expect(await word(page)).toBe("not clear enough");
  expect(await enough(page).isEnabled()).toBe(false);
  await staysHere(filmed);
}

async function lifted(): Promise<void> {
  const filmed = await before("lifted", byFinger, { seconds: 16, picture: finger }, { seconds: 10, picture: room });
  const { page } = filmed;
  await says(page, "Half a minute is enough");
  expect(await word(page)).toBe("a pulse at walking pace");
  await says(page, "No fingertip is on the camera");
  expect(await word(page)).toBe("not clear enough");
  expect(await enough(page).isEnabled()).toBe(false);
  await staysHere(filmed);
}

async function ofAFace(): Promise<void> {
  const filmed = await before("face", byFace, { seconds: ROUND, picture: face });
  const { page } = filmed;
  await says(page, "A face tells the speed alone");
  await staysHere(filmed);
  await enough(page).click();
  await page.getByText("In numbers").click();
  const figures = await page.locator(".pulse-figures").innerText();
  const rate = Number(/^(\d+) beats in a minute, by a face before the camera, roughly$/.exec(figures)?.[1]);
  expect(Math.abs(rate - RATE)).toBeLessThanOrEqual(ROUGHLY);
}
