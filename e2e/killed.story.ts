import { afterEach, beforeEach, expect, it } from "vitest";
import { allSaid, bringIn, found, inCircle, invite, knock, said, vouch, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";
import { killAll, openProfile } from "./profile.ts";

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => {
  killAll();
  return house.close();
});

it("a browser that was killed in the middle of writing comes back with all of it, sent once and in order", async () => {
  const profile = house.folder();
  const ada = await house.person(phone);
  await found(ada, place, "River", "Ada");
  const first = await openProfile(house, profile);
  await bringIn(ada, first.page, "Bo", "River");

  // Kept lines are those that stood on the screen, even only as waiting.
  const kept: string[] = [];
  for (let round = 0; round < 3; round++) {
    const bo = round === 0 ? first : await openProfile(house, profile);
    if (round > 0) {
      await bo.page.goto(place.origin);
      await bo.page.getByRole("button", { name: "River" }).click();
      await inCircle(bo.page, "River");
    }
    await expect.poll(() => allSaid(bo.page)).toEqual(kept);
    if (round === 1) place.road.cut();
    for (let line = 0; line < 4; line++) {
      const text = `Line ${round}.${line}`;
      await write(bo.page, text);
      kept.push(text);
    }
    await bo.kill();
    if (round === 1) place.road.mend();
  }

  const last = await openProfile(house, profile);
  await last.page.goto(place.origin);
  await last.page.getByRole("button", { name: "River" }).click();
  await said(ada, "Line 2.3").waitFor();
  await expect.poll(() => allSaid(ada)).toEqual(kept);
  await expect.poll(() => allSaid(last.page)).toEqual(kept);
  await last.kill();
});

it("a knock survives the browser being killed, and is let in afterwards", async () => {
  const profile = house.folder();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");
  const link = await invite(ada);
  const bo = await openProfile(house, profile);
  const words = await knock(bo.page, link, "Bo");
  await bo.kill();
  await vouch(ada, "Bo");
  const again = await openProfile(house, profile);
  await again.page.goto(place.origin);
  await again.page.getByRole("button", { name: "River" }).click();
  await inCircle(again.page, "River");
  expect(words).toHaveLength(4);
  await write(again.page, "you");
  await said(ada, "you").waitFor();
  await again.kill();
});

it("words that were begun are there after the browser was killed, not sent and not lost", async () => {
  const profile = house.folder();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");
  const bo = await openProfile(house, profile);
  await bringIn(ada, bo.page, "Bo", "River");
  await bo.page.getByPlaceholder("Write to the circle").fill("I do not know how to");
  // Longer than the pause after which they are kept.
  await bo.page.waitForTimeout(1_000);
  await bo.kill();
  const again = await openProfile(house, profile);
  await again.page.goto(place.origin);
  await again.page.getByRole("button", { name: "River" }).click();
  await inCircle(again.page, "River");
  expect(await again.page.getByPlaceholder("Write to the circle").inputValue()).toBe("I do not know how to");
  await expect.poll(() => allSaid(ada)).toEqual([]);
  await again.kill();
});
