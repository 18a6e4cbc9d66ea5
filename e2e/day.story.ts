/** Three people and one day, on phones, by nothing but the names that stand on the screen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type House, openHouse, type Place, phone } from "./house.ts";

const CIRCLE = "Kitchen table";
const PASSPHRASE = "four herons by the weir";
const NUMBERS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => house.close());

const tap = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole("button", { name, exact: true }).filter({ visible: true }).first().tap();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
const composer = (page: Page) => page.getByPlaceholder("Write to the circle");
/** What one person said: a name, a time, the words. */
const shared = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });
const add = (page: Page) => tap(page, "Add a picture, a voice note or a content note");

async function write(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder(/^(Write|Reply)/).fill(text);
  await tap(page, "Send");
  await shared(page, text).waitFor();
}

async function joins(guest: Page, name: string, host: Page): Promise<void> {
  await tap(host, /^(People|\d people)$/);
  const links = host.getByLabel("Invitation link");
  const before = await links.count();
  await tap(host, "Make an invitation");
  await guest.goto(await links.nth(before).inputValue());
  await guest.getByLabel("What shall this circle call you?").fill(name);
  await tap(guest, "Knock");
  await heading(guest, "You have knocked");
  await tap(host, CIRCLE);
  await tap(host, `Vouch for ${name}`);
  await composer(guest).waitFor();
  await sees(guest, "You are in.");
}

