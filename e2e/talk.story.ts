import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringIn, found, goBack, inCircle, said, toPeople, write } from "./doing.ts";
import { type House, laptop, openHouse, phone } from "./house.ts";

let house: House;
let ada: Page;
let bo: Page;
beforeEach(async () => {
  house = await openHouse();
  const place = await house.sanctuary();
  [ada, bo] = [await house.person(laptop), await house.person(phone)];
  await Promise.all([ada, bo].map(keepBlobs));
  await found(ada, place, "River", "Ada");
  await bringIn(ada, bo, "Bo", "River");
});
afterEach(() => house.close());

/** Remembers what the page gives an address to: it cannot be read back from there, by the content security policy. */
async function keepBlobs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const blobs: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (source: Blob) => {
      blobs.push(source);
      return make(source);
    };
    Object.assign(window, { blobs });
  });
}

/** The bytes of the last thing that this page showed or played, as text of one letter each. */
const lastShown = (page: Page) =>
  page.evaluate(async () => {
    const blob = (window as unknown as { blobs: Blob[] }).blobs.at(-1) as Blob;
    return [blob.type, new TextDecoder("latin1").decode(await blob.arrayBuffer())] as const;
  });

const CANARY = "52.5163N13.3777E";

/** A photograph as a telephone would make it: turned by its Exif, with the place where it was taken. */
async function photograph(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1200);
    const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    for (let x = 0; x < 24; x++) {
      context.fillStyle = `hsl(${x * 15} 60% 50%)`;
      context.fillRect(x * 100, 0, 100, 1200);
    }
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  // TIFF, little-endian; one directory: orientation 6 (turned a quarter), and a comment with the place.
  const tiff = Buffer.concat([
    Buffer.from("49492a0008000000" + "0200" + "120103000100000006000000" + "0e010200", "hex"),
    Buffer.from([CANARY.length + 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(`${CANARY}\0`),
  ]);
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([Buffer.from(drawn.slice(0, 2)), segment, Buffer.from(drawn.slice(2))]);
}

const add = (page: Page) => page.getByRole("button", { name: "Add a picture, a voice note or a content note" }).click();
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();

it("a picture reaches the other byte by byte, described, without the place where it was taken", async () => {
  const photo = await photograph(ada);
  expect(photo.includes(CANARY)).toBe(true);
  await add(ada);
  await ada.locator("input[type=file]").setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: photo });
  await ada.getByLabel("What can be seen in it?").fill("Bands of every colour");
  const [type, sent] = await lastShown(ada);
  expect(type).toBe("image/webp");
  expect(sent).not.toContain(CANARY);
  expect(sent).not.toMatch(/EXIF|Exif|ICCP|XMP /);
  await send(ada);

  const seen = bo.getByRole("img", { name: "Bands of every colour" });
  await bo.locator(".picture img").waitFor();
  await seen.first().waitFor();
  expect(await lastShown(bo)).toEqual([type, sent]);
  // Turned upright, and no side longer than 1600.
  const size = await bo
    .locator(".picture img")
    .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
  expect(size).toEqual([800, 1600]);

  await bo.getByRole("button", { name: "Look closer: Bands of every colour" }).click();
  await bo.getByRole("dialog", { name: "Bands of every colour" }).waitFor();
  await bo.keyboard.press("Escape");
  await bo.getByRole("dialog").waitFor({ state: "detached" });
});

it("a voice note is recorded, listened to, sent, and played by keyboard on the other side", async () => {
  await add(ada);
  await ada.getByRole("button", { name: "Voice note", exact: true }).click();
  await ada.getByRole("timer").waitFor();
  await ada.waitForTimeout(1_200);
  await ada.getByRole("button", { name: "Stop" }).click();
  await ada.getByRole("button", { name: /^Play: Your voice note/ }).waitFor();
  const [type, recorded] = await lastShown(ada);
  expect(type).toBe("audio/webm");
  await send(ada);

  const play = bo.getByRole("button", { name: /^Play: Voice note by Ada, 0:0[12]/ });
  await play.focus();
  await bo.keyboard.press("Enter");
  await bo.getByRole("button", { name: "Pause" }).waitFor();
  expect(await lastShown(bo)).toEqual([type, recorded]);
  await play.waitFor();
});

it("a microphone that stays closed is said kindly", async () => {
  await bo.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await bo.reload();
  await bo.getByPlaceholder("Write to the circle").waitFor();
  await add(bo);
  await bo.getByRole("button", { name: "Voice note", exact: true }).click();
  await bo.getByText("The microphone is closed to this page.").waitFor();
  await bo.getByRole("button", { name: "Close" }).click();
  await write(bo, "Then in words.");
});

it("a content note folds what is said until somebody opens it, and hearing is a name and no number", async () => {
  await add(ada);
  await ada.getByRole("button", { name: "Content note", exact: true }).click();
  await ada.getByLabel("What is it about?").fill("the hospital");
  await ada.getByPlaceholder("Write to the circle").fill("They moved her again.");
  await send(ada);
  const folded = bo.locator(".item", { hasText: "the hospital" });
  await folded.waitFor();
  expect(await bo.getByText("They moved her again.").count()).toBe(0);
  await folded.getByRole("button", { name: "Read it: what Ada shared about the hospital" }).click();
  await bo.getByText("They moved her again.").waitFor();

  const hear = folded.getByRole("button", { name: "I hear you, Ada" });
  await hear.click();
  await ada.getByText("Bo hears you.").waitFor();
  await bo.getByText("You hear this.").waitFor();
  expect(await hear.getAttribute("aria-pressed")).toBe("true");
  await hear.click();
  await ada.getByText("Bo hears you.").waitFor({ state: "detached" });
});

