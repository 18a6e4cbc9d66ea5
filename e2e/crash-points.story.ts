import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, readLog } from "./crash/log.ts";
import { layTrap, type Point } from "./crash/trap.ts";
import { allSaid, bringIn, found, inCircle, invite, knock, said, vouch } from "./doing.ts";
import { type House, openHouse, type Place } from "./house.ts";
import { isLong } from "./pace.ts";
import { killAll, openProfile } from "./profile.ts";

let house: House;
let place: Place;
let ada: Page;
let bo: Awaited<ReturnType<typeof openProfile>>;
let folder: string;
let lines = 0;

beforeAll(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  folder = house.folder();
  ada = await house.person();
  await found(ada, place, "River", "Ada");
  bo = await openProfile(house, folder);
  await bringIn(ada, bo.page, "Bo", "River");
});
afterAll(async () => {
  killAll();
  await house.close();
});

const nextLine = (from: string) => `${from}'s line ${++lines}`;

async function come(page: Page): Promise<void> {
  await page.goto(place.origin);
  await page.getByRole("button", { name: "River" }).click();
  await inCircle(page, "River");
}

const death: Readonly<Record<string, () => Promise<void>>> = {
  async "the browser is killed"() {
    await bo.kill();
    bo = await openProfile(house, folder);
    await come(bo.page);
  },
  async "the tab crashes"() {
    const control = await bo.page.context().newCDPSession(bo.page);
    control.send("Page.crash").catch(() => {});
    const page = await bo.page.context().newPage();
    house.watch(page);
    bo = { ...bo, page };
    await come(page);
  },
};

/** Begins something in Bo's window that the trap will stop. What is said by it, if anything, is returned. */
const work: Readonly<Record<string, (trap: () => Promise<void>) => Promise<readonly string[]>>> = {
  async "saying something"(trap) {
    const text = nextLine("Bo");
    await bo.page.getByPlaceholder("Write to the circle").fill(text);
    await trap();
    await bo.page.getByRole("button", { name: "Send", exact: true }).click({ noWaitAfter: true });
    return [text];
  },
  async "hearing something"(trap) {
    await trap();
    const text = nextLine("Ada");
    await ada.getByPlaceholder("Write to the circle").fill(text);
    await ada.getByRole("button", { name: "Send", exact: true }).click();
    return [text];
  },
  async "letting somebody in"(trap) {
    const guest = `Guest ${++lines}`;
    await knock(await house.person(), await invite(ada), guest);
    // Guests of earlier cases may still stand before the door: whoever let them in died before it was written.
    await bo.page.getByRole("button", { name: `Vouch for ${guest}`, exact: true }).waitFor();
    await trap();
    await vouch(bo.page, guest);
    return [];
  },
  async "seeing somebody let in"(trap) {
    const guest = await house.person();
    await knock(guest, await invite(ada), `Guest ${++lines}`);
    await trap();
    await vouch(ada, `Guest ${lines}`);
    return [];
  },
};

interface Case {
  readonly doing: string;
  readonly point: Point;
  /** Which of the invariants of design.md, section 5, it is about. */
  readonly holds: string;
}

const at = (doing: string, stop: Point["stop"], nth: number, holds: string, kind?: Point["kind"]): Case => ({
  doing,
  point: { stop, nth, ...(kind && { kind }) },
  holds,
});

const quick: readonly Case[] = [
  at("saying something", "before-write", 1, "1: a wish is whole or not there"),
  at("saying something", "after-write", 1, "1: a wish that is durable is sent by the next life"),
  at("saying something", "before-send", 1, "3: the ratchet is durable before the words leave"),
  at("saying something", "after-send", 1, "3: what was sent is not sent again"),
  at("hearing something", "after-write", 1, "7: what was opened stays, its key does not"),
  at("letting somebody in", "before-send", 1, "2: a commit is pending before it is sent", "commit"),
  at("letting somebody in", "after-send", 1, "2: the log tells whether it was accepted", "commit"),
  at("seeing somebody let in", "before-write", 1, "5: a commit that was missed is caught up with"),
];
const more: readonly Case[] = [
  // It takes three writes to say something.
  ...[2, 3].flatMap((nth) => [
    at("saying something", "before-write", nth, "1 and 4"),
    at("saying something", "after-write", nth, "1 and 4"),
  ]),
  at("hearing something", "before-write", 1, "1"),
  ...[1, 2, 3, 4].flatMap((nth) => [
    at("letting somebody in", "before-write", nth, "1, 2 and 4"),
    at("letting somebody in", "after-write", nth, "1, 2 and 4"),
  ]),
  ...[1, 2].map((nth) => at("seeing somebody let in", "after-write", nth, "5 and 7")),
];

const deaths = isLong ? Object.keys(death) : ["the browser is killed"];
const cases = [
  ...deaths.flatMap((how) => (isLong ? [...quick, ...more] : quick).map((each) => ({ how, ...each }))),
  ...(isLong ? [] : [{ how: "the tab crashes", ...(quick[3] as Case) }]),
].map((each) => ({ ...each, where: `${each.point.stop} ${each.point.nth}` }));

describe("nothing is lost, sent twice or torn", () => {
  it.each(cases)("when $how while $doing, $where (invariant $holds)", async ({ how, doing, point }) => {
    let trap: Awaited<ReturnType<typeof layTrap>> | undefined;
    const told = await work[doing]?.(async () => {
      trap = await layTrap(bo.page, point);
    });
    await trap?.reached;
    await death[how]?.();

    const isDurable = !(doing === "saying something" && point.stop === "before-write" && point.nth === 1);
    if (isDurable) for (const text of told ?? []) await said(ada, text).waitFor();
    // Both speak once more, so that whoever had lost step would show it now.
    for (const [from, to, name] of [
      [bo.page, ada, "Bo"],
      [ada, bo.page, "Ada"],
    ] as const) {
      const text = nextLine(name);
      await from.getByPlaceholder("Write to the circle").fill(text);
      await from.getByRole("button", { name: "Send", exact: true }).click();
      await said(to, text).waitFor();
    }
    await expect.poll(() => bo.page.locator(".item[data-waiting=true]").count()).toBe(0);
    const heard = await allSaid(ada);
    expect(new Set(heard).size).toBe(heard.length);
    await expect.poll(() => allSaid(bo.page)).toEqual(heard);
    expect(faultsOf(readLog(place.dataDir))).toEqual([]);
    expect(await bo.page.locator(".troubles").count()).toBe(0);
  });
});
