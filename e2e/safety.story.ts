import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { found, goBack, inCircle, keptWhole, said, write } from "./doing.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => house.close());

const KETTLE = "/descaling-a-kettle.html";
const leave = (page: Page) => page.getByRole("button", { name: "Leave this page now" });
const isDull = (page: Page) => page.waitForURL(`**${KETTLE}`);
const pressShift = async (page: Page, times = 3) => {
  for (let press = 0; press < times; press++) await page.keyboard.press("Shift");
};
const PASSPHRASE = "four herons over water";
async function setLock(page: Page): Promise<void> {
  await goBack(page);
  await page.getByRole("button", { name: "Keep my way" }).first().click();
  await page.getByLabel("A new passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Set the passphrase" }).click();
  await page.getByText("A passphrase locks your circles").waitFor();
}
/** Everything that a screen says, its title among it. */
const everythingOn = (page: Page) => page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`);

describe("leaving at once", () => {
  it("puts a dull page in the place of the circle, and Back does not lead into it again", async () => {
    const ada = await house.person();
    await ada.goto("about:blank");
    await found(ada, place, "River", "Ada");
    await write(ada, "It was him again.");
    await leave(ada).click();
    await isDull(ada);
    expect(await ada.title()).toBe("How to descale a kettle");
    expect(await everythingOn(ada)).not.toMatch(/nexus|river|him again/i);
    for (let back = 0; back < 4; back++) {
      await ada.goBack({ waitUntil: "commit" }).catch(() => undefined);
      await expect.poll(() => ada.url()).toMatch(/kettle|about:blank/);
      expect(await everythingOn(ada)).not.toMatch(/River|him again/);
    }
  });

  it("is three presses of Shift away, also while writing", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await ada.getByPlaceholder("Write to the circle").fill("He is com");
    await ada.keyboard.type("ING HOME");
    await inCircle(ada, "River");
    await pressShift(ada);
    await isDull(ada);
  });

  it("blanks the screen and ends the core within the same task", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    expect(ada.workers().length).toBe(1);
    await place.road.cut();
    const left = await ada.evaluate(() => {
      document.querySelector<HTMLElement>(".leave")?.click();
      return document.body.textContent + document.title;
    });
    expect(left).toBe("How to descale a kettle");
    await expect.poll(() => ada.workers().length).toBe(0);
    await place.road.mend();
  });

  it("takes the other windows of the app along", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    const second = await ada.context().newPage();
    house.watch(second);
    await second.goto(place.origin);
    await second.getByRole("button", { name: "Use it here" }).waitFor();
    await leave(second).click();
    await isDull(second);
    await isDull(ada);
  });

  it("opens the rooms again for who comes by the address, with everything in it", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await write(ada, "Still here.");
    await leave(ada).click();
    await isDull(ada);
    await ada.goto(place.origin);
    await ada.getByRole("button", { name: "River" }).click();
    await said(ada, "Still here.").waitFor();
  });
});

describe("with a lock", () => {
  it("leaving asks for the passphrase on return, and shows no circle before", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await setLock(ada);
    await leave(ada).click();
    await isDull(ada);
    await ada.goto(place.origin);
    await ada.getByRole("heading", { name: "Welcome back" }).waitFor();
    expect(await everythingOn(ada)).not.toContain("River");
    // The way out and the way to help stand at the locked door too, and the lock, being shut, does not.
    await expect
      .poll(() => ada.locator(".safety-bar button").allTextContents())
      .toEqual(["Leave this page now", "Safety"]);
    await ada.getByRole("button", { name: "Safety" }).click();
    await ada.getByRole("heading", { name: "Somebody to talk to" }).waitFor();
    await ada.locator(".back").click();
    await ada.getByLabel("Your passphrase").fill(PASSPHRASE);
    await ada.getByRole("button", { name: "Unlock", exact: true }).click();
    await ada.getByRole("button", { name: "River" }).waitFor();
  });

  it("“Lock now” in the bar shuts it from any screen", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await setLock(ada);
    await goBack(ada);
    await ada.getByRole("button", { name: "River" }).click();
    await inCircle(ada, "River");
    await ada.locator(".safety-bar").getByRole("button", { name: "Lock now" }).click();
    await ada.getByRole("heading", { name: "Welcome back" }).waitFor();
    expect(await everythingOn(ada)).not.toContain("River");
  });
});

describe("without any network", () => {
  it("the lines of a country are there to call, and so is the page to leave to", async () => {
    const ada = await house.person({ ...phone, locale: "en-GB" });
    await ada.goto(place.origin);
    await keptWhole(ada);
    place.road.cut();
    await ada.context().setOffline(true);
    await ada.reload();
    await ada.locator(".safety-bar").getByRole("button", { name: "Safety" }).click();
    await ada.getByRole("link", { name: "Call 116 123" }).waitFor();
    expect(await ada.getByLabel("Where are you?").inputValue()).toBe("GB");
    await ada.getByText("This is what your browser is set to.").waitFor();
    await ada.getByLabel("Where are you?").selectOption("Canada");
    const numbers = await ada
      .locator(".crisis-lines a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(numbers).toEqual(["tel:988", "sms:988", "tel:18006686868"]);
    // Each with where it was read, and when.
    for (const source of await ada.locator(".crisis-lines .hint").allTextContents()) expect(source).toMatch(/20\d\d/);
    await ada.getByLabel("Where are you?").selectOption("Another country");
    await ada.getByText("A wrong number would be worse than none.").waitFor();
    await leave(ada).click();
    await isDull(ada);
    await ada.getByRole("heading", { name: "How to descale a kettle" }).waitFor();
    await ada.context().setOffline(false);
    place.road.mend();
  });
});

describe("leaving, tried out in the Safety room", () => {
  it("says that it was understood, and stays", async () => {
    const ada = await house.person();
    await ada.goto(place.origin);
    await ada.locator(".safety-bar").getByRole("button", { name: "Safety" }).click();
    await ada.getByRole("button", { name: "Try it here" }).click();
    await pressShift(ada);
    await ada.getByText("That was right.").waitFor();
    await ada.getByRole("button", { name: "Stop trying" }).click();
    await pressShift(ada);
    await isDull(ada);
  });
});

describe("every screen", () => {
  it("has the way out first for the keyboard, then the way to help", async () => {
    const ada = await house.person(phone);
    await ada.goto(place.origin);
    await ada.getByRole("heading", { level: 1 }).waitFor();
    await ada.keyboard.press("Tab");
    expect(await ada.evaluate(() => document.activeElement?.textContent)).toBe("Leave this page now");
    await ada.keyboard.press("Tab");
    expect(await ada.evaluate(() => document.activeElement?.textContent)).toBe("Safety");
    await ada.keyboard.press("Enter");
    await ada.getByRole("heading", { level: 1, name: "Safety" }).waitFor();
    await ada.locator(".back").click();
    await ada.getByRole("heading", { level: 1, name: "A quiet room" }).waitFor();
  });
});

/** The ways in which words may lie in a file. */
function shapesOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  // Base64 of the same bytes differs by where they stand among threes.
  const base64 = [0, 1, 2].map((lead) =>
    Buffer.concat([Buffer.alloc(lead), bytes])
      .toString("base64")
      .slice(lead === 0 ? 0 : 4, -4),
  );
  return [
    bytes,
    Buffer.from(text, "utf16le"),
    ...[bytes.toString("hex"), ...base64].map((shape) => Buffer.from(shape)),
  ];
}

function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return shapesOf(text).some((shape) => content.includes(shape));
    });
}

it("leaves no word of it in the browser's profile on disk", async () => {
  const profile = house.folder();
  const planted = ["heronfeather", "marshlantern", "saltwindow"];
  const [circle, name, line] = planted as [string, string, string];
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args: browserArgs });
  const page = await browser.newPage();
  house.watch(page);
  await found(page, place, circle, name);
  await write(page, line);
  await page.getByPlaceholder("Write to the circle").fill(`${line} unsent`);
  await leave(page).click();
  await isDull(page);
  await browser.close();
  // The address was visited; that much a browser keeps, which shows that this search finds what is there.
  expect(filesHolding(profile, "descale a kettle").length).toBeGreaterThan(0);
  for (const word of planted) expect(filesHolding(profile, word)).toEqual([]);
});
