import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, found, goBack, toPeople } from "./doing.ts";
import { type House, openHouse, phone } from "./house.ts";
import { press, pressKeys, tabTo, type } from "./keys.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

async function toAgreement(page: Page): Promise<void> {
  await toPeople(page);
  await page.getByRole("button", { name: "The agreement" }).click();
  await page.getByRole("heading", { level: 1, name: "The agreement" }).waitFor();
}

const saysYes = async (page: Page) => {
  await page.locator(".say").getByRole("button", { name: "Yes", exact: true }).click();
  await page.getByRole("button", { name: "Say yes" }).click();
};

it("three people change what they agreed on, one of them with keys alone, and read later how it came about", async () => {
  const place = await house.sanctuary();
  const [ada, bo, cy] = [await house.person(), await house.person(phone), await house.person()];
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
  await bringIn(ada, cy, "Cy", "River");

  // Ada proposes and votes without ever touching a mouse.
  await press(ada, /^3 people/);
  await press(ada, "The agreement");
  await ada.getByRole("heading", { level: 1, name: "The agreement" }).waitFor();
  await press(ada, "Propose a change");
  await press(ada, "Change: What stays, what may leave?");
  // The first of the dials has the focus: how long the sanctuary keeps what is locked.
  await expect.poll(() => ada.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
  await tabTo(ada, "a year");
  await pressKeys(ada, "ArrowLeft");
  await press(ada, "Done: What stays, what may leave?");
  await ada.locator(".differences").first().getByText("After 3 months the sanctuary deletes").waitFor();
  await type(ada, "Why do you propose it?", "What is gone cannot be found.");
  await press(ada, "Propose it");
  await ada.getByText("Proposed. The circle can vote on it now.").waitFor();
  await ada.locator(".motion").waitFor();
  await press(ada, "Yes");
  await press(ada, "Say yes");
  await ada.getByText("You said yes.").waitFor();

  // Bo finds it in the circle, sees what would differ and who has said what.
  await bo.locator(".item-motion").getByText("Ada proposes to change the agreement.").waitFor();
  await bo.getByRole("button", { name: /^Look at it/ }).click();
  const motion = bo.locator(".motion");
  await motion.getByText("What is gone cannot be found.").waitFor();
  await motion.getByText("After a year the sanctuary deletes the locked entries.").waitFor();
  await motion.getByText("It takes 2 yes of 3.").waitFor();
  await saysYes(bo);

  // Two of three are enough: it holds for all of them, Cy too, who said nothing.
  await goBack(bo);
  for (const page of [bo, cy]) {
    await page.locator(".item-motion").getByText("It was carried.").waitFor();
    await toAgreement(page);
  }
  for (const page of [ada, bo, cy]) {
    await page.locator(".agreement").getByText("After 3 months the sanctuary deletes the locked entries.").waitFor();
    await page.getByText(/, proposed by Ada$/).click();
    await page.locator(".differences").getByText("After a year the sanctuary deletes the locked entries.").waitFor();
  }
});

it("a newcomer accepts the agreement by the name they type, and hears of the trial", async () => {
  const place = await house.sanctuary();
  const [ada, bo] = [await house.person(), await house.person(phone)];
  await ada.goto(place.foundingLink);
  await ada.getByLabel("What is the circle called?").fill("Thursdays");
  await ada.getByLabel("What shall the circle call you?").fill("Ada");
  await ada.getByLabel("A grief circle").check();
  await ada.getByRole("button", { name: "Begin this circle" }).click();
  await ada.getByPlaceholder("Write to the circle").waitFor();
  await toPeople(ada);
  await ada.getByRole("button", { name: "Make an invitation" }).click();
  const link = await ada.getByLabel("Invitation link").inputValue();
  await bo.goto(link);
  await bo.getByText("We do not compare losses.").waitFor();
  await bo.getByLabel("What shall this circle call you?").fill("Bo");
  await bo.getByText("When you knock, Bo, you say that you have read this").waitFor();
  await bo.getByText("Your trial: 2 weeks.").waitFor();
});
