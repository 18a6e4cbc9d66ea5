import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { found, goBack } from "./doing.ts";
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

const two = (value: number) => String(value).padStart(2, "0");
const rate = (at: number) =>
  `<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="${55 + (at % 40)}" startDate="2026-10-${two(1 + (at % 28))} ${two(at % 24)}:${two(at % 60)}:${two(at % 59)} +0200"/>\n`;
const HEAD =
  '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData locale="en_US">\n';

function appleZip(): Buffer {
  const records = Array.from({ length: 5000 }, (_, at) => rate(at)).join("");
  return Buffer.from(zipSync({ "apple_health_export/export.xml": strToU8(`${HEAD}${records}</HealthData>`) }));
}

/** Some megabytes, more than are read in a blink, on disk. */
async function largeExport(path: string): Promise<void> {
  const stretch = Array.from({ length: 10_000 }, (_, at) => rate(at)).join("");
  const file = createWriteStream(path);
  file.write(HEAD);
  for (let times = 0; times < 50; times++) if (!file.write(stretch)) await new Promise((go) => file.once("drain", go));
  file.end("</HealthData>");
  await finished(file);
}

const diary = (lines: number) =>
  [
    "full_date,date,weekday,time,mood,activities,note_title,note",
    ...Array.from(
      { length: lines },
      (_, at) =>
        `20${two(10 + (at % 15))}-${two(1 + (at % 12))}-${two(1 + (at % 28))},a,b,${two(at % 24)}:${two(at % 60)},open,tea,,line ${at}`,
    ),
  ].join("\n");

async function toImports(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Your journal" }).click();
  await page.getByRole("button", { name: "Take my history back from other apps" }).click();
  await page.getByRole("heading", { level: 1, name: "Take my history back" }).waitFor();
}

const choose = (page: Page, file: string) => page.setInputFiles(".drop-here input", file);
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

it("brings a phone's records and a diary home, in one piece each, and takes out exactly what one brought", async () => {
  const folder = house.folder();
  const [zip, table, large] = ["export.zip", "daylio_export.csv", "export.xml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(zip, appleZip());
  writeFileSync(table, `${diary(40)}\n2026-02-30,a,b,10:00,open,,,`);
  await largeExport(large);
  const page = await house.person(phone);
  await found(page, place, "Weir", "Ada");
  await goBack(page);
  await toImports(page);
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));

  // A large one that is stopped leaves nothing.
  await choose(page, large);
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await says(page, "Stopped. Nothing of it was kept.");

  await choose(page, zip);
  await says(page, "This is from Apple Health.");
  await says(page, "5,000 heart rates");
  await page.getByRole("button", { name: "Take it in", exact: true }).click();
  await says(page, "export.zip is in your journal now.");

  await choose(page, table);
  await says(page, "This is from Daylio.");
  await page.getByText("One place could not be read").click();
  await says(page, "Line 42:");
  await page.getByLabel("open", { exact: true }).selectOption({ label: "pleasant" });
  await page.getByRole("button", { name: "Take in what could be read" }).click();
  await says(page, "daylio_export.csv is in your journal now.");

  // The same file brings nothing a second time.
  await choose(page, table);
  await says(page, "All of it is in your journal already.");
  await page.getByRole("button", { name: "Leave it" }).click();

  await page.reload();
  await says(page, "40 entries");
  await page.getByRole("button", { name: "Undo: daylio_export.csv" }).click();
  await page.getByRole("button", { name: "Take it out" }).click();
  await says(page, "It was taken out again.");
  expect(await page.locator(".earlier .file-name").allTextContents()).toEqual(["export.zip"]);
  await goBack(page);
  await page.getByText("Nothing is written here yet", { exact: false }).waitFor();
  expect(sent).toEqual([]);
}, 90_000);

it("a browser that is killed while it takes a diary in has all of it afterwards, or nothing", async () => {
  const table = join(house.folder(), "daylio_export.csv");
  writeFileSync(table, diary(4000));
  const profile = house.folder();
  const first = await openProfile(house, profile);
  await found(first.page, place, "Weir", "Ada");
  await goBack(first.page);
  let { page, kill } = first;
  const seen: number[] = [];
  for (const wait of [0, 250]) {
    await toImports(page);
    await choose(page, table);
    await page.getByRole("button", { name: "Take it in", exact: true }).click();
    await new Promise((resolve) => setTimeout(resolve, wait));
    await kill();
    ({ page, kill } = await openProfile(house, profile));
    await page.goto(place.origin);
    await toImports(page);
    // What there is stands there before the files that are known can be asked for.
    await page.getByText("Which files?").waitFor();
    await page.waitForTimeout(500);
    const brought = await page.locator(".earlier li").allTextContents();
    seen.push(brought.length);
    for (const said of brought) expect(said).toContain("4,000 entries");
    await goBack(page);
    if (brought.length > 0) break;
    await page.getByText("Nothing is written here yet", { exact: false }).waitFor();
    await goBack(page);
  }
  expect(seen.every((count) => count <= 1)).toBe(true);
  await kill();
}, 90_000);
