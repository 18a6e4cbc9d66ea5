import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { found, said } from "./doing.ts";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on by Tab until the named control has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (typeof name === "string" ? focused.trim() === name : name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

it("a check-in can be made with keys alone", async () => {
  const place = await house.sanctuary();
  const ada = await house.person();
  await found(ada, place, "River", "Ada");

  await tabTo(ada, "Check in");
  await press(ada, "Enter");
  await ada.getByRole("heading", { name: "How are you, right now?" }).waitFor();
  await tabTo(ada, "Hard to good");
  await press(ada, ...Array(6).fill("ArrowLeft"), ...Array(7).fill("ArrowDown"));
  const field = ada.getByRole("slider", { name: "Hard to good" });
  expect(await field.getAttribute("aria-valuetext")).toBe("hard, very still");

  await tabTo(ada, "numb");
  await press(ada, "Space");
  await tabTo(ada, "A word of your own");
  await ada.keyboard.type("foggy");
  await press(ada, "Enter");
  await tabTo(ada, "A note, if you like");
  await ada.keyboard.type("Slept two hours.");
  await tabTo(ada, "Tell River");
  await press(ada, "Enter");

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
