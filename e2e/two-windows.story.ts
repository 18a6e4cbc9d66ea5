import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allSaid, found, inCircle, write } from "./doing.ts";
import { type House, openHouse, type Place } from "./house.ts";

let house: House;
let place: Place;
let first: Page;
let second: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  first = await house.person();
  await found(first, place, "River", "Ada");
  await write(first, "In the first window.");
  second = await first.context().newPage();
  house.watch(second);
  await second.goto(place.origin);
});
afterEach(() => house.close());

const elsewhere = (page: Page) => page.getByRole("heading", { name: "Open in another tab" });
const useHere = (page: Page) => page.getByRole("button", { name: "Use it here" }).click();

async function openRiver(page: Page): Promise<void> {
  await page.getByRole("button", { name: "River" }).click();
  await inCircle(page, "River");
}

describe("a second window", () => {
  it("says that the circles are open in another, and takes them over when asked", async () => {
    await elsewhere(second).waitFor();
    await useHere(second);
    await openRiver(second);
    await elsewhere(first).waitFor();
    await write(second, "In the second window.");
    await useHere(first);
    await inCircle(first, "River");
    expect(await allSaid(first)).toEqual(["In the first window.", "In the second window."]);
    await elsewhere(second).waitFor();
  });

  it("goes on by itself when the first is closed", async () => {
    await elsewhere(second).waitFor();
    await first.close();
    await openRiver(second);
    expect(await allSaid(second)).toEqual(["In the first window."]);
  });

  it("goes on when the first has crashed", async () => {
    await elsewhere(second).waitFor();
    const tab = await first.context().newCDPSession(first);
    tab.send("Page.crash").catch(() => {});
    await openRiver(second);
    expect(await allSaid(second)).toEqual(["In the first window."]);
  });
});
