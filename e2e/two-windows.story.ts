import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultsOf, readLog } from "./crash/log.ts";
import { layTrap } from "./crash/trap.ts";
import { allSaid, bringIn, found, inCircle, said, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
let first: Page;
let second: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  first = await house.person();
  await found(first, place, "River", "Ada");
  await write(first, "In the first window.");
  second = await first.context().newPage();
  house.watch(second);
  await second.goto(place.origin);
});
afterEach(() => house.close());

const elsewhere = (page: Page) => page.getByRole("heading", { name: "Open in another tab" });
const useHere = (page: Page) => page.getByRole("button", { name: "Use it here" }).click();

async function openRiver(page: Page): Promise<void> {
  await page.getByRole("button", { name: "River" }).click();
  await inCircle(page, "River");
}

/** Both the one who wrote and the one who listens have these, each once, and the log has no fault. */
async function expectAllOnce(mine: Page, theirs: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) await said(theirs, line).waitFor();
  await expect.poll(() => mine.locator(".item[data-waiting=true]").count()).toBe(0);
  const heard = await allSaid(theirs);
  expect(heard.filter((text) => lines.includes(text)).toSorted()).toEqual(lines.toSorted());
  expect((await allSaid(mine)).filter((text) => lines.includes(text))).toEqual(
    heard.filter((text) => lines.includes(text)),
  );
  expect(faultsOf(readLog(place.dataDir))).toEqual([]);
}

describe("a second window", () => {
  it("says that the circles are open in another, and takes them over when asked", async () => {
    await elsewhere(second).waitFor();
    await useHere(second);
    await openRiver(second);
    await elsewhere(first).waitFor();
    await write(second, "In the second window.");
    await useHere(first);
    await inCircle(first, "River");
    await expect.poll(() => allSaid(first)).toEqual(["In the first window.", "In the second window."]);
    await elsewhere(second).waitFor();
  });

  it("goes on by itself when the first is closed", async () => {
    await elsewhere(second).waitFor();
    await first.close();
    await openRiver(second);
    await expect.poll(() => allSaid(second)).toEqual(["In the first window."]);
  });

  it("goes on when the first has crashed", async () => {
    await elsewhere(second).waitFor();
    const tab = await first.context().newCDPSession(first);
    tab.send("Page.crash").catch(() => {});
    await openRiver(second);
    await expect.poll(() => allSaid(second)).toEqual(["In the first window."]);
  });

  it("takes over from one that is frozen; what that one had begun is there once, and when it wakes it cannot write", async () => {
    const bo = await house.person(phone);
    await bringIn(first, bo, "Bo", "River");
    await elsewhere(second).waitFor();
    place.road.cut();
    await write(first, "Waiting to go out.");
    const tab = await first.context().newCDPSession(first);
    await tab.send("Page.setWebLifecycleState", { state: "frozen" });
    place.road.mend();
    await useHere(second);
    await openRiver(second);
    await write(second, "From the second window.");
    await write(bo, "Meanwhile, from Bo.");
    await said(bo, "From the second window.").waitFor();
    await tab.send("Page.setWebLifecycleState", { state: "active" });
    await elsewhere(first).waitFor();
    await expectAllOnce(second, bo, ["Waiting to go out.", "From the second window.", "Meanwhile, from Bo."]);
  });

  it("takes over from one whose core stands still in the middle of sending, and sends it once", async () => {
    const bo = await house.person(phone);
    await bringIn(first, bo, "Bo", "River");
    await elsewhere(second).waitFor();
    await first.getByPlaceholder("Write to the circle").fill("Half sent.");
    const trap = await layTrap(first, { stop: "after-send", nth: 1 });
    await first.getByRole("button", { name: "Send", exact: true }).click();
    await trap.reached;
    await useHere(second);
    await openRiver(second);
    await write(second, "From the second window.");
    await expectAllOnce(second, bo, ["Half sent.", "From the second window."]);
  });

  it("can fight over the circles with both writing, and everything arrives once", async () => {
    const bo = await house.person(phone);
    await bringIn(first, bo, "Bo", "River");
    const lines: string[] = [];
    for (const [round, page] of [second, first, second, first].entries()) {
      await useHere(page);
      if (page === second && round === 0) await openRiver(page);
      await inCircle(page, "River");
      const line = `Round ${round}`;
      lines.push(line);
      await write(page, line);
    }
    await expectAllOnce(first, bo, lines);
  });
});