async function saves(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), tap(page, name)]);
  const path = join(house.folder(), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function makesCode(page: Page): Promise<string> {
  await tap(page, "Make a recovery code");
  await heading(page, "Your way back");
  const listed = page.getByRole("list", { name: "Your recovery code" }).getByRole("listitem");
  await listed.last().waitFor();
  const code = await listed.allTextContents();
  expect(code).toHaveLength(10);
  for (const [at, word] of code.entries()) {
    const asked = page.getByLabel(`The ${NUMBERS[at]} word`);
    if ((await asked.count()) > 0) await asked.fill(word);
  }
  await tap(page, "It is written down");
  await sees(page, "You made a recovery code");
  return code.join(" ");
}

it("a circle of three is founded, joined, used for a day, locked, lost, restored and erased", async () => {
  const mira = await house.person(phone);
  const jun = await house.person(phone);
  const sol = await house.person(phone);

  // Founded and joined.
  await mira.goto(place.foundingLink);
  await mira.getByLabel("What is the circle called?").fill(CIRCLE);
  await mira.getByLabel("What shall the circle call you?").fill("Mira");
  await tap(mira, "Begin this circle");
  await sees(mira, "you are the first in it");
  await joins(jun, "Jun", mira);
  await joins(sol, "Sol", mira);

  // A check-in whose note stays with the one who wrote it; the room opens at its top.
  await tap(jun, "Check in");
  await heading(jun, "How are you, right now?");
  expect(await jun.evaluate(() => scrollY)).toBe(0);
  await jun.getByRole("slider", { name: "Hard to good" }).press("ArrowLeft");
  await jun.getByLabel("A note, if you like").fill("The quarrel with my brother");
  await jun.getByText("Choose for each part").tap();
  await jun.getByLabel("my note").uncheck();
  await sees(jun, "Only you can read your note.");
  await tap(jun, `Tell ${CIRCLE}`);
  await composer(jun).waitFor();
  await tap(mira, "Reply to Jun");
  await write(mira, "I am glad that you came.");
  expect(await mira.getByText("The quarrel").count()).toBe(0);
  const reply = shared(jun, "I am glad that you came.");
  await tap(reply, "I hear you, Mira");
  await sees(mira, "Jun hears you.");

  // A picture, a voice note, a content note.
  const picture = await mira.screenshot();
  await add(mira);
  const [chooser] = await Promise.all([mira.waitForEvent("filechooser"), tap(mira, "Picture")]);
  await chooser.setFiles({ name: "soup.png", mimeType: "image/png", buffer: picture });
  await mira.getByLabel("What can be seen in it?").fill("A pot of soup");
  await tap(mira, "Send");
  await jun.getByRole("img", { name: "A pot of soup" }).first().waitFor();
  await add(sol);
  await tap(sol, "Voice note");
  await sol.getByRole("timer").waitFor();
  await sol.waitForTimeout(1_100);
  await tap(sol, "Stop");
  await sol.getByRole("button", { name: /^Play: Your voice note/ }).waitFor();
  await tap(sol, "Send");
  await jun.getByRole("button", { name: /^Play: Voice note by Sol/ }).waitFor();
  await add(sol);
  await tap(sol, "Content note");
  await sol.getByLabel("What is it about?").fill("the hospital");
  await composer(sol).fill("They moved her again.");
  await tap(sol, "Send");
  await tap(jun, "Read it: what Sol shared about the hospital");
  await sees(jun, "They moved her again.");

  // Told to the keeper alone; two cloths compared; somebody folded.
  const hurtful = shared(jun, "They moved her again.");
  await tap(hurtful, "More for what Sol shared");
  await tap(jun, "Tell the keepers about Sol");
  await sees(jun, "Only Mira can read it.");
  await jun.getByLabel("What do you want them to know?").fill("I worry about Sol.");
  await tap(jun, "Tell them");
  await mira.getByRole("region", { name: "Jun tells the keepers" }).getByText("I worry about Sol.").waitFor();
  expect(await sol.getByText("I worry about Sol.").count()).toBe(0);
  await tap(jun, "3 people");
  await tap(jun, "Compare safety pictures with Mira");
  await tap(jun, "We compared, it is the same");
  await sees(jun, "you two compared");
  await tap(jun, "Fold what they share: Sol");
  await sees(jun, "folded on this device");
  await tap(jun, CIRCLE);
  await write(sol, "Good night, you two.");
  await sees(jun, "Sol shared something.");
  expect(await jun.getByText("Good night, you two.").count()).toBe(0);

  // No network: it waits, and goes out once.
  place.road.cut();
  await sees(jun, "The sanctuary does not answer just now.");
  await write(jun, "Written in the tunnel");
  await sees(jun, "waits to go out");
  place.road.mend();
  await shared(mira, "Written in the tunnel").waitFor();
  await expect.poll(() => shared(mira, "Written in the tunnel").count()).toBe(1);
  await tap(jun, "Home");
  await tap(jun, "Search");
  await jun.getByLabel("What are you looking for?").fill("glad came");
  await sees(jun, "One thing");
  await tap(jun, /I am glad that you came/);
  await composer(jun).waitFor();

  // Another language, and away at once.
  await tap(sol, "Home");
  await tap(sol, "Settings");
  await tap(sol, "Gentle reminders");
  await heading(sol, "Gentle reminders");
  await tap(sol, "Back");
  await heading(sol, "Being told when something moves");
  await expect.poll(() => sol.getByRole("button", { name: "Keep my way" }).count()).toBe(1);
  await sol.getByLabel("Español").check();
  await heading(sol, "Ajustes");
  await sol.getByLabel("English").check();
  await tap(sol, "Leave this page now");
  await sol
    .getByRole("heading", { name: /kettle/ })
    .first()
    .waitFor();

  // A way back, a lock, and everything to read elsewhere.
  await tap(mira, "Home");
  await heading(mira, "Keep your way back");
  await tap(mira, "Keep my way");
  const code = await makesCode(mira);
  await mira.getByLabel("A new passphrase").fill(PASSPHRASE);
  await tap(mira, "Set the passphrase");
  await sees(mira, "A passphrase locks your circles");
  const archive = await saves(mira, "Save an archive as a file");
  const readable = readFileSync(await saves(mira, "Save a page to read and print"), "utf8");
  expect(readable).toContain("Written in the tunnel");
  await tap(mira, "Lock now");
  await heading(mira, "Welcome back");
  expect(await mira.getByText(CIRCLE).count()).toBe(0);
  await mira.getByLabel("Your passphrase").fill(PASSPHRASE);
  await tap(mira, "Unlock");
  await mira.getByRole("button", { name: CIRCLE }).waitFor();

  // The phone is lost; a new one takes its place.
  await mira.close();
  const again = await house.person(phone);
  await again.goto(place.origin);
  await tap(again, "I have been here before");
  await again.getByLabel("Your recovery code").fill(code);
  await again.getByLabel("The archive").setInputFiles(archive);
  await tap(again, "Bring it back");
  await again.getByRole("button", { name: CIRCLE }).tap();
  await shared(again, "I am glad that you came.").waitFor();
  await write(again, "It is me, on a new phone.");
  await shared(jun, "It is me, on a new phone.").waitFor();

  // Erased.
  await tap(again, "Home");
  await tap(again, "Keep my way");
  await tap(again, "Erase everything here");
  await tap(again, "Erase it all");
  await heading(again, "A quiet room for people who trust each other");
  await again.reload();
  await heading(again, "A quiet room for people who trust each other");
});
