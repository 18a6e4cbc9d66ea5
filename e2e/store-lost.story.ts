import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allSaid, bringIn, found, inCircle, said, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
let ada: Page;
let bo: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person();
  bo = await house.person(phone);
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
});
afterEach(() => house.close());

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const controlOf = (page: Page) => page.context().newCDPSession(page);

/** Takes all the room that the browser gives to this address, down to the last kilobyte. */
const fillUp = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open("ballast", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("stones", { autoIncrement: true });
    const store = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const tx = store.transaction("stones", "readwrite", { durability: "strict" });
        tx.objectStore("stones").add(crypto.getRandomValues(new Uint8Array(size)));
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => resolve(false);
      });
    for (let size = 65_536; size >= 256; size /= 4) while (await put(size));
    store.close();
  });

const makeRoom = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("ballast").onsuccess = () => resolve();
      }),
  );

describe("a device without room", () => {
  it("says so, loses nothing, and goes on when there is room again", async () => {
    const cleo = await house.person(phone);
    const control = await controlOf(cleo);
    await control.send("Storage.overrideQuotaForOrigin", { origin: place.origin, quotaSize: 6_000_000 });
    await bringIn(ada, cleo, "Cleo", "River");
    await write(cleo, "While there was room.");
    await fillUp(cleo);
    await cleo.getByPlaceholder("Write to the circle").fill("Too much.");
    await press(cleo, "Send");
    await heading(cleo, "This device is full").waitFor();
    await press(cleo, "Go on reading");
    await expect.poll(() => allSaid(cleo)).toEqual(["While there was room."]);
    expect(await cleo.getByPlaceholder("Write to the circle").inputValue()).toBe("Too much.");
    await makeRoom(cleo);
    await cleo.reload();
    await inCircle(cleo, "River");
    await write(cleo, "There is room again.");
    await said(ada, "There is room again.").waitFor();
    await expect.poll(() => allSaid(ada)).toEqual(["While there was room.", "There is room again."]);
  });
});

describe("a store that goes away under an open app", () => {
  it("is left to a newer version, and that is said", async () => {
    const newer = bo.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("nexus", 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await heading(bo, "A newer version is open").waitFor();
    await newer;
    await press(bo, "Load it again");
    // This app is the older one still: it says so rather than touching what a newer one wrote.
    await heading(bo, "A newer version is open").waitFor();
  });

  it("is missed when somebody deletes it, and the app then begins empty", async () => {
    const deleted = bo.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("nexus").onsuccess = () => resolve();
        }),
    );
    await heading(bo, "What was kept here is being deleted").waitFor();
    await deleted;
    await press(bo, "Open it again");
    await heading(bo, "Welcome back").waitFor();
  });

  it("is missed when the browser clears it, and the app then begins empty", async () => {
    const control = await controlOf(bo);
    await control.send("Storage.clearDataForOrigin", { origin: place.origin, storageTypes: "all" });
    await heading(bo, "The browser closed what is kept here").waitFor();
    await press(bo, "Open it again");
    await heading(bo, "A quiet room for people who trust each other").waitFor();
  });
});
