/**
 * What the stories need: real sanctuaries that serve the built app, roads to them that can be cut, and people, each with
 * a browser of their own. Closing the house also checks what must hold in every story: no script error, nothing that the
 * content security policy refused, no request to anybody but the sanctuaries.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startSanctuary } from "@nexus/sanctuary";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { openRoad, type Road } from "./road.ts";

export const WEB = resolve(import.meta.dirname, "../packages/web/dist");

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A microphone that hums, and nobody who has to say yes to it.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

export const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export interface Place {
  /** As the people reach it: by its road. */
  readonly origin: string;
  readonly foundingLink: string;
  readonly road: Road;
  readonly dataDir: string;
  /** Stops the sanctuary and starts it again on the same data, to serve the build in this folder. */
  serve(web: string): Promise<void>;
}

export interface House {
  /** `name`: another name of this machine, such as `localhost`, where a number will not do. */
  sanctuary(name?: string): Promise<Place>;
  /** Somebody with a browser profile of their own, gone when the house closes. */
  person(options?: BrowserContextOptions): Promise<Page>;
  /** Watches a page that was opened otherwise. */
  watch(page: Page): void;
  /** What the browser is expected to complain about in this story. */
  forgive(complaint: RegExp): void;
  /** A folder that is removed with the house. */
  folder(): string;
  readonly requested: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Said by the browser when a cut road is what the story is about. */
const isOfTheRoad = (text: string) => /net::ERR_|WebSocket connection/.test(text);

export async function openHouse(): Promise<House> {
  if (!existsSync(join(WEB, "index.html"))) throw new Error("the web app is not built: npm run build");
  const sanctuaries: (() => Promise<void>)[] = [];
  const places: Place[] = [];
  const folders: string[] = [];
  const pages: Page[] = [];
  const faults: string[] = [];
  const forgiven: RegExp[] = [];
  const requested = new Set<string>();
  let browser: Browser | undefined;

  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), "nexus-story-"));
    folders.push(made);
    return made;
  };
  const watch = (page: Page) => {
    pages.push(page);
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !isOfTheRoad(message.text())) faults.push(message.text());
    });
    page.context().on("request", (request) => requested.add(new URL(request.url()).origin));
    page.on("websocket", (socket) => requested.add(new URL(socket.url()).origin.replace(/^ws/, "http")));
  };

  return {
    requested,
    watch,
    forgive: (complaint) => void forgiven.push(complaint),
    folder,
    async sanctuary(name) {
      const dataDir = folder();
      let sanctuary = await startSanctuary({ dataDir, web: WEB, log: () => {} });
      sanctuaries.push(() => sanctuary.close());
      const { port } = sanctuary;
      const road = await openRoad(port, name);
      const foundingLink = sanctuary.foundingLink?.replace(sanctuary.origin, road.origin) ?? road.origin;
      const serve = async (web: string) => {
        await sanctuary.close();
        sanctuary = await startSanctuary({ dataDir, port, web, log: () => {} });
      };
      const place = { origin: road.origin, foundingLink, road, dataDir, serve };
      places.push(place);
      return place;
    },
    async person(options = laptop) {
      browser ??= await chromium.launch({ executablePath, args: browserArgs });
      const page = await (await browser.newContext({ reducedMotion: "reduce", ...options })).newPage();
      watch(page);
      return page;
    },
    async close() {
      await takePictures(pages);
      await browser?.close();
      for (const { road } of places) await road.close();
      for (const close of sanctuaries) await close();
      for (const made of folders) rmSync(made, { recursive: true, force: true });
      const strangers = [...requested].filter((origin) => !places.some((place) => place.origin === origin));
      const unforgiven = faults.filter((fault) => !forgiven.some((complaint) => complaint.test(fault)));
      if (unforgiven.length > 0) throw new Error(`the browser complained:\n${unforgiven.join("\n")}`);
      if (strangers.length > 0) throw new Error(`requests went elsewhere: ${strangers.join(", ")}`);
    },
  };
}

/** With `STORY_PICTURES` set to a folder: how every page looked in the end, for whoever wonders why a story failed. */
async function takePictures(pages: readonly Page[]): Promise<void> {
  const folder = process.env.STORY_PICTURES;
  if (!folder) return;
  for (const page of pages.filter((each) => !each.isClosed())) {
    const path = join(folder, `${Date.now()}.png`);
    await page.screenshot({ path, timeout: 2_000 }).catch(() => {});
  }
}
