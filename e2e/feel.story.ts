import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringIn, found, goBack, inCircle, keptWhole, said, touchField } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";
import { killAll, openProfile } from "./profile.ts";

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => {
  killAll();
  return house.close();
});

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const toJournal = async (page: Page) => {
  await page.getByRole("button", { name: "Your journal" }).click();
  await page.getByRole("heading", { level: 1, name: "Your journal" }).waitFor();
};
const entries = (page: Page) => page.locator(".entry");
const choose = (page: Page, word: string) => page.locator(".word", { hasText: word }).click();

async function twoInRiver(): Promise<{ ada: Page; bo: Page }> {
  const [ada, bo] = [await house.person(), await house.person(phone)];
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
  return { ada, bo };
}

describe("checking in", () => {
  it("takes two acts from home: touch, send", async () => {
    const { ada, bo } = await twoInRiver();
    await goBack(bo);
    let acts = 0;
    const act = async (doing: Promise<void>) => {
      acts += 1;
      await doing;
    };
    await act(touchField(bo, 0.27, 0.27));
    await act(bo.getByRole("button", { name: "Tell River" }).click());
    await bo.getByText("River can hear you now.").waitFor();
    await said(ada, "hard, stirred").waitFor();
    expect(acts).toBe(2);
  });

  it("says who can read what, before and after every choice", async () => {
    const { bo } = await twoInRiver();
    await goBack(bo);
    const truth = bo.locator(".send-bar .hint");
    await touchField(bo, 0.27, 0.27);
    expect(await truth.textContent()).toBe("Only the 2 people in River can read this.");
    await bo.getByLabel("A note, if you like").fill("Between us.");
    await bo.getByText("Choose for each part").click();
    await bo.getByLabel("my note").uncheck();
    expect(await truth.textContent()).toBe(
      "Only the 2 people in River can read your place on the field. Only you can read your note.",
    );
    await bo.getByLabel("Only me", { exact: true }).check();
    expect(await truth.textContent()).toBe("This stays with you, in your journal.");
    await bo.getByRole("button", { name: "Keep it for me" }).waitFor();
  });

  it("keeps the parts that are only for me out of the circle, and in the journal", async () => {
    const { ada, bo } = await twoInRiver();
    await bo.getByRole("button", { name: "Check in" }).click();
    await touchField(bo, 0.27, 0.27);
    await choose(bo, "anxious");
    await bo.getByLabel("A note, if you like").fill("The letter lies unopened.");
    await bo.getByText("Choose for each part").click();
    await bo.getByLabel("my place on the field").uncheck();
    await bo.getByLabel("my note").uncheck();
    await bo.getByRole("button", { name: "Tell River" }).click();
    const heard = said(ada, "anxious");
    await heard.waitFor();
    expect(await heard.innerText()).not.toMatch(/letter|hard|stirred/);
    expect(await heard.locator(".swatch").count()).toBe(0);

    await inCircle(bo, "River");
    await goBack(bo);
    await toJournal(bo);
    const mine = await entries(bo).first().innerText();
    expect(mine).toContain("River has your words");
    expect(mine).toContain("The letter lies unopened.");
    expect(mine).toContain("hard, stirred");
  });

  it("for oneself alone needs no circle and no network after the first visit", async () => {
    const bo = await house.person(phone);
    await bo.goto(place.origin);
    await bo.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await keptWhole(bo);
    place.road.cut();
    await bo.getByRole("button", { name: "Check in for yourself first" }).click();
    await touchField(bo, 0.73, 0.73);
    await bo.getByRole("button", { name: "Keep it for me" }).click();
    await bo.getByText("Kept for you. Only you can read it.").waitFor();
    await bo.reload();
    await goBack(bo);
    await toJournal(bo);
    await expect.poll(() => entries(bo).count()).toBe(1);
    await expect.poll(() => entries(bo).first().innerText()).toContain("good, still");
  });

  it("for oneself alone stays when the browser is killed, and nobody else hears of it", async () => {
    const profile = house.folder();
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    const bo = await openProfile(house, profile);
    await bringIn(ada, bo.page, "Bo", "River");
    await bo.page.getByRole("button", { name: "Check in" }).click();
    await touchField(bo.page, 0.5, 0.95);
    await bo.page.getByLabel("Only me", { exact: true }).check();
    await bo.page.getByRole("button", { name: "Keep it for me" }).click();
    await bo.page.getByText("Kept for you. Only you can read it.").waitFor();
    await bo.kill();
    const again = await openProfile(house, profile);
    await again.page.goto(place.origin);
    await toJournal(again.page);
    await expect.poll(() => entries(again.page).count()).toBe(1);
    await goBack(again.page);
    await again.page.getByRole("button", { name: "River" }).click();
    await inCircle(again.page, "River");
    for (const page of [ada, again.page]) expect(await page.locator(".item-check-in").count()).toBe(0);
    await again.kill();
  });

  it("can be taken back from the field", async () => {
    const bo = await house.person();
    await found(bo, place, "River", "Bo");
    await goBack(bo);
    await touchField(bo, 0.27, 0.27);
    await bo.getByRole("button", { name: "Clear" }).click();
    expect(await bo.locator(".field-mark").count()).toBe(0);
    await press(bo, "ArrowLeft");
    await bo.locator(".field-mark").waitFor();
    await press(bo, "Delete");
    expect(await bo.locator(".field-mark").count()).toBe(0);
  });
});

