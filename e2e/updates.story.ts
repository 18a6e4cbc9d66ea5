import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildAs, buildOf, tamper } from "./builds.ts";
import { allSaid, found, goBack, inCircle, keptWhole, toPeople, write } from "./doing.ts";
import { type House, openHouse, type Place, WEB } from "./house.ts";

let workshop: House;
let newer: string;
let house: House;
let place: Place;
let ada: Page;
beforeAll(async () => {
  workshop = await openHouse();
  newer = join(workshop.folder(), "dist");
  await buildAs("0.2.0", newer);
});
afterAll(() => workshop.close());
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person();
  await found(ada, place, "River", "Ada");
  await write(ada, "Before.");
  await keptWhole(ada);
});
afterEach(() => house.close());

const version = (page: Page) => page.locator("meta[name=version]").getAttribute("content");
/** Ends when the browser has begun to keep what it found. */
const looksForBuilds = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const card = (page: Page) => page.getByRole("heading", { name: "A new version is here" });

async function home(page: Page): Promise<void> {
  await page.goto(place.origin);
  await page.getByRole("heading", { name: "How are you, right now?" }).waitFor();
}

describe("a new build", () => {
  it("is offered with its number and fingerprint, waits, and is used when the person says so", async () => {
    await place.serve(newer);
    await looksForBuilds(ada);
    await goBack(ada);
    await card(ada).waitFor();
    await ada.getByText("Version 0.2.0, fingerprint").waitFor();
    expect(await ada.locator(".card code").textContent()).toBe(buildOf(newer).build.slice(0, 12));
    expect(await version(ada)).toBe(buildOf(WEB).version);
    await ada.getByRole("button", { name: "Use it now" }).click();
    await expect.poll(() => version(ada)).toBe("0.2.0");
    await card(ada).waitFor({ state: "detached" });
    await ada.getByRole("button", { name: "River" }).click();
    await inCircle(ada, "River");
    await expect.poll(() => allSaid(ada)).toEqual(["Before."]);
    expect(
      await ada.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("nexus build")).length),
    ).toBe(1);
  });

  it("is not used just because every window was closed, and the old one still opens without a network", async () => {
    await place.serve(newer);
    await looksForBuilds(ada);
    await goBack(ada);
    await card(ada).waitFor();
    const again = await ada.context().newPage();
    house.watch(again);
    await ada.close();
    await again.waitForTimeout(500);
    await home(again);
    expect(await version(again)).toBe(buildOf(WEB).version);
    place.road.cut();
    await again.reload();
    await again.getByRole("heading", { name: "How are you, right now?" }).waitFor();
    expect(await version(again)).toBe(buildOf(WEB).version);
    await card(again).waitFor();
    place.road.mend();
  });

  it("that arrives damaged or only in part is not offered, and changes nothing", async () => {
    const damaged = join(house.folder(), "dist");
    tamper(damaged, /^worker-/, newer);
    await place.serve(damaged);
    await looksForBuilds(ada);
    await expect
      .poll(() => ada.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
      .toBe(true);
    await goBack(ada);
    await ada.reload();
    await ada.getByRole("heading", { name: "How are you, right now?" }).waitFor();
    expect(await card(ada).count()).toBe(0);
    expect(await version(ada)).toBe(buildOf(WEB).version);
    expect(await ada.evaluate(async () => (await caches.keys()).length)).toBe(2);
  });

  it("changes all windows together, so that none is left with half of the old one", async () => {
    const second = await ada.context().newPage();
    house.watch(second);
    await second.goto(place.origin);
    await second.getByRole("heading", { name: "Open in another tab" }).waitFor();
    await place.serve(newer);
    await looksForBuilds(ada);
    await goBack(ada);
    await card(ada).waitFor();
    await ada.getByRole("button", { name: "Use it now" }).click();
    await expect.poll(() => version(ada)).toBe("0.2.0");
    await expect.poll(() => version(second)).toBe("0.2.0");
  });
});

describe("a file that was changed on the server", () => {
  it("is refused where it is a later part of the page, with a screen that says so", async () => {
    const damaged = join(house.folder(), "dist");
    const path = tamper(damaged, /^qr-/);
    await place.serve(damaged);
    house.forgive(/integrity/);
    const bo = await house.person();
    await found(bo, place, "River", "Bo");
    await toPeople(bo);
    await bo.getByRole("button", { name: "Make an invitation" }).click();
    await bo.getByRole("button", { name: "Show as a picture to scan" }).click();
    await bo.getByText("A part of the app did not arrive, or is not the one").waitFor();
    expect(await bo.evaluate(`import("${path}").then(() => "ran", () => "refused")`)).toBe("refused");
  });

  it("is refused where it is the page's own script, and the page says that it has not opened", async () => {
    const damaged = join(house.folder(), "dist");
    tamper(damaged, /^index-.*\.js$/);
    await place.serve(damaged);
    house.forgive(/integrity/);
    const bo = await house.person();
    await bo.goto(place.origin);
    await bo.getByText("The app has not opened.").waitFor();
  });
});
