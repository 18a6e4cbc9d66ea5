import { chromium, type Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { browserArgs, executablePath } from "./house.ts";
import { openPainting } from "./painting.ts";
import { openScene, openWorkshop } from "./workshop.ts";

const workshop = await openWorkshop();
const browser = await chromium.launch({ executablePath, args: browserArgs });
afterAll(async () => {
  await browser.close();
  await workshop.close();
});

const opened: Page[] = [];
async function openPage(reducedMotion: "reduce" | "no-preference" = "reduce"): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion })).newPage();
  opened.push(page);
  return page;
}
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

const scene = async (name: string, motion?: "no-preference") => {
  const page = await openPage(motion);
  await openScene(page, workshop, name);
  return page;
};

describe("painted cloth", () => {
  it("is one picture by WebGL and by tiles, and outlives the loss of the context", async () => {
    const page = await openPage();
    await openPainting(page, workshop);
    const seen = await page.evaluate(() => window.painting?.bothWays());
    expect(seen).toEqual({ first: expect.any(Number), lost: true, again: seen?.first });
    // Of 255: the shader rounds looks to bytes.
    expect(seen?.first).toBeLessThanOrEqual(4);
  });

  it("is there too where the browser has no WebGL", async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === "webgl2" ? null : Reflect.apply(own, this, [kind, ...rest]);
      } as typeof own;
    });
    await openScene(page, workshop, "cloth");
    const colours = await page.locator(".long-window canvas").evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return new Set(Array.from({ length: 500 }, (_, at) => data[at * 404])).size;
    });
    expect(colours).toBeGreaterThan(30);
  });
});

describe("the cloth of a circle", () => {
  it("says what it shows, and where a day is chosen by keys, what was shared then", async () => {
    const page = await scene("cloth");
    const picture = page.getByRole("img", { name: /^The cloth of Grief on Tuesdays: the feelings of \d+ days/ });
    await picture.waitFor();
    const slider = page.getByRole("slider", { name: "Days of the cloth" });
    await slider.focus();
    await page.keyboard.press("ArrowUp");
    const newest = await slider.getAttribute("aria-valuetext");
    expect(newest).toMatch(/^today\. /);
    await page.keyboard.press("Home");
    expect(await slider.getAttribute("aria-valuetext")).toContain("The hem");
    await page.keyboard.press("ArrowDown");
    expect(await slider.getAttribute("aria-valuetext")).not.toBe(newest);
    await page.keyboard.press("End");
    expect(await slider.getAttribute("aria-valuetext")).toBe(newest);
    await expect.poll(() => page.locator(".shared-then li").count()).toBeGreaterThanOrEqual(3);
    await page.getByRole("button", { name: "Go there: you" }).click();
    await page.locator("[data-found=true]").waitFor();
  });

  it("weaves in what I just told, slowly, and at once for who wants less motion", async () => {
    const tell = async (page: Page) => {
      await page.getByRole("button", { name: "Check in" }).click();
      await page.locator(".field-touch").click({ position: { x: 40, y: 40 } });
      await page.getByRole("button", { name: "Tell Grief on Tuesdays" }).click();
      await page.locator(".cloth-band canvas").waitFor();
    };
    const moving = await scene("circle, woven", "no-preference");
    await tell(moving);
    const band = moving.locator(".cloth-band canvas");
    await moving.locator(".cloth-band canvas[data-weaving=mine]").waitFor();
    // It comes into sight for that.
    await expect.poll(async () => (await band.boundingBox())?.y ?? 0).toBeGreaterThan(80);
    await moving.locator(".cloth-band canvas:not([data-weaving])").waitFor({ timeout: 15_000 });

    const still = await scene("circle, woven");
    await still.evaluate(() => {
      const observer = new MutationObserver(() => document.body.setAttribute("data-moved", ""));
      observer.observe(document.body, { attributes: true, subtree: true, attributeFilter: ["data-weaving"] });
    });
    await tell(still);
    await still.waitForTimeout(300);
    expect(await still.locator("body[data-moved]").count()).toBe(0);
  });
});

describe("a draft from elsewhere", () => {
  /** Drops the file that a scene would choose. */
  const drop = (page: Page, from: string) =>
    page.evaluate((name) => {
      const file = window.scenes?.[name]?.find((touch) => "give" in touch);
      const dataTransfer = new DataTransfer();
      const text = file && "text" in file ? file.text : "nothing of weaving";
      dataTransfer.items.add(new File([text ?? ""], "dropped.wif"));
      document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }, from);

  it("is woven where it is dropped, and refused by name where it cannot be", async () => {
    const page = await scene("draft");
    await drop(page, "draft, opened");
    await page.getByRole("heading", { name: "Rosepath for a shawl" }).waitFor();
    await page.getByText("60 ends, 60 picks, 4 shafts.").waitFor();
    await drop(page, "draft, refused");
    await page.locator(".refusal[data-code=tieup-missing]").waitFor();
    expect(await page.locator(".long-cloth").count()).toBe(0);
    await drop(page, "no draft at all");
    await page.locator(".refusal[data-code=wif-missing]").waitFor();
  });
});

describe("my own year", () => {
  it.each([
    ["Drawing (SVG)", "svg", "<svg"],
    ["Picture to print (PNG)", "png", "\u0089PNG"],
    ["Page (PDF)", "pdf", "%PDF-1.4"],
    ["For dobby looms (WIF)", "wif", "[WIF]"],
    ["Point paper (BMP)", "bmp", "BM"],
    ["Point paper (TIFF)", "tif", "II*"],
    ["Weaving note", "txt", "2026"],
  ])("can be taken along: %s", async (button, ending, begins) => {
    const page = await scene("year");
    // It is written away from the page, which goes on meanwhile.
    const [scribe, file] = await Promise.all([
      page.waitForEvent("worker"),
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    expect(scribe.url()).toContain("scribe");
    expect(file.suggestedFilename()).toBe(`cloth-2026-2026-11-24.${ending}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString("latin1").startsWith(begins)).toBe(true);
  });
});
