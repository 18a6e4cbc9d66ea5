/** What people do in the room "Keep my way". */
import type { Page } from "playwright-core";

const PLACES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

export const PASSPHRASE = "four herons by the weir";

export async function toKeeping(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Keep my way" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Keep my way" }).waitFor();
}

export async function setPassphrase(page: Page): Promise<void> {
  await page.getByLabel("A new passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Set the passphrase" }).click();
  await page.getByText("A passphrase locks your circles").waitFor();
}

/** Types those words of a code that the fields ask for. */
export async function typeWords(page: Page, form: string, words: readonly string[]): Promise<void> {
  for (const field of await page.locator(`${form} .text-field`).all()) {
    const label = (await field.locator("label").textContent()) ?? "";
    await field.locator("input").fill(words[PLACES.findIndex((name) => label.includes(name))] ?? "");
  }
}

/** From the keeping room and back to it. */
export async function makeCode(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Make a recovery code" }).click();
  await page.getByRole("heading", { level: 1, name: "Your way back" }).waitFor();
  const listed = page.locator(".code-words li");
  await listed.last().waitFor();
  const words = await listed.allTextContents();
  await typeWords(page, ".code-check", words);
  await page.getByRole("button", { name: "It is written down" }).click();
  await page.getByText("You made a recovery code").waitFor();
  return words;
}

export const lockNow = (page: Page) => page.getByRole("button", { name: "Lock now" }).first().click();
export const locked = (page: Page) => page.getByRole("heading", { name: "Welcome back" }).waitFor();