describe("words", () => {
  it("tell what they mean to keys, to a finger that rests, and to screen readers", async () => {
    const bo = await house.person(phone);
    await found(bo, place, "River", "Bo");
    await bo.getByRole("button", { name: "Check in" }).click();
    await touchField(bo, 0.3, 0.87);
    const numb = bo.getByRole("checkbox", { name: "numb", description: "I feel little or nothing." });
    await numb.focus();
    expect(await bo.locator(".meaning").innerText()).toContain("I feel little or nothing.");

    const drained = bo.locator(".word", { hasText: "drained" });
    await drained.evaluate((word) => word.scrollIntoView({ block: "center" }));
    const box = await drained.boundingBox();
    if (!box) throw new Error("the word is not in sight");
    const finger = await bo.context().newCDPSession(bo);
    const touchPoints = [{ x: box.x + 12, y: box.y + 12 }];
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await bo.locator(".meaning", { hasText: "All my strength is used up." }).waitFor();
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await bo.locator(".meaning").innerText()).toContain("All my strength is used up.");
    expect(await bo.getByRole("checkbox", { name: "drained" }).isChecked()).toBe(false);
  });

  it("can all be searched, by what they mean too, with keys alone", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await ada.getByRole("button", { name: "Check in" }).click();
    await ada.getByRole("button", { name: "All words" }).focus();
    await press(ada, "Enter");
    await ada.getByLabel("Find a word").waitFor();
    await ada.keyboard.type("trust");
    await expect.poll(() => ada.locator(".found-word").count()).toBe(1);
    await press(ada, "Tab", "Space");
    await ada.getByRole("button", { name: "Close the list" }).click();
    expect(await ada.getByRole("checkbox", { name: "betrayed" }).isChecked()).toBe(true);
    await ada.getByRole("button", { name: "Tell River" }).click();
    await said(ada, "betrayed").waitFor();
  });

  it("of one's own are offered again where they were last used", async () => {
    const ada = await house.person();
    await found(ada, place, "River", "Ada");
    await ada.getByRole("button", { name: "Check in" }).click();
    await touchField(ada, 0.27, 0.27);
    await ada.getByLabel("A word of your own").fill("wobbly");
    await press(ada, "Enter");
    await ada.getByRole("button", { name: "Tell River" }).click();
    await said(ada, "wobbly").waitFor();
    await ada.reload();
    await ada.getByRole("button", { name: "Check in" }).click();
    await touchField(ada, 0.27, 0.27);
    await choose(ada, "wobbly");
    expect(await ada.getByRole("checkbox", { name: "wobbly" }).isChecked()).toBe(true);
  });
});

describe("the journal", () => {
  it("keeps lines that one writes, changes and forgets, across a reload", async () => {
    const bo = await house.person(phone);
    await bo.goto(place.origin);
    await bo.getByRole("button", { name: "Check in for yourself first" }).click();
    await touchField(bo, 0.73, 0.73);
    await bo.getByRole("button", { name: "Keep it for me" }).click();
    await bo.getByRole("button", { name: "Open the journal" }).click();
    await bo.getByLabel("Write something for yourself").fill("I did not call back.");
    await bo.getByRole("button", { name: "Keep it", exact: true }).click();
    await bo.getByRole("button", { name: "Change: I did not call back." }).click();
    await bo.getByLabel("Text", { exact: true }).fill("I called back.");
    await bo.getByRole("button", { name: "Save" }).click();
    await bo.locator(".entry", { hasText: "I called back." }).waitFor();
    await bo.reload();
    await bo.getByRole("button", { name: "Forget: good, still" }).click();
    await bo.getByRole("button", { name: "Forget it" }).click();
    await expect.poll(() => entries(bo).count()).toBe(1);
    await expect.poll(() => entries(bo).first().innerText()).toContain("changed since");
  });

  it("keeps what was taken back in the circle, and says so", async () => {
    const { ada, bo } = await twoInRiver();
    await bo.getByRole("button", { name: "Check in" }).click();
    await touchField(bo, 0.27, 0.27);
    await bo.getByRole("button", { name: "Tell River" }).click();
    const mine = said(bo, "hard, stirred");
    await said(ada, "hard, stirred").waitFor();
    await mine.getByRole("button", { name: "Take back" }).click();
    await mine.getByRole("button", { name: "Take it back" }).click();
    await ada.getByText("Bo took something back.").waitFor();
    await goBack(bo);
    await toJournal(bo);
    await expect.poll(() => entries(bo).first().innerText()).toContain("Taken back from River");
    await expect.poll(() => entries(bo).first().innerText()).toContain("hard, stirred");
  });
});
