/** Two people in Chromium: from the press of "Send" to the frame that shows it to the other. */
import { type Browser, chromium, type Page } from "playwright-core";
import { bringIn, found } from "../../e2e/doing.ts";
import { browserArgs, executablePath, laptop } from "../../e2e/house.ts";
import type { ClockTime } from "./clock-time.ts";
import type { TwoPeople } from "./two-people.ts";

declare global {
  interface Window {
    benchSentAt: number;
    benchSeen: Promise<{ there: number; painted: number }>;
  }
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: browserArgs });

const newPage = async (browser: Browser) =>
  (await browser.newContext({ reducedMotion: "reduce", ...laptop })).newPage();

const CIRCLE = "Kitchen table";

/** Two browser profiles in one circle. */
export async function appPair(browser: Browser, origin: string, foundingLink: string): Promise<TwoPeople> {
  const [ada, bo] = [await newPage(browser), await newPage(browser)];
  const straight = { origin, cut() {}, mend() {}, close: async () => {} };
  await found(ada, { origin, foundingLink, road: straight, dataDir: "", serve: async () => {} }, CIRCLE, "Ada");
  await bringIn(ada, bo, "Bo", CIRCLE);
  return pagePair(ada, bo, async (text) => {
    await ada.getByPlaceholder("Write to the circle").fill(text);
    await ada.getByRole("button", { name: "Send", exact: true }).click();
  });
}

/** The baseline: two pages with a line of text between them, through a bare loop of `send()`. */
export async function plainPagePair(browser: Browser, port: number): Promise<TwoPeople> {
  const [ada, bo] = [await newPage(browser), await newPage(browser)];
  for (const page of [ada, bo]) {
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.evaluate(openPlainRoom);
  }
  return pagePair(ada, bo, async (text) => {
    await ada.getByRole("textbox").fill(text);
    await ada.getByRole("button", { name: "Send" }).click();
  });
}

async function pagePair(ada: Page, bo: Page, send: (text: string) => Promise<void>): Promise<TwoPeople> {
  await ada.evaluate(notePresses);
  return {
    async write(text): Promise<ClockTime> {
      await send(text);
      return ada.evaluate(() => window.benchSentAt);
    },
    lookOut: (text) => bo.evaluate(lookOut, text),
    seen: () => bo.evaluate(() => window.benchSeen),
    async end() {
      await ada.context().close();
      await bo.context().close();
    },
  };
}

/* What follows runs in the page, and can use nothing of this file. */

function notePresses(): void {
  const note = () => {
    window.benchSentAt = performance.timeOrigin + performance.now();
  };
  document.addEventListener("click", note, { capture: true });
}

function lookOut(text: string): void {
  const now = () => performance.timeOrigin + performance.now();
  window.benchSeen = new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const isThere = records.some(({ addedNodes }) =>
        [...addedNodes].some((node) => node.textContent?.includes(text)),
      );
      if (!isThere) return;
      observer.disconnect();
      const there = now();
      // A task that was posted while a frame is being made runs when the frame has been handed on.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ there, painted: now() });
      requestAnimationFrame(() => port2.postMessage(0));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

function openPlainRoom(): Promise<void> {
  const [field, button] = [document.createElement("input"), document.createElement("button")];
  button.textContent = "Send";
  document.body.append(field, button);
  const socket = new WebSocket(location.href.replace("http", "ws"));
  button.addEventListener("click", () => socket.send(field.value));
  socket.addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
    const line = document.createElement("p");
    line.textContent = await data.text();
    document.body.append(line);
  });
  return new Promise((resolve) => socket.addEventListener("open", () => resolve()));
}
