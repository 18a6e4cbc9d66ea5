import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringIn, found, goBack, said, write } from "./doing.ts";
import { type House, laptop, openHouse, type Place, phone } from "./house.ts";
import { locked, makeCode, setPassphrase, toKeeping, typeWords } from "./keeping.ts";

const DAY = 24 * 3_600_000;

let house: House;
let place: Place;
let ada: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person(phone);
});
afterEach(() => house.close());

describe("time passes", () => {
  it("and what nobody touches for as long as was chosen is locked", async () => {
    await ada.clock.install();
    await found(ada, place, "Weir", "Ada");
    await goBack(ada);
    await toKeeping(ada);
    await setPassphrase(ada);
    await ada.getByLabel("15 minutes").check();
    await ada.clock.fastForward("14:00");
    expect(await ada.getByRole("heading", { name: "Welcome back" }).count()).toBe(0);
    await ada.mouse.click(5, 5);
    await ada.clock.fastForward("14:00");
    expect(await ada.getByRole("heading", { name: "Welcome back" }).count()).toBe(0);
    await ada.clock.fastForward("02:00");
    await locked(ada);
  });

  it("and a new code is tested once, kindly", async () => {
    await found(ada, place, "Weir", "Ada");
    await goBack(ada);
    await toKeeping(ada);
    const words = await makeCode(ada);
    const card = ada.getByRole("heading", { name: "Are your ten words still at hand?" });
    await goBack(ada);
    await ada.getByRole("heading", { name: "Your circles" }).waitFor();
    expect(await card.count()).toBe(0);
    await ada.clock.setFixedTime(Date.now() + 6 * DAY);
    await ada.reload();
    await card.waitFor();
    await typeWords(
      ada,
      ".card",
      words.map(() => "babab"),
    );
    await ada.getByRole("button", { name: "That is right" }).click();
    await ada.locator(".card .refusal").waitFor();
    await typeWords(ada, ".card", words);
    await ada.getByRole("button", { name: "That is right" }).click();
    await card.waitFor({ state: "detached" });
  });

  it("and a reminder comes at its time, as a notice that names nothing", async () => {
    await ada.context().grantPermissions(["notifications"], { origin: place.origin });
    await found(ada, place, "Weir", "Ada");
    await ada.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await ada.clock.install({ time: new Date(2026, 10, 23, 19, 59) });
    await ada.reload();
    await goBack(ada);
    await ada.getByRole("button", { name: "Your journal" }).click();
    await ada.getByRole("button", { name: "Gentle reminders" }).click();
    await ada.getByRole("button", { name: "Add a time" }).click();
    await ada.getByLabel("At", { exact: true }).waitFor();
    const told = () =>
      ada.evaluate(async () =>
        (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title }) => title),
      );
    expect(await told()).toEqual([]);
    await ada.clock.runFor(90_000);
    await expect.poll(told).toEqual(["How are you, right now?"]);
  });
});

describe("a way back", () => {
  it("leads on from the code to an archive, with the hand already on it", async () => {
    await found(ada, place, "Weir", "Ada");
    await goBack(ada);
    await toKeeping(ada);
    await makeCode(ada);
    await ada.getByText("What it opens is an archive").waitFor();
    await expect.poll(() => ada.evaluate(() => document.activeElement?.textContent)).toBe("Save an archive as a file");
  });
});

describe("the end", () => {
  it("lets somebody leave a circle quietly first, and the others see that they left", async () => {
    const bo = await house.person(laptop);
    await found(bo, place, "Weir", "Bo");
    await bringIn(bo, ada, "Ada", "Weir");
    await write(ada, "Hello.");
    await said(bo, "Hello.").waitFor();
    await goBack(ada);
    await toKeeping(ada);
    await ada.getByText("On the sanctuaries").click();
    expect(await ada.getByRole("button", { name: "Erase Weir for all" }).count()).toBe(0);
    await ada.getByRole("button", { name: "Leave Weir" }).click();
    await ada.getByRole("button", { name: "Yes" }).click();
    await bo.getByText("Ada left.").waitFor();
    await ada.getByText("On the sanctuaries").waitFor({ state: "detached" });
    await ada.getByRole("button", { name: "Erase everything here" }).click();
    await ada.getByRole("button", { name: "Erase it all" }).click();
    await ada.getByRole("heading", { name: "A quiet room for people who trust each other" }).waitFor();
  });

  it("takes away the archive that a sanctuary kept, so that the code finds nothing there", async () => {
    await found(ada, place, "Weir", "Ada");
    await goBack(ada);
    await toKeeping(ada);
    const words = await makeCode(ada);
    const { host } = new URL(place.origin);
    await ada.getByRole("button", { name: `Keep it at ${host}, too` }).click();
    await ada.getByText(`${host} keeps it, too`).waitFor();
    await ada.getByText("Archives that sanctuaries keep for you go, too").waitFor();
    await ada.getByRole("button", { name: "Erase everything here" }).click();
    await ada.getByRole("button", { name: "Erase it all" }).click();
    await ada.getByRole("button", { name: "I have been here before" }).click();
    await ada.getByLabel("At a sanctuary").check();
    await ada.getByLabel("Your recovery code").fill(words.join(" "));
    await ada.getByRole("button", { name: "Bring it back" }).click();
    await ada.locator('.refusal[data-code="archive-refused"]').waitFor();
  });
});
