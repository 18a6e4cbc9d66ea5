import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allSaid, found, goBack, inCircle, said, write } from "./doing.ts";
import { browserArgs, executablePath, type House, openHouse, type Place, phone } from "./house.ts";
import { locked, lockNow, makeCode, PASSPHRASE, setPassphrase, toKeeping } from "./keeping.ts";

const CANARY = "Nobody knows about the herons yet.";

let house: House;
let place: Place;
const contexts: BrowserContext[] = [];
beforeEach(async () => {
  house = await openHouse();
  place = await house.sanctuary();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await house.close();
});

/** A browser whose profile lies on disk. */
async function onDisk(profile: string): Promise<Page> {
  const options = { executablePath, args: browserArgs, reducedMotion: "reduce", acceptDownloads: true } as const;
  const context = await chromium.launchPersistentContext(profile, { ...options, ...phone });
  contexts.push(context);
  const page = context.pages()[0] ?? (await context.newPage());
  house.watch(page);
  return page;
}

/** Every form in which a text could lie in a file. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    return shifted.slice(shift === 0 ? 0 : 4, -4);
  });
  return [
    bytes,
    Buffer.from(text, "utf16le"),
    Buffer.from(bytes.toString("hex")),
    ...base64.map((it) => Buffer.from(it)),
  ];
}

function filesWith(folder: string, text: string): string[] {
  const forms = formsOf(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => forms.some((form) => contentOf(path).includes(form)));
}

/** Nothing where the browser has taken the file away since it was listed. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

describe("a lock", () => {
  it("leaves nothing to read on the disk, and opens for who knows the passphrase", async () => {
    const profile = house.folder();
    const page = await onDisk(profile);
    await found(page, place, "Weir", "Ada");
    await write(page, CANARY);
    await goBack(page);
    await toKeeping(page);
    await setPassphrase(page);
    await lockNow(page);
    await locked(page);
    expect(await page.content()).not.toContain("Weir");
    // While the browser runs, and after it has written down all that it still held.
    expect(filesWith(profile, CANARY)).toEqual([]);
    await contexts.pop()?.close();
    expect(filesWith(profile, CANARY)).toEqual([]);

    const again = await onDisk(profile);
    await again.goto(place.origin);
    await locked(again);
    await again.getByLabel("Your passphrase").fill("not this one");
    await again.getByRole("button", { name: "Unlock", exact: true }).click();
    await again.getByText("This is not the passphrase.").waitFor();
    await again.getByLabel("Your passphrase").fill(PASSPHRASE);
    await again.getByRole("button", { name: "Unlock", exact: true }).click();
    await again.getByRole("button", { name: "Weir" }).click();
    await inCircle(again, "Weir");
    await expect.poll(() => allSaid(again)).toEqual([CANARY]);
    await write(again, "And it goes on.");
  });

  it("opens for the recovery code, as roughly as it may be typed", async () => {
    const page = await house.person(phone);
    await found(page, place, "Weir", "Ada");
    await goBack(page);
    await toKeeping(page);
    const words = await makeCode(page);
    await setPassphrase(page);
    await lockNow(page);
    await locked(page);
    await page.getByText("I cannot get in this way").click();
    const code = page.getByLabel("Your recovery code");
    await code.fill(words.with(3, "babab").join(" "));
    await page.getByRole("button", { name: "Use the recovery code" }).click();
    await page.getByText("Look at the fourth word.").waitFor();
    await code.fill(` ${words.join("").toUpperCase()}\n`);
    await page.getByRole("button", { name: "Use the recovery code" }).click();
    await page.getByRole("button", { name: "Weir" }).waitFor();
  });

  it("opens for a passkey", async () => {
    // A passkey belongs to a name, and a number is none.
    place = await house.sanctuary("localhost");
    const page = await house.person(phone);
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await found(page, place, "Weir", "Ada");
    await goBack(page);
    await toKeeping(page);
    await page.getByText("A passkey can be lost with its device.").waitFor();
    await makeCode(page);
    await page.getByLabel("What shall it be called?").fill("My phone");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.locator(".passkeys").getByText("My phone").waitFor();
    await lockNow(page);
    await locked(page);
    await page.getByRole("button", { name: "Unlock with a passkey" }).click();
    await page.getByRole("button", { name: "Weir" }).waitFor();
  });

  it("holds in another window too, and opens there for both", async () => {
    const first = await house.person();
    await found(first, place, "Weir", "Ada");
    await write(first, CANARY);
    await goBack(first);
    await toKeeping(first);
    await setPassphrase(first);
    await lockNow(first);
    await locked(first);
    const second = await first.context().newPage();
    house.watch(second);
    await second.goto(place.origin);
    await second.getByRole("button", { name: "Use it here" }).click();
    await locked(second);
    await second.getByLabel("Your passphrase").fill(PASSPHRASE);
    await second.getByRole("button", { name: "Unlock", exact: true }).click();
    await second.getByRole("button", { name: "Weir" }).click();
    await said(second, CANARY).waitFor();
    await first.getByRole("button", { name: "Use it here" }).click();
    // It never had the key: the passphrase is asked for once more.
    await locked(first);
  });
});

/** The bytes of what a click saves. */
async function saved(page: Page, name: string): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const path = join(house.folder(), download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, "utf8") };
}

