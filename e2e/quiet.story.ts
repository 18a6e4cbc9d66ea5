import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringIn, found, goBack, inCircle, toPeople, touchField, write } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
let ada: Page;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
  ada = await house.person();
});
afterEach(() => house.close());

describe("the app, walked through from the first page on", () => {
  it("asks nothing of anybody but its sanctuary, and breaks none of its own rules", async () => {
    await ada.goto(place.origin);
    await ada.getByText("What a web page cannot promise").click();
    const bo = await house.person(phone);
    await found(ada, place, "River", "Ada");
    await bringIn(ada, bo, "Bo", "River");
    await write(ada, "A word.");
    await toPeople(ada);
    await ada.getByRole("button", { name: "Make an invitation" }).click();
    await ada.getByRole("button", { name: "Show as a picture to scan" }).last().click();
    await ada.locator(".qr").waitFor();
    await ada.getByRole("button", { name: "The agreement" }).click();
    await ada.getByRole("heading", { level: 1, name: "The agreement" }).waitFor();
    await goBack(ada);
    await inCircle(ada, "River");
    await goBack(ada);
    await touchField(ada, 0.5, 0.9);
    await ada.getByRole("button", { name: "Tell River" }).click();
    await ada.getByText("River can hear you now.").waitFor();
    await ada.goto(place.origin);
    for (const room of ["Your journal", "Search", "Keep my way", "Safety"]) {
      await ada.locator("main").getByRole("button", { name: room }).first().click();
      await ada.getByRole("heading", { level: 1, name: room }).waitFor();
      await goBack(ada);
    }
    await ada.locator("main").getByRole("button", { name: "Settings" }).click();
    await ada.getByRole("button", { name: "Gentle reminders" }).click();
    await ada.getByRole("heading", { level: 1, name: "Gentle reminders" }).waitFor();
    const cleo = await house.person(phone);
    await cleo.goto(place.origin);
    await cleo.getByRole("button", { name: "I have been here before" }).click();
    await cleo.getByRole("heading", { level: 1 }).waitFor();
    await goBack(cleo);
    await cleo.getByRole("button", { name: "Scan it instead" }).click();
    await cleo.getByRole("button", { name: "Stop scanning" }).waitFor({ timeout: 8_000 });
    // Console and requests are judged when the house closes.
    expect([...house.requested]).toEqual([place.origin]);
  });

  it("runs no script that is not a file of its own", async () => {
    const answer = await ada.goto(place.origin);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
    expect(answer?.headers()["integrity-policy"]).toBe("blocked-destinations=(script)");
    expect(policy).toContain("trusted-types nexus");
    expect(policy).not.toMatch(/unsafe|wasm/);
    // All that stands inline says by which hash each script is known.
    const scripts = await ada.evaluate(() =>
      [...document.scripts].map(({ type, src, text, integrity }) => ({ type, inline: src === "", text, integrity })),
    );
    expect(scripts.map(({ type, inline }) => [type, inline])).toEqual([
      ["importmap", true],
      ["module", false],
    ]);
    expect(Object.keys(JSON.parse(scripts[0]?.text ?? ""))).toEqual(["integrity"]);
    expect(scripts[1]).toMatchObject({ text: "", integrity: expect.stringMatching(/^sha256-/) });
    expect(await ada.evaluate(() => document.querySelectorAll("[style], style").length)).toBe(0);
  });

  it("keeps no word of an invitation in the address, the history or the title", async () => {
    await found(ada, place, "River", "Ada");
    const kept = await ada.evaluate(() => `${location.href} ${JSON.stringify(history.state)} ${document.title}`);
    expect(kept).not.toContain("found=");
    expect(kept).not.toContain("River");
    const beside = await ada.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    // That somebody was here, so that an emptied store is noticed; nothing of whom, or of what circle.
    expect(beside).toEqual([{ "been-here": "1" }, {}, ""]);
  });
});
