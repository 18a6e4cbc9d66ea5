import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { found, invite } from "./doing.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";

/** The app's own encoder. */
const { default: encodeQR } = createRequire(resolve(import.meta.dirname, "../packages/web/package.json"))("qr") as {
  default(text: string, kind: "raw", options: { ecc: "medium"; border: number }): boolean[][];
};

let house: House;
let place: Place;
let link: string;
const browsers: Browser[] = [];
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");
  link = await invite(ada);
});
afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
  await house.close();
});

const squaresOf = (text: string) => encodeQR(text, "raw", { ecc: "medium", border: 4 });
const arrives = (page: Page) => page.getByRole("heading", { name: "River" }).waitFor();

/** A film of one still picture, as YUV4MPEG2 (4:2:0): bright around the code, dark in it. */
function filmOf(text: string): string {
  const [width, height, frames] = [640, 480, 5];
  const squares = squaresOf(text);
  const step = Math.floor(400 / squares.length);
  const [left, top] = [(width - step * squares.length) >> 1, (height - step * squares.length) >> 1];
  const luma = Buffer.alloc(width * height, 200);
  for (const [y, row] of squares.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let at = 0; at < step; at++) {
        const from = (top + y * step + at) * width + left + x * step;
        luma.fill(dark ? 30 : 220, from, from + step);
      }
    }
  }
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, Buffer.alloc((width * height) / 2, 128)]);
  const path = join(house.folder(), "film.y4m");
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]));
  return path;
}

/** Somebody whose camera sees this film, or who says no when asked for it. */
async function personWithCamera(film: string | undefined): Promise<Page> {
  const args = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, ...(film ? args : [])] });
  browsers.push(browser);
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce" });
  if (film) await context.grantPermissions(["camera"], { origin: place.origin });
  const page = await context.newPage();
  house.watch(page);
  return page;
}

describe("an invitation that did not come by a tap", () => {
  it("is read by the camera", async () => {
    const bo = await personWithCamera(filmOf(link));
    await bo.goto(place.origin);
    await bo.getByRole("button", { name: "Scan it instead" }).click();
    await arrives(bo);
    // The camera is off again.
    expect(await bo.locator("video").count()).toBe(0);
  });

  it("is read from a picture where there is no camera or it is not wanted", async () => {
    const bo = await house.person(phone);
    await bo.goto(place.origin);
    await bo.getByRole("button", { name: "Scan it instead" }).click();
    await bo.getByText("Choose a picture", { exact: true }).waitFor();
    const picture = await pictureOf(bo, link);
    await bo.locator("input[type=file]").setInputFiles({ name: "code.png", mimeType: "image/png", buffer: picture });
    await arrives(bo);
  });

  it("is told apart from other codes and from pictures without one", async () => {
    const bo = await house.person(phone);
    await bo.goto(place.origin);
    await bo.getByRole("button", { name: "Scan it instead" }).click();
    const files = bo.locator("input[type=file]");
    const other = await pictureOf(bo, "WIFI:S:guest;;");
    await files.setInputFiles({ name: "wifi.png", mimeType: "image/png", buffer: other });
    await bo.getByText("That is a code, but no invitation.").waitFor();
    await files.setInputFiles({ name: "text.png", mimeType: "image/png", buffer: await bo.screenshot() });
    await bo.getByText("No code was found in that picture.").waitFor();
  });

  it.each([
    ["whole", (text: string) => text],
    ["as its secret part alone", (text: string) => new URL(text).hash],
    ["in the middle of a message", (text: string) => `Here you are: ${text} See you!`],
  ])("can be pasted %s", async (_, shape) => {
    const bo = await house.person(phone);
    await bo.goto(place.origin);
    await bo.getByLabel("Have you been given a link?").fill(shape(link));
    await bo.getByRole("button", { name: "Open it" }).click();
    await arrives(bo);
  });
});

/** A screenshot of the code on a blank page of the same browser. */
async function pictureOf(page: Page, text: string): Promise<Buffer> {
  const blank = await page.context().newPage();
  const dots = squaresOf(text).flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const side = squaresOf(text).length;
  await blank.setContent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="360" viewBox="0 0 ${side} ${side}"><path d="${dots.join("")}"/></svg>`,
  );
  const picture = await blank.locator("svg").screenshot();
  await blank.close();
  return picture;
}
