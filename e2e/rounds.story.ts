/** Rounds, by the words on the screen: twelve people in twelve browsers, two in an exchange, one with keys alone. */
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { found, inCircle, toPeople, touchField } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";
import * as keys from "./keys.ts";

const CIRCLE = "The long table";
const NAMES = ["Ada", "Bo", "Cleo", "Dara", "Emil", "Fay", "Gus", "Hana", "Ivo", "June", "Kim", "Lou"];
/** Twelve browsers on two processors. */
const CROWD_MS = 240_000;
/** What is fetched for a next visit has stories of its own; twelve times over it would take most of this one. */
const oneOfMany: BrowserContextOptions = { ...phone, serviceWorkers: "block" };

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => house.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).filter({ visible: true }).first().click();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** With `STORY_PICTURES` set to a folder: how a room looks to somebody at this moment. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.STORY_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** How long each part takes, for whoever waits for it. */
function stopwatch(): (part: string) => void {
  let last = performance.now();
  return (part) => {
    const now = performance.now();
    if (process.env.STORY_PICTURES) console.log(`${part}: ${((now - last) / 1000).toFixed(1)} s`);
    last = now;
  };
}

/** All links first, then one after the other through the door. */
async function gather(names: readonly string[]): Promise<Page[]> {
  const [first = "", ...others] = names;
  const host = await house.person(oneOfMany);
  await found(host, place, CIRCLE, first);
  await toPeople(host);
  const links = host.getByLabel("Invitation link");
  for (const [at] of others.entries()) {
    await press(host, "Make an invitation");
    await links.nth(at).waitFor();
  }
  const doors = await links.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await press(host, CIRCLE);
  const people = [host];
  for (const [at, name] of others.entries()) {
    const guest = await house.person(oneOfMany);
    await guest.goto(doors[at] ?? "");
    await guest.getByLabel("What shall this circle call you?").fill(name);
    await press(guest, "Knock");
    await press(host, `Vouch for ${name}`);
    await inCircle(guest, CIRCLE);
    people.push(guest);
  }
  return people;
}

async function openRound(page: Page, form: "Sealed round" | "Talking piece", title: string, prompt: string) {
  await press(page, "Open a round");
  await page.getByRole("button", { name: form }).click();
  await page.getByLabel("What is it called?").fill(title);
  await page.getByLabel(form === "Sealed round" ? "What shall everyone answer?" : "What is it about?").fill(prompt);
}

async function seal(page: Page, title: string, words: string): Promise<void> {
  await press(page, `Share, or pass: ${title}`);
  await page.getByLabel("Your words").fill(words);
  await press(page, "Seal mine");
  await press(page, "Seal them");
  await page.getByLabel("Your words").waitFor({ state: "detached" });
}

it("twelve people share sealed and live, and nobody has to go first", { timeout: CROWD_MS }, async () => {
  const took = stopwatch();
  const people = await gather(NAMES);
  const [ada, bo, , , , , , , , , , lou] = people as [Page, Page, ...Page[]];
  if (!lou) throw new Error("twelve were expected");
  took("twelve come in");

  // Sealed: eleven write or pass; one of them goes away for good.
  const title = "How we are, truly";
  await openRound(ada, "Sealed round", title, "What did you carry that nobody saw?");
  await ada.getByLabel("A day").check();
  await sees(ada, /it takes nine of your 12 devices together/);
  await press(ada, "Open the round");
  await sees(ada, "Nobody is in yet.");
  await press(ada, CIRCLE);
  for (const [at, page] of people.entries()) {
    if (page === bo) {
      await press(bo, `Share, or pass: ${title}`);
      await press(bo, "Pass");
      await press(bo, "Pass");
      await sees(bo, "You passed.");
    } else if (page !== lou) await seal(page, title, `${NAMES[at]} carried this.`);
  }
  await sees(ada, "11 of 12 are in.");
  // A pass is told from a sharing by nobody, and no words are to be found before the time.
  const isIn = (page: Page) => page.locator('.roster [data-in="true"]').allTextContents();
  await expect.poll(() => isIn(ada)).toContain("Bo is in");
  expect(await ada.getByText(/carried this/).count()).toBe(0);
  await picture(ada, "sealed-keeper");
  await picture(bo, "sealed-pass");
  await people[10]?.close();
  took("eleven seal");
  await seal(lou, title, "Lou carried this.");
  const present = people.filter((page) => !page.isClosed());
  for (const page of present) {
    await page.getByRole("list", { name: "What was shared" }).waitFor({ timeout: 60_000 });
    await expect
      .poll(() => page.locator(".contributions .spoken-text").allTextContents())
      .toEqual(NAMES.filter((name) => name !== "Bo").map((name) => `${name} carried this.`));
  }
  await sees(ada, "Bo passed.");
  await sees(bo, "You passed.");
  await picture(lou, "sealed-opened");
  took("all of it opens");

  // Live: whoever is there speaks in their turn; the keeper hands on for the one who has gone.
  await press(ada, CIRCLE);
  const evening = "Before we part";
  await openRound(ada, "Talking piece", evening, "One thing that you take along.");
  await ada.getByLabel(/Ask everyone how they are/).check();
  await press(ada, "Call everyone together");
  for (const page of present) {
    if (page !== ada) {
      await press(page, CIRCLE);
      await press(page, `Come in: ${evening}`);
    }
    await press(page, "I am here");
  }
  took("everyone gathers");
  await press(ada, "Begin");
  for (const [at, page] of people.entries()) {
    const name = NAMES[at] ?? "";
    if (page.isClosed()) {
      await press(ada, `Hand it on for ${name}`);
      await press(ada, "Hand it on");
      continue;
    }
    await page.getByRole("heading", { name: "The piece is with you" }).waitFor();
    if (page === bo) {
      await picture(bo, "live-holder");
      await picture(ada, "live-keeper");
      await press(bo, "Pass");
    } else {
      await page.getByLabel("Say something").fill(`${name} takes this along.`);
      await press(page, "Say it");
      await press(page, "Hand it on");
    }
  }
  took("the piece goes round");
  await sees(ada, "Everyone has had the piece");
  await press(ada, "Go to the leaving");
  await press(ada, "Go on");
  for (const page of [ada, bo, lou]) {
    await page.getByText("How are you now?").click();
    await touchField(page, 0.8, 0.7);
    await press(page, "Tell it");
  }
  await sees(bo, "After, three of you: very good, still.");
  await press(ada, "End the round");
  await press(ada, "End it");
  for (const page of present) {
    await sees(page, "It is over.");
    await expect.poll(() => page.locator(".transcript .spoken-text").count()).toBe(10);
  }
  await picture(bo, "live-over");
  await press(lou, CIRCLE);
  await lou.getByRole("article", { name: `Talking piece: ${evening}` }).waitFor();
  took("everyone leaves");
});