describe("a way back", () => {
  it("leads from the code and a file to an empty browser, and on from there", async () => {
    let page = await house.person(phone);
    await found(page, place, "Weir", "Ada");
    await write(page, CANARY);
    await goBack(page);
    await page.getByRole("heading", { name: "Keep your way back" }).waitFor();
    await toKeeping(page);
    const words = await makeCode(page);
    const archive = await saved(page, "Save an archive as a file");
    expect(formsOf(CANARY).some((form) => readFileSync(archive.path).includes(form))).toBe(false);

    // The browser clears what it kept of the circles.
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    const another = await page.context().newPage();
    await page.close();
    page = another;
    house.watch(page);
    await page.goto(place.origin);
    await page.getByRole("heading", { name: "Welcome back" }).waitFor();
    await page.locator("input[type=file]").setInputFiles(archive.path);
    await page.getByLabel("Your recovery code").fill(words.with(0, "lusab").join(" "));
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.getByText("There is a slip in the recovery code.").waitFor();
    await page.getByLabel("Your recovery code").fill(words.join(" "));
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.getByRole("button", { name: "Weir" }).click();
    await inCircle(page, "Weir");
    await said(page, CANARY).waitFor();
    await write(page, "And it goes on.");
  });

  it("leads from the code and a sanctuary to an empty browser, until it is no longer wished", async () => {
    const first = await house.person(phone);
    await found(first, place, "Weir", "Ada");
    await write(first, CANARY);
    await goBack(first);
    await toKeeping(first);
    const words = await makeCode(first);
    const { host } = new URL(place.origin);
    await first.getByRole("button", { name: `Keep it at ${host}, too` }).click();
    await first.getByText(`${host} keeps it, too`).waitFor();
    await first.context().close();

    const second = await house.person(phone);
    await second.goto(place.origin);
    await second.getByRole("button", { name: "I have been here before" }).click();
    await second.getByLabel("At a sanctuary").check();
    expect(await second.getByLabel("The address of the sanctuary").inputValue()).toBe(place.origin);
    await second.getByLabel("Your recovery code").fill(words.join(" "));
    await second.getByRole("button", { name: "Bring it back" }).click();
    await second.getByRole("button", { name: "Weir" }).click();
    await inCircle(second, "Weir");
    await said(second, CANARY).waitFor();
    await write(second, "And it goes on.");

    await goBack(second);
    await toKeeping(second);
    await second.getByRole("button", { name: `Stop keeping it at ${host}` }).click();
    await second.getByRole("button", { name: "Delete it there" }).click();
    await second.getByRole("button", { name: `Keep it at ${host}, too` }).waitFor();
  });

  it("lets everything be read elsewhere, and be erased without a trace here", async () => {
    const profile = house.folder();
    const page = await onDisk(profile);
    await found(page, place, "Weir & <b>Dam</b>", "Ada");
    await write(page, CANARY);
    await goBack(page);
    await toKeeping(page);
    const readable = await saved(page, "Save a page to read and print");
    const data = await saved(page, "Save it as data");
    expect(JSON.parse(data.text)).toMatchObject({ format: "nexus export 1", circles: [{ name: "Weir & <b>Dam</b>" }] });
    const reader = await page.context().newPage();
    await reader.setContent(readable.text);
    await reader.getByText(CANARY).waitFor();
    expect(await reader.locator("h2").first().textContent()).toBe("Weir & <b>Dam</b>");
    expect(await reader.locator("script").count()).toBe(0);
    await reader.close();

    await page.getByText("On the sanctuaries").click();
    await page.getByRole("button", { name: "Erase Weir & <b>Dam</b> for all" }).click();
    await page.getByRole("button", { name: "Yes" }).click();
    await page.getByText("On the sanctuaries").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Erase everything here" }).click();
    await page.getByRole("button", { name: "Erase it all" }).click();
    await page.getByRole("heading", { name: "A quiet room for people who trust each other" }).waitFor();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await contexts.pop()?.close();
    expect(filesWith(profile, CANARY)).toEqual([]);
  });
});