it("somebody who is muted is one quiet line on this device, and knows nothing of it", async () => {
  await toPeople(bo);
  await bo.getByRole("button", { name: "Fold what they share: Ada" }).click();
  await bo.getByText("folded on this device").waitFor();
  await goBack(bo);
  await write(ada, "Again about me.");
  await bo.getByText("Ada shared something.").waitFor();
  expect(await bo.getByText("Again about me.").count()).toBe(0);
  await bo.getByRole("button", { name: "Show what Ada shared" }).click();
  await bo.getByText("Again about me.").waitFor();
  expect(await ada.getByText(/folded/).count()).toBe(0);
});

it("what is begun is there again after a reload, and gone when it is sent", async () => {
  await bo.getByPlaceholder("Write to the circle").fill("I wanted to say");
  await bo.waitForTimeout(900);
  await bo.reload();
  await inCircle(bo, "River");
  expect(await bo.getByPlaceholder("Write to the circle").inputValue()).toBe("I wanted to say");
  await write(bo, "I wanted to say: thank you.");
  await bo.reload();
  await inCircle(bo, "River");
  expect(await bo.getByPlaceholder("Write to the circle").inputValue()).toBe("");
});

it("search finds across accents and leads to what was found", async () => {
  await write(ada, "Café by the canal, half past nine");
  for (let line = 0; line < 12; line++) await write(ada, `Line ${line} of a long evening`);
  await said(bo, "Line 11 of a long evening").waitFor();
  await goBack(bo);
  await bo.getByRole("button", { name: "Search" }).click();
  await bo.getByLabel("What are you looking for?").fill("CAFE canal");
  await bo.getByRole("button", { name: /Café by the canal/ }).click();
  await inCircle(bo, "River");
  const there = bo.locator("[data-found=true]");
  expect(await there.textContent()).toContain("Café by the canal");
  await expect
    .poll(() => there.locator("article").evaluate((article) => article === document.activeElement))
    .toBe(true);
});

it("search finds my own journal too, and leads to the entry", async () => {
  await goBack(bo);
  await bo.getByRole("button", { name: "Your journal" }).click();
  for (const line of ["The heron was back at the weir.", "Rain, all day."]) {
    await bo.getByLabel("Write something for yourself").fill(line);
    await bo.getByRole("button", { name: "Keep it" }).click();
    await bo.locator(".entry").getByText(line).waitFor();
  }
  await goBack(bo);
  await bo.getByRole("button", { name: "Search" }).click();
  await bo.getByLabel("What are you looking for?").fill("weir HERON");
  await bo.getByText("One thing").waitFor();
  await bo.getByRole("button", { name: /Your journal.*The heron was back/ }).click();
  const there = bo.locator("[data-found=true]");
  expect(await there.textContent()).toContain("The heron was back");
  await expect
    .poll(() => there.locator("article").evaluate((article) => article === document.activeElement))
    .toBe(true);
});

it("two people see the same safety picture and the same six words", async () => {
  await Promise.all([toPeople(ada), toPeople(bo)]);
  await ada.getByRole("button", { name: "Compare safety pictures with Bo" }).click();
  await bo.getByRole("button", { name: "Compare safety pictures with Ada" }).click();
  const shown = async (page: Page) => {
    await page.locator("[data-seed]").waitFor();
    return [
      await page.locator("[data-seed]").getAttribute("data-seed"),
      ...(await page.locator(".compare .knock-words li").allTextContents()),
    ];
  };
  const [here, there] = [await shown(ada), await shown(bo)];
  expect(here).toHaveLength(7);
  expect(there).toEqual(here);
  await bo.getByRole("button", { name: "We compared, it is the same" }).click();
  await bo.getByText("you two compared").waitFor();
  await bo.reload();
  await bo.getByText("you two compared").waitFor();
  expect(await ada.getByText("you two compared").count()).toBe(0);
});

it("a report reaches the keeper alone, with what it is about", async () => {
  const kim = await house.person(laptop);
  await bringIn(ada, kim, "Kim", "River");
  await write(kim, "You always do this.");
  const hurtful = said(bo, "You always do this.");
  await hurtful.getByRole("button", { name: "More for what Kim shared" }).click();
  await hurtful.getByRole("button", { name: "Tell the keepers about Kim" }).click();
  await hurtful.getByText("Only Ada can read it. Nobody else in the circle is told.").waitFor();
  await hurtful.getByLabel("What do you want them to know?").fill("It was not the first time.");
  await hurtful.getByRole("button", { name: "Tell them" }).click();
  await bo.getByText("Told. Only Ada can read it.").waitFor();

  const report = ada.getByRole("region", { name: "Bo tells the keepers" });
  await report.getByText("It was not the first time.").waitFor();
  expect(await report.locator(".about").textContent()).toContain("You always do this.");
  await write(bo, "Good night.");
  await said(kim, "Good night.").waitFor();
  expect(await kim.getByText("It was not the first time.").count()).toBe(0);
  await report.getByRole("button", { name: "Put it away" }).click();
  await report.getByRole("button", { name: "Put away" }).click();
  await report.waitFor({ state: "detached" });
});
