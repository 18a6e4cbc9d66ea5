import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, found, goBack, inCircle, invite, knock, said, vouch, write } from "./doing.ts";
import { type House, openHouse, phone } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

it("one app holds circles of several sanctuaries, each with its own people", async () => {
  const [here, there] = [await house.sanctuary(), await house.sanctuary()];
  const [ada, bo] = [await house.person(), await house.person(phone)];
  await found(ada, here, "River", "Ada");
  await found(bo, there, "Kitchen table", "Bo");

  // Ada pastes the other sanctuary's link into the app that she has open.
  const link = await invite(bo);
  expect(link.startsWith(there.origin)).toBe(true);
  await goBack(ada);
  await ada.getByText("Another circle").click();
  await ada.getByLabel("Have you been given a link?").fill(link);
  await ada.getByRole("button", { name: "Open it" }).click();
  await ada.getByLabel("What shall this circle call you?").fill("Ada of River");
  await ada.getByRole("button", { name: "Knock", exact: true }).click();
  await vouch(bo, "Ada of River");
  await inCircle(ada, "Kitchen table");
  expect(new URL(ada.url()).origin).toBe(here.origin);

  await write(ada, "Hello from another house.");
  await said(bo, "Hello from another house.").waitFor();
  await goBack(ada);
  const rows = ada.locator(".circle-name");
  await expect.poll(() => rows.allTextContents()).toEqual(["River", "Kitchen table"]);

  // One sanctuary goes away; the other is not disturbed.
  there.road.cut();
  await ada.getByText("Offline").waitFor();
  await ada.getByRole("button", { name: "River" }).click();
  await write(ada, "Still here.");
  await expect.poll(() => ada.locator(".item[data-waiting=true]").count()).toBe(0);
});

it("several circles of one sanctuary do not mix", async () => {
  const place = await house.sanctuary();
  const [ada, bo, cleo] = [await house.person(), await house.person(phone), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
  await found(ada, place, "Kitchen table", "Mama");
  await knock(cleo, await invite(ada), "Cleo");
  await vouch(ada, "Cleo");
  await inCircle(cleo, "Kitchen table");
  await write(ada, "Only for Cleo.");
  await said(cleo, "Only for Cleo.").waitFor();
  expect(await said(cleo, "Only for Cleo.").locator(".byline b").textContent()).toBe("Mama");
  expect(await bo.getByText("Only for Cleo.").count()).toBe(0);
});
