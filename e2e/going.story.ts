import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, found, goBack, said, toPeople, write } from "./doing.ts";
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
  await ada.getByRole("button", { name: "More about Bo" }).click();
  await ada.getByRole("button", { name: "Ask to go: Bo" }).click();
  await ada.getByLabel("A reason the circle can read, if you want to give one").fill("We agreed on a pause.");
  await ada.getByRole("button", { name: "Ask them to go" }).click();
  await bo.getByText("You are no longer in this circle. What you received until then stays on this device.").waitFor();
  await goBack(ada);
  await ada.getByText("We agreed on a pause.").waitFor();
  await write(ada, "Not for Bo.");
  await bo.reload();
  await bo.getByText("You are no longer in this circle. What you received until then stays on this device.").waitFor();
  expect(await bo.getByText("For both of us.").count()).toBe(1);
  expect(await bo.getByText("Not for Bo.").count()).toBe(0);
  expect(await bo.getByPlaceholder("Write to the circle").count()).toBe(0);
});

it("someone who leaves quietly needs no reason, and can forget the circle on the device", async () => {
  await toPeople(bo);
  await bo.getByRole("button", { name: "Leave this circle" }).click();
  await bo.getByRole("button", { name: "Leave", exact: true }).click();
  await ada.getByText("Bo left.").waitFor();
  await bo.getByRole("button", { name: "River" }).click();
  await bo.getByText("You left this circle. What you received until then stays on this device.").waitFor();
  await bo.getByRole("button", { name: "Forget this circle here" }).click();
  await bo.getByRole("button", { name: "Forget it" }).click();
  await bo.getByRole("heading", { name: "A quiet room for people who trust each other" }).waitFor();
});

it("a circle of one is left as well", async () => {
  await toPeople(bo);
  await bo.getByRole("button", { name: "Leave this circle" }).click();
  await bo.getByRole("button", { name: "Leave", exact: true }).click();
  await ada.getByText("Bo left.").waitFor();
  await toPeople(ada);
  await ada.getByRole("button", { name: "Leave this circle" }).click();
  await ada.getByRole("button", { name: "Leave", exact: true }).click();
  await ada.getByText("You left this circle").waitFor();
});
