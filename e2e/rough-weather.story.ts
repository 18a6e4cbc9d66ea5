import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultsOf, readLog } from "./crash/log.ts";
import { allSaid, bringIn, found, inCircle, said, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";
import { isLong } from "./pace.ts";

/** How often the road is cut and mended: more with `--long`. */
const FLAPS = isLong ? 40 : 6;
const DAY_MS = 86_400_000;

let house: House;
let place: Place;
let ada: Page;
let bo: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person();
  bo = await house.person(phone);
});
afterEach(() => house.close());

async function together(): Promise<void> {
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
}

async function expectAllOnce(lines: readonly string[]): Promise<void> {
  for (const page of [ada, bo]) {
    for (const line of lines) await said(page, line).waitFor();
    await expect.poll(() => page.locator(".item[data-waiting=true]").count(), { timeout: 30_000 }).toBe(0);
    await expect.poll(async () => (await allSaid(page)).toSorted()).toEqual(lines.toSorted());
  }
  expect(faultsOf(readLog(place.dataDir))).toEqual([]);
}

describe("a network that comes and goes", () => {
  it("loses nothing and repeats nothing, whoever writes when", async () => {
    await together();
    const lines: string[] = [];
    for (let flap = 0; flap < FLAPS; flap++) {
      place.road.cut();
      lines.push(`Bo ${flap}`);
      await write(bo, `Bo ${flap}`);
      place.road.mend();
      lines.push(`Ada ${flap}`);
      await write(ada, `Ada ${flap}`);
      // Sometimes long enough to connect again, sometimes not.
      await ada.waitForTimeout((flap % 3) * 400);
    }
    await expectAllOnce(lines);
  });

  it("may be as slow as the edge of a valley", async () => {
    const control = await bo.context().newCDPSession(bo);
    await control.send("Network.enable");
    const edge = { offline: false, latency: 800, downloadThroughput: 6_000, uploadThroughput: 3_000 };
    await together();
    await control.send("Network.emulateNetworkConditions", edge);
    await bo.reload();
    await inCircle(bo, "River");
    await write(bo, "From the valley.");
    await write(ada, "From the town.");
    await expectAllOnce(["From the valley.", "From the town."]);
  });
});

describe("a clock that is wrong", () => {
  it.each([
    ["a day behind", -DAY_MS],
    ["a day ahead", DAY_MS],
  ])("by %s keeps nobody from coming in, speaking and being heard in order", async (_, off) => {
    await bo.context().addInitScript(shiftClock, off);
    bo.on("worker", (core) => void core.evaluate(shiftClock, off));
    await together();
    await write(ada, "On time.");
    await said(bo, "On time.").waitFor();
    await write(bo, "By my own clock.");
    await expectAllOnce(["On time.", "By my own clock."]);
    await expect.poll(() => allSaid(ada)).toEqual(["On time.", "By my own clock."]);
    expect(await bo.evaluate(() => Date.now())).not.toBeCloseTo(Date.now(), -7);
  });
});

/** Runs in the page and in its worker, and can use nothing of this file. */
function shiftClock(off: number): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + off;
}