it("a round is opened, sealed and read with keys alone", async () => {
  const people = await gather(["Ada", "Bo", "Cleo"]);
  const [ada, bo, cleo] = people as [Page, Page, Page];
  const title = "Small things";
  await keys.press(ada, "Open a round");
  await ada.getByRole("heading", { name: "Open a round" }).waitFor();
  await keys.press(ada, /^Sealed round/);
  await keys.type(ada, "What is it called?", title);
  await keys.type(ada, "What shall everyone answer?", "What was kind today?");
  await keys.tabTo(ada, "3 days");
  await keys.pressKeys(ada, "ArrowLeft");
  expect(await ada.getByLabel("A day").isChecked()).toBe(true);
  await keys.press(ada, "Open the round");
  await sees(ada, "Nobody is in yet.");
  await keys.type(ada, "Your words", "The light on the stairs.");
  await keys.tabTo(ada, "Content note");
  await keys.pressKeys(ada, "Space");
  await keys.type(ada, "What is it about?", "home");
  await keys.press(ada, "Seal mine");
  await keys.press(ada, "Seal them");
  await sees(ada, "You are in.");
  await seal(bo, title, "A stranger held the door.");
  await press(cleo, `Share, or pass: ${title}`);
  await press(cleo, "Pass");
  await press(cleo, "Pass");
  await sees(ada, "A stranger held the door.");
  await sees(ada, "Cleo passed.");
  await sees(bo, "home");
  expect(await bo.getByText("The light on the stairs.").count()).toBe(0);
  await keys.press(bo, "Read it: what Ada shared about home");
  await sees(bo, "The light on the stairs.");
});

it("two who are too few for a sealed round answer the same question at once", async () => {
  const [ada, bo] = (await gather(["Ada", "Bo"])) as [Page, Page];
  await press(ada, "Open a round");
  await sees(ada, "For a sealed round you are too few");
  await ada.getByRole("button", { name: "An exchange for two" }).click();
  const asked = await ada.locator(".walk .prompt").textContent();
  await press(ada, "The next one");
  const question = (await ada.locator(".walk .prompt").textContent()) ?? "";
  expect(question).not.toBe(asked);
  await press(ada, "Ask Bo");
  await ada.getByLabel("Your answer").fill("Rain on a tin roof.");
  await press(ada, "Seal mine");
  await press(ada, "Seal them");
  await sees(ada, "Your answer is sealed.");
  await press(bo, `Waits for you: ${question}`);
  await sees(bo, "Ada has sealed an answer.");
  expect(await bo.getByText("Rain on a tin roof.").count()).toBe(0);
  await bo.getByLabel("Your answer").fill("Bread.");
  await press(bo, "Seal mine");
  await press(bo, "Seal them");
  for (const page of [ada, bo]) {
    await sees(page, "Both answers have opened.");
    await sees(page, "Rain on a tin roof.");
    await sees(page, "Bread.");
  }
  // The next question of the deck; stopped before it is answered, it leaves no trace with either.
  await press(bo, "Go on with the next question");
  const next = (await bo.locator(".walk .prompt").textContent()) ?? "";
  await press(bo, "Ask Ada");
  await press(ada, CIRCLE);
  await press(ada, `Waits for you: ${next}`);
  await press(ada, "Stop here");
  await press(ada, "Stop");
  for (const page of [ada, bo])
    await page.getByText(next).filter({ visible: true }).first().waitFor({ state: "detached" });
  await expect.poll(() => ada.getByText(question).count()).toBeGreaterThan(0);
});
