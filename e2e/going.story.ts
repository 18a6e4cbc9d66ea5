import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, en, found, goBack, said, toPeople, write } from "./doing.ts";
import { type House, openHouse, phone } from "./house.ts";

let house: House;
let ada: Page;
let bo: Page;
beforeEach(async () => {
  house = await openHouse();
  ada = await house.person();
  bo = await house.person(phone);
  await found(ada, await house.sanctuary(), "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
  await write(ada, "For both of us.");
  await said(bo, "For both of us.").waitFor();
});
afterEach(() => house.close());

it("someone who was asked to go keeps what they had and reads nothing new", async () => {
  await toPeople(ada);
  await ada.getByRole("button", { name: en.people.removeLabel("Bo") }).click();
  await ada.getByLabel(en.people.reason).fill("We agreed on a pause.");
  await ada.getByRole("button", { name: en.people.removeYes }).click();
  await bo.getByText(en.circle.standing.removed).waitFor();
  await goBack(ada);
  await ada.getByText("We agreed on a pause.").waitFor();
  await write(ada, "Not for Bo.");
  await bo.reload();
  await bo.getByText(en.circle.standing.removed).waitFor();
  expect(await bo.getByText("For both of us.").count()).toBe(1);
  expect(await bo.getByText("Not for Bo.").count()).toBe(0);
  expect(await bo.getByPlaceholder(en.circle.write).count()).toBe(0);
});

it("someone who leaves quietly needs no reason, and can forget the circle on the device", async () => {
  await toPeople(bo);
  await bo.getByRole("button", { name: en.people.leave }).click();
  await bo.getByRole("button", { name: en.people.leaveYes }).click();
  await ada.getByText(en.circle.left("Bo")).waitFor();
  await bo.getByRole("button", { name: "River" }).click();
  await bo.getByText(en.circle.standing.left).waitFor();
  await bo.getByRole("button", { name: en.circle.forget }).click();
  await bo.getByRole("button", { name: en.circle.forgetYes }).click();
  await bo.getByRole("heading", { name: en.welcome.heading }).waitFor();
});

it("a circle of one is left as well", async () => {
  await toPeople(bo);
  await bo.getByRole("button", { name: en.people.leave }).click();
  await bo.getByRole("button", { name: en.people.leaveYes }).click();
  await ada.getByText(en.circle.left("Bo")).waitFor();
  await toPeople(ada);
  await ada.getByRole("button", { name: en.people.leave }).click();
  await ada.getByRole("button", { name: en.people.leaveYes }).click();
  await ada.getByText(en.home.line.left).waitFor();
});
