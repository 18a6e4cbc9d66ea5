/** What people do in the rooms, by the words that they see there. */

import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Place } from "./house.ts";

/** Opens the founding link and founds a circle. Ends in the circle's room. */
export async function found(page: Page, at: Place, circle: string, name: string): Promise<void> {
  await page.goto(at.foundingLink);
  await page.getByLabel("What is the circle called?").fill(circle);
  await page.getByLabel("What shall the circle call you?").fill(name);
  await page.getByRole("button", { name: "Begin this circle" }).click();
  await inCircle(page, circle);
}

export async function inCircle(page: Page, circle: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: circle }).waitFor();
  await page.getByPlaceholder("Write to the circle").waitFor();
}

/** From the circle's room, and back to it. */
export async function invite(page: Page): Promise<string> {
  await toPeople(page);
  const links = page.getByLabel("Invitation link");
  const before = await links.count();
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = await links.nth(before).inputValue();
  await goBack(page);
  return link;
}

export const toPeople = (page: Page) => page.locator(".page-head button").last().click();
export const goBack = (page: Page) => page.locator(".back").click();

/** Opens an invitation, reads who invites, and knocks. Ends with the four words. */
export async function knock(page: Page, link: string, name: string): Promise<string[]> {
  await page.goto(link);
  await page.getByLabel("What shall this circle call you?").fill(name);
  await page.getByRole("button", { name: "Knock", exact: true }).click();
  await page.getByRole("heading", { name: "You have knocked" }).waitFor();
  return page.locator(".knock-words li").allTextContents();
}

export async function vouch(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Vouch for ${name}` }).click();
}

/** `guest` joins the circle whose room `host` is in. */
export async function bringIn(host: Page, guest: Page, name: string, circle: string): Promise<void> {
  const link = await invite(host);
  await knock(guest, link, name);
  await vouch(host, name);
  await inCircle(guest, circle);
}

export async function write(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder(/^(Write|Reply)/).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await said(page, text).waitFor();
}

/** Where something that was said stands on the timeline. */
export const said = (page: Page, text: string) => page.locator(".item", { has: page.getByText(text, { exact: true }) });

/** From the circle's room: touches the field at a place, each 0..1 from its upper left, and sends. */
export async function checkIn(page: Page, circle: string, across: number, down: number): Promise<void> {
  await page.getByRole("button", { name: "Check in" }).click();
  await touchField(page, across, down);
  await page.getByRole("button", { name: `Tell ${circle}` }).click();
  await inCircle(page, circle);
}

export async function touchField(page: Page, across: number, down: number): Promise<void> {
  const box = await page.locator(".field-touch").boundingBox();
  if (!box) throw new Error("the feeling field is not in sight");
  await page.mouse.click(box.x + box.width * across, box.y + box.height * down);
}

/** Everything that was said, oldest first, as it stands on the screen. */
export const allSaid = (page: Page) => page.locator(".item .spoken-text").allTextContents();

/** The browser has kept the whole app, and serves this page from there: the network may go. */
export const keptWhole = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
