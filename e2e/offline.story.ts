import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allSaid, bringIn, found, goBack, inCircle, keptWhole, said, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
let ada: Page;
let bo: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person();
  bo = await house.person(phone);
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
});
afterEach(() => house.close());

const lines = ["One.", "Two.", "Three.", "Four."];

async function writesAll(page: Page): Promise<void> {
  for (const line of lines) await write(page, line);
}

describe("what is written without a network", () => {
  it("waits in sight, and goes out once and in order when the road is mended", async () => {
    place.road.cut();
    await bo
      .getByText(
        "The sanctuary does not answer just now. What you write is kept here and goes out in order when it does.",
      )
      .waitFor();
    await writesAll(bo);
    await expect.poll(() => bo.locator(".item[data-waiting=true]").count()).toBe(lines.length);
    place.road.mend();
    await said(ada, "Four.").waitFor();
    await expect.poll(() => allSaid(ada)).toEqual(lines);
    await bo.locator(".item[data-waiting=true]").first().waitFor({ state: "detached" });
    await expect.poll(() => allSaid(bo)).toEqual(lines);
  });

  it("goes out when the device itself was offline", async () => {
    await bo.context().setOffline(true);
    place.road.cut();
    place.road.mend();
    await bo
      .getByText(
        "The sanctuary does not answer just now. What you write is kept here and goes out in order when it does.",
      )
      .waitFor();
    await writesAll(bo);
    await bo.context().setOffline(false);
    await said(ada, "Four.").waitFor();
    await expect.poll(() => allSaid(ada)).toEqual(lines);
  });

  it("survives the page being closed and opened again, still without a network", async () => {
    // The first visit leaves the app's files behind.
    await bo.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await keptWhole(bo);
    place.road.cut();
    await writesAll(bo);
    await bo.reload();
    await inCircle(bo, "River");
    await expect.poll(() => allSaid(bo)).toEqual(lines);
    place.road.mend();
    await said(ada, "Four.").waitFor();
    await expect.poll(() => allSaid(ada)).toEqual(lines);
  });

  it("is met by what the others wrote meanwhile, the same for both", async () => {
    place.road.cut();
    await write(bo, "From the train.");
    await write(ada, "From the kitchen.");
    place.road.mend();
    await said(ada, "From the train.").waitFor();
    await said(bo, "From the kitchen.").waitFor();
    for (const page of [ada, bo]) {
      await page.locator(".item[data-waiting=true]").first().waitFor({ state: "detached" });
      await goBack(page);
      await page.getByRole("button", { name: "River" }).click();
      await inCircle(page, "River");
    }
    await expect.poll(async () => (await allSaid(ada)).length).toBe(2);
    await expect.poll(() => allSaid(bo)).toEqual(await allSaid(ada));
  });
});
