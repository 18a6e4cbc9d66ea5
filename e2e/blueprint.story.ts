import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inCircle, toPeople } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

async function begin(page: Page, at: Place, circle: string, name: string): Promise<void> {
  await page.goto(at.foundingLink);
  await page.getByLabel("What is the circle called?").fill(circle);
  await page.getByLabel("What shall the circle call you?").fill(name);
}

const take = (page: Page, path: string) =>
  page.getByLabel("A blueprint that somebody saved as a file").setInputFiles(path);

it("a blueprint is changed, founded from, handed on as a file, and founded from elsewhere; a hostile one is refused", async () => {
  const [here, there] = [await house.sanctuary(), await house.sanctuary()];
  const [ada, bo] = [await house.person(), await house.person(phone)];
  const folder = house.folder();

  await begin(ada, here, "Thursdays", "Ada");
  await ada.getByLabel("A grief circle").check();
  await ada.getByRole("button", { name: "Change the sentences" }).click();
  await ada.getByRole("button", { name: "Change: What do we promise?" }).click();
  await ada.getByRole("textbox", { name: "Promise 2" }).fill("Nobody is compared here.");
  await ada.getByRole("button", { name: "Done: What do we promise?" }).click();
  await ada.getByText("Keep these sentences as a blueprint").click();
  await ada.getByLabel("What is it called?").fill("Our Thursdays");
  await ada.getByRole("button", { name: "Keep it on this device" }).click();
  await ada.getByText("Kept. You find it when you begin a circle.").waitFor();
  const saving = ada.waitForEvent("download");
  await ada.getByRole("button", { name: "Save as a file" }).click();
  const file = join(folder, "thursdays.json");
  await (await saving).saveAs(file);
  await ada.getByRole("button", { name: "Done with the sentences" }).click();
  expect(await ada.getByLabel("What is the circle called?").inputValue()).toBe("Thursdays");
  await ada.getByRole("button", { name: "What members will read" }).click();
  await ada.getByText("Nobody is compared here.").waitFor();
  await ada.getByRole("button", { name: "I have read it" }).click();
  await ada.getByRole("button", { name: "Begin this circle" }).click();
  await inCircle(ada, "Thursdays");

  await begin(bo, there, "Evenings", "Bo");
  const hostile = join(folder, "hostile.json");
  writeFileSync(hostile, readFileSync(file, "utf8").replace("Nobody is", "Nobody \u202esi"));
  await take(bo, hostile);
  await bo.locator('[data-code="blueprint-malformed"]').waitFor();
  await bo.getByText("agreement.promises.1: U+202E may not stand here").waitFor();
  writeFileSync(hostile, "x".repeat(70_000));
  await take(bo, hostile);
  await bo.locator('[data-code="blueprint-oversize"]').waitFor();
  expect(await bo.getByLabel("Plain").isChecked()).toBe(true);

  await take(bo, file);
  await bo.getByLabel("Our Thursdays (yours)").waitFor();
  expect(await bo.getByLabel("Our Thursdays (yours)").isChecked()).toBe(true);
  await bo.getByRole("button", { name: "Begin this circle" }).click();
  await inCircle(bo, "Evenings");
  await toPeople(bo);
  await bo.getByRole("button", { name: "The agreement" }).click();
  await bo.getByText("Nobody is compared here.").waitFor();
  await bo.getByText("A newcomer is on trial for 2 weeks").waitFor();
});
