import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { found, goBack } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
let ada: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person(phone);
  await ada.context().grantPermissions(["notifications"], { origin: place.origin });
  await found(ada, place, "River", "Ada");
});
afterEach(() => house.close());

/** What the browser shows outside of the page. */
const told = (page: Page) =>
  page.evaluate(async () => {
    const shown = await (await navigator.serviceWorker.ready).getNotifications();
    return shown.map(({ title, body }) => `${title}: ${body}`);
  });

/** Sends a push as it comes from a push service, without anything in it. */
async function pusher(page: Page): Promise<() => Promise<unknown>> {
  const control = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    control.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await control.send("ServiceWorker.enable");
  const registrationId = await registered;
  return () => control.send("ServiceWorker.deliverPushMessage", { origin: place.origin, registrationId, data: "" });
}

describe("a device that is woken", () => {
  it("says one sentence without a name, and only while nobody looks at the app", async () => {
    await ada.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const push = await pusher(ada);
    await push();
    await ada.waitForTimeout(300);
    expect(await told(ada)).toEqual([]);
    await ada.goto("about:blank");
    await push();
    await ada.waitForTimeout(300);
    // A file of the app's address, where what was shown can be asked for; the browser looks for its icon, in vain.
    house.forgive(/404/);
    await ada.goto(`${place.origin}/icon.svg`);
    await expect.poll(() => told(ada)).toEqual(["Something moved: Something moved in a circle."]);
  });

  it("is off until the person turns it on, and the settings say who would learn what", async () => {
    await goBack(ada);
    await ada.getByRole("button", { name: "Settings" }).click();
    await ada.getByRole("heading", { name: "Being told when something moves" }).waitFor();
    await ada.getByText(/your browser’s maker learns/).waitFor();
    await expect.poll(() => ada.getByRole("button", { name: "Tell me on this device" }).count()).toBe(1);
    // Nobody was asked for anything yet.
    expect(
      await ada.evaluate(
        async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription()) === null,
      ),
    ).toBe(true);
  });
});
