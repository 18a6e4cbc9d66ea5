import { chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";
import { isFirstOfItsRoom, isLong } from "./pace.ts";
import { openScene, openWorkshop, scenesOf } from "./workshop.ts";

const workshop = await openWorkshop();
const browser = await chromium.launch({ executablePath, args: browserArgs });
const open = async (width: number) =>
  (await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: "reduce" })).newPage();
const [usual, narrow] = [await open(390), await open(320)];
const names = await scenesOf(usual, workshop);

afterAll(async () => {
  await browser.close();
  await workshop.close();
});

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const documentOf = (page: Page) =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

describe("every room in every state", () => {
  it("would be found out if it were English where Spanish was asked for", async () => {
    await openScene(usual, workshop, "welcome");
    expect(await usual.evaluate(() => window.englishLeft?.())).toEqual([]);
    await openScene(usual, workshop, "welcome", "es");
    await usual.evaluate(() =>
      document.querySelector("main")?.append("There is no account, no feed, and nothing that counts you."),
    );
    expect(await usual.evaluate(() => window.englishLeft?.())).not.toEqual([]);
  });

  it.each(names)("%s speaks Spanish with no English left, and fits a narrow screen", async (name) => {
    await openScene(narrow, workshop, name, "es");
    expect(await documentOf(narrow)).toBe("es ltr");
    expect(await narrow.evaluate(() => window.englishLeft?.())).toEqual([]);
    expect(await overflowOf(narrow)).toBeLessThanOrEqual(0);
  });

  // A room's other states have the same frame.
  it.each(
    names.filter((name) => isLong || isFirstOfItsRoom(name)),
  )("%s holds when it is written from right to left", async (name) => {
    await openScene(usual, workshop, name, "ar-XB");
    expect(await documentOf(usual)).toBe("ar-XB rtl");
    expect(await overflowOf(usual)).toBeLessThanOrEqual(0);
    if (!isFirstOfItsRoom(name)) return;
    expect(await violationsOf(usual)).toEqual([]);
  });
});

it("the feeling field stays as it is when the page is mirrored: the same place means the same to everyone", async () => {
  const good = { at: ".field-touch", x: 0.9, y: 0.5 };
  const said: (string | null)[] = [];
  for (const language of ["en", "ar-XB"]) {
    await openScene(usual, workshop, "check-in", language);
    const box = await usual.locator(good.at).boundingBox();
    if (!box) throw new Error("the field is not in sight");
    await usual.mouse.click(box.x + box.width * good.x, box.y + box.height * good.y);
    said.push(await usual.locator(".field-slider").first().inputValue());
    await usual.locator(".field-slider").first().focus();
    await usual.keyboard.press("ArrowLeft");
    said.push(await usual.locator(".field-slider").first().inputValue());
  }
  expect(Number(said[0])).toBeGreaterThan(0.5);
  expect(Number(said[1])).toBeLessThan(Number(said[0]));
  expect(said.slice(2)).toEqual(said.slice(0, 2));
});

describe("the app as it is served", () => {
  let house: House;
  let place: Place;
  beforeEach(async () => {
    house = await openHouse();
    place = await house.sanctuary();
  });
  afterEach(() => house.close());

  it("speaks Spanish from the first moment to whom the browser says so", async () => {
    const ada = await house.person({ ...phone, locale: "es-MX" });
    await ada.goto(place.origin);
    await ada.getByRole("heading", { level: 1, name: "Un lugar tranquilo" }).waitFor();
    expect(await documentOf(ada)).toBe("es ltr");
    expect(await ada.title()).toContain("The Nexus");
  });

  it("changes its language without a reload, and remembers it", async () => {
    const ada = await house.person({ ...phone, locale: "en-GB" });
    await ada.goto(place.origin);
    await ada.evaluate(() => {
      document.body.dataset.same = "page";
    });
    await ada.getByRole("navigation", { name: "Other rooms" }).getByRole("button", { name: "Settings" }).click();
    await ada.getByLabel("Español").check();
    await ada.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
    expect(await documentOf(ada)).toBe("es ltr");
    expect(await ada.evaluate(() => document.body.dataset.same)).toBe("page");
    await ada.reload();
    await ada.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
    await ada.getByLabel("English").check();
    await ada.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  });

  it("takes a plain name and icon when asked, and says nothing of a circle in its title", async () => {
    const ada = await house.person({ ...phone, locale: "en-GB" });
    await ada.goto(place.origin);
    await ada.getByRole("navigation", { name: "Other rooms" }).getByRole("button", { name: "Settings" }).click();
    await ada.getByLabel("Notes", { exact: true }).check();
    await expect.poll(() => ada.title()).toBe("Notes");
    const files = await ada.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLLinkElement>("link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon]"),
      ].map(({ href }) => new URL(href).pathname),
    );
    expect(files.toSorted()).toEqual(["/icons/notes-180.png", "/notes.svg", "/notes.webmanifest"]);
    for (const file of files) expect((await ada.request.get(`${place.origin}${file}`)).status()).toBe(200);
    await ada.reload();
    await expect.poll(() => ada.title()).toBe("Notes");
  });

  it("is bright or dark as chosen, whatever the device says", async () => {
    const ada = await house.person({ ...phone, colorScheme: "light" });
    await ada.goto(place.origin);
    const paper = () => ada.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const day = await paper();
    await ada.getByRole("navigation", { name: "Other rooms" }).getByRole("button", { name: "Settings" }).click();
    await ada.getByLabel("dark, as by night").check();
    await expect.poll(paper).not.toBe(day);
    await ada.emulateMedia({ colorScheme: "dark" });
    const night = await paper();
    await ada.getByLabel("bright, as by day").check();
    await expect.poll(paper).toBe(day);
    expect(night).not.toBe(day);
  });
});
