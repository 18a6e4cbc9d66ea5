import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkIn, found, invite, knock, vouch } from "./doing.ts";
import { type House, laptop, openHouse, type Place, phone, WEB } from "./house.ts";

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => house.close());

/** Without a service worker, which fetches the rest of the app as soon as it may. */
async function newcomer(): Promise<{ page: Page; fetched: Set<string> }> {
  const page = await house.person({ ...phone, serviceWorkers: "block" });
  const fetched = new Set<string>();
  page.context().on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/.test(pathname)) fetched.add(pathname.slice(1));
  });
  return { page, fetched };
}

it("somebody who comes by an invitation fetches no more than 190 KB, compressed, until they have checked in", async () => {
  const ada = await house.person(laptop);
  await found(ada, place, "River", "Ada");
  const link = await invite(ada);
  const { page: bo, fetched } = await newcomer();
  await knock(bo, link, "Bo");
  await vouch(ada, "Bo");
  await bo.getByPlaceholder("Write to the circle").waitFor();
  await checkIn(bo, "River", 0.3, 0.3);
  await ada.locator(".item-check-in").waitFor();

  const weights = [...fetched, "index.html"].map((path) => [
    path,
    gzipSync(readFileSync(join(WEB, path)), { level: 9 }).length,
  ]);
  const KiB = weights.reduce((sum, [, bytes]) => sum + Number(bytes), 0) / 1024;
  expect(KiB, weights.map(([path, bytes]) => `${path} ${bytes}`).join("\n")).toBeLessThan(190);
});
