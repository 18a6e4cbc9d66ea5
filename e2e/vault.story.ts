import type { Vault } from "@nexus/circle";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArgs, executablePath } from "./house.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** What the vault's page leaves on its window. */
declare global {
  interface Window {
    outcomes?: readonly { readonly name: string; readonly problem: string | undefined }[];
    openVault?: (name: string, events: { onLost(error: { code: string }): void }) => Promise<Vault>;
  }
}

let workshop: Workshop;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  workshop = await openWorkshop();
  browser = await chromium.launch({ executablePath, args: browserArgs });
  page = await browser.newPage();
  await openVaultPage(page);
});
afterAll(async () => {
  await browser?.close();
  await workshop?.close();
});

async function openVaultPage(on: Page): Promise<void> {
  await on.goto(`${workshop.address}dev/vault.html`);
  await on.waitForFunction(() => window.outcomes !== undefined);
}

describe("the vault in IndexedDB", () => {
  it("does what every vault must do", async () => {
    const outcomes = await page.evaluate(() => window.outcomes ?? []);
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it("lets a newer app have the store, and says that it is lost here", async () => {
    const said = await page.evaluate(async () => {
      const lost: string[] = [];
      const vault = await window.openVault?.("newer", { onLost: (error) => lost.push(error.code) });
      const newer = indexedDB.open("newer", 99);
      await new Promise((resolve) => {
        newer.onsuccess = resolve;
      });
      newer.result.close();
      const write = await vault?.write([{ key: "a", value: Uint8Array.of(1) }]).then(
        () => "wrote",
        (error: { code: string }) => error.code,
      );
      return { lost, write };
    });
    expect(said).toEqual({ lost: ["vault-newer"], write: "vault-fenced" });
  });

  it("says when the device is full, and has written nothing of it", async () => {
    // Before its first use: the browser remembers for a while how much room it saw.
    const cramped = await (await browser.newContext()).newPage();
    const session = await cramped.context().newCDPSession(cramped);
    const { origin } = new URL(workshop.address);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 });
    await openVaultPage(cramped);
    const said = await cramped.evaluate(async () => {
      const vault = await window.openVault?.("full", { onLost: () => {} });
      const write = await vault
        ?.write([
          { key: "small", value: Uint8Array.of(1) },
          { key: "large", value: new Uint8Array(5_000_000) },
        ])
        .then(
          () => "wrote",
          (error: { code: string }) => error.code,
        );
      return { write, left: (await vault?.list(""))?.map(({ key }) => key) };
    });
    expect(said).toEqual({ write: "vault-full", left: [] });
  });
});
