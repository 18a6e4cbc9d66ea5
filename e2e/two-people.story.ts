import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, checkIn, found, invite, knock, said, touchField, vouch, write } from "./doing.ts";
import { type House, laptop, openHouse, phone } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

it("two people found, knock, vouch, check in, reply and take back, each seen live by the other", async () => {
  const place = await house.sanctuary();
  const [ada, bo] = [await house.person(laptop), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  expect(ada.url()).toBe(`${place.origin}/`);

  const link = await invite(ada);
  const words = await knock(bo, link, "Bo");
  expect(bo.url()).toBe(`${place.origin}/`);
  expect(words).toHaveLength(4);
  await expect.poll(() => ada.locator(".knock-words li").allTextContents()).toEqual(words);
  await vouch(ada, "Bo");
  await bo.getByPlaceholder("Write to the circle").waitFor();

  await write(ada, "Good that you are here.");
  await said(bo, "Good that you are here.").waitFor();
  await checkIn(bo, "River", 0.27, 0.27);
  await ada.locator(".item-check-in .swatch").waitFor();

  await said(ada, "hard, stirred").getByRole("button", { name: "Reply to Bo" }).click();
  await write(ada, "Do you want to tell?");
  const reply = said(bo, "Do you want to tell?");
  await reply.waitFor();
  expect(await reply.locator(".about").textContent()).toContain("hard, stirred");

  await write(bo, "Not yet.");
  await said(ada, "Not yet.").waitFor();
  const mine = said(bo, "Not yet.");
  await mine.getByRole("button", { name: "Take back" }).click();
  await mine.getByRole("button", { name: "Take it back" }).click();
  await bo.getByText("You took something back.").waitFor();
  await ada.getByText("Bo took something back.").waitFor();
  expect(await ada.getByText("Not yet.").count()).toBe(0);
});

it("a newcomer sees who invites and the agreement before anything is asked", async () => {
  const place = await house.sanctuary();
  const [ada, bo] = [await house.person(laptop), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  const link = await invite(ada);
  await bo.goto(link);
  await bo.getByRole("heading", { level: 1, name: "River" }).waitFor();
  await bo.getByLabel("What shall this circle call you?").waitFor();
  const shown = await bo.locator("main").innerText();
  expect(shown).toContain("Ada invites you into");
  expect(shown).toContain("What is said here stays here.");
  expect(shown).toContain("One member gives their word for a newcomer.");
  expect(await bo.evaluate(() => document.documentElement.outerHTML.includes("#join="))).toBe(false);
});

it("someone who is not let in this time is told so kindly", async () => {
  const place = await house.sanctuary();
  const [ada, bo] = [await house.person(laptop), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  await knock(bo, await invite(ada), "Bo");
  await ada.getByRole("button", { name: "Not this time" }).click();
  await ada.getByRole("button", { name: "Say no" }).click();
  await bo
    .getByText("The circle did not let you in this time. The person who invited you can tell you more.")
    .waitFor();
});

it("a check-in from home is sent with two touches", async () => {
  const place = await house.sanctuary();
  const [ada, bo] = [await house.person(laptop), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
  await bo.goto(place.origin);
  await bo.getByRole("button", { name: "Home" }).click();
  await touchField(bo, 0.9, 0.9);
  await bo.getByRole("button", { name: "Tell River" }).click();
  await bo.getByText("River can hear you now.").waitFor();
  await said(ada, "very good, very still").waitFor();
});
