import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { found, goBack } from "./doing.ts";
import { type House, openHouse, type Place, phone } from "./house.ts";

let house: House;
let place: Place;
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(() => house.close());

const DAY = 86_400_000;
const DAYS = 300;

/** A table of some app: harder days until four weeks ago, "awake" at night and "fed" at noon, a pulse for each day. */
function diary(): string {
  const lines = Array.from({ length: DAYS }, (_, ago) => {
    const day = new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
    const isLate = ago % 2 === 0;
    const pleasant = (ago < 28 ? 8 : 4) + (ago % 3) - 1;
    return `${day};${isLate ? "23:10" : "12:20"};${pleasant};${isLate ? "awake" : "fed"};${60 + (ago % 5)}`;
  });
  return ["Day;Time;Mood 1-10;Feeling;Pulse", ...lines, ""].join("\n");
}

it("what was brought is looked back on: a year of days, how it went, and which words go with which hours", async () => {
  const table = join(house.folder(), "days.csv");
  writeFileSync(table, diary());
  const page = await house.person(phone);
  await found(page, place, "Weir", "Ada");
  await goBack(page);
  await page.getByRole("button", { name: "Your journal" }).click();
  await page.getByRole("button", { name: "Look back over weeks and years" }).click();
  await page.getByText("There is nothing to look back on yet.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Your journal" }).click();
  await page.getByRole("button", { name: "Take my history back from other apps" }).click();
  await page.setInputFiles(".drop-here input", table);
  await page.getByRole("button", { name: "Read it so" }).click();
  await page.getByRole("button", { name: "Take it in", exact: true }).click();
  await page.getByText("days.csv is in your journal now.").waitFor();
  await page.getByRole("button", { name: "Look at your journal" }).click();

  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await page.getByRole("button", { name: "Look back over weeks and years" }).click();
  await page.getByRole("heading", { level: 1, name: "Looking back" }).waitFor();
  const course = page.locator(".course", { hasText: "From hard to good" });
  await page.getByRole("radio", { name: "Three months" }).check();
  await course.getByText("In the last four weeks it was better than in the two months before.").waitFor();
  expect(await course.getByRole("img").getAttribute("aria-label")).toMatch(/It begins at: .+\. It ends at: good\.$/);
  await course.getByText("As a table").click();
  expect(await course.getByRole("row").count()).toBeGreaterThanOrEqual(4);

  // Nobody said how stirred they were, so there is no line for it; the pulse is there, and went on as it was.
  expect(await page.getByRole("heading", { name: "From still to stirred" }).count()).toBe(0);
  await page.getByText("In the last four weeks it was about as fast as in the two months before.").waitFor();

  const word = (name: string) => page.locator(".word-hours li", { hasText: name }).textContent();
  expect(await word("awake")).toMatch(/more than your other words between 9:00.PM and 12:00.AM: 150 of 150 times/);
  expect(await word("fed")).toMatch(/between 12:00.PM and 3:00.PM: 150 of 150 times/);

  // A month leads into the journal, to that month.
  const then = new Date(Date.now() - 40 * DAY);
  const [short, long, year] = [
    then.toLocaleString("en", { month: "short" }),
    then.toLocaleString("en", { month: "long" }),
    String(then.getFullYear()),
  ];
  if (year !== String(new Date().getFullYear())) await page.getByRole("button", { name: year, exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${short} ${year}: \\d+ days; most often `) }).click();
  await page.getByRole("heading", { level: 1, name: "Your journal" }).waitFor();
  await page.locator(".month h2", { hasText: long }).waitFor();
  await page.getByText("in between").or(page.getByText("unpleasant")).first().waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Looking back" }).waitFor();
  expect(sent).toEqual([]);
}, 60_000);
