import { afterEach, beforeEach, expect, it } from "vitest";
import { found, said } from "./doing.ts";
import { type House, openHouse } from "./house.ts";
import { pressKeys, tabTo } from "./keys.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

it("a check-in can be made with keys alone", async () => {
  const place = await house.sanctuary();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");

  await tabTo(ada, "Check in");
  await pressKeys(ada, "Enter");
  await ada.getByRole("heading", { name: "How are you, right now?" }).waitFor();
  await tabTo(ada, "Hard to good");
  await pressKeys(ada, ...Array(6).fill("ArrowLeft"), ...Array(7).fill("ArrowDown"));
  const field = ada.getByRole("slider", { name: "Hard to good" });
  expect(await field.getAttribute("aria-valuetext")).toBe("hard, very still");

  await tabTo(ada, "numb");
  await pressKeys(ada, "Space");
  await tabTo(ada, "A word of your own");
  await ada.keyboard.type("foggy");
  await pressKeys(ada, "Enter");
  await tabTo(ada, "A note, if you like");
  await ada.keyboard.type("Slept two hours.");
  await tabTo(ada, "Tell River");
  await pressKeys(ada, "Enter");

  await said(ada, "numb, foggy").waitFor();
  await ada.getByText("Slept two hours.").waitFor();
});

it("a screen reader hears both directions of the field as sliders", async () => {
  const place = await house.sanctuary();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");
  await ada.getByRole("button", { name: "Check in" }).click();
  const [pleasant, awake] = ["Hard to good", "Still to stirred"].map((name) => ada.getByRole("slider", { name }));
  expect(await pleasant?.getAttribute("aria-valuetext")).toBe("nothing chosen");
  await awake?.fill("0.9");
  expect(await pleasant?.getAttribute("aria-valuetext")).toBe("in between, very stirred");
});
