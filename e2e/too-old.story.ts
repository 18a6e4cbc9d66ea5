import { afterEach, beforeEach, expect, it } from "vitest";
import { type House, openHouse, phone } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

it("a browser that is too old says so, and names those that are not, with the way out and the way to help", async () => {
  const place = await house.sanctuary();
  const ada = await house.person(phone);
  await ada.addInitScript(() => {
    Reflect.deleteProperty(Uint8Array.prototype, "toBase64");
  });
  await ada.goto(place.foundingLink);
  await ada.getByRole("heading", { name: "This browser cannot hold a circle" }).waitFor();
  await ada.getByText("Chrome and Edge from 140, Firefox from 133 and Safari from 18.2").waitFor();
  expect(ada.workers()).toEqual([]);
  await ada.getByRole("button", { name: "Safety" }).click();
  await ada.getByRole("heading", { name: "Somebody to talk to" }).waitFor();
});
