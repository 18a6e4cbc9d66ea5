/** What becomes of the pictures of a camera: counted and looked at where they leave the page, and inside the worker. */
import type { Page } from "playwright-core";

export interface Seen {
  /** Pictures that the camera gave, by its own clock at 30 in a second; and that the worker read. */
  readonly given: number;
  readonly read: number;
  /** Pictures that the page still held after it handed them over. */
  readonly kept: number;
  /** What the worker answered that is neither a number nor a word, by its type. */
  readonly strange: readonly string[];
  /** Ways out of the worker that were tried: a request, a socket, a channel, a store. */
  readonly ways: readonly string[];
}

declare global {
  interface Window {
    lens?: { first?: number; last: number; read: number; kept: number; strange: string[] };
  }
}

/** To be called before the page is opened. */
export async function watchLens(page: Page): Promise<() => Promise<Seen>> {
  const outlets: (() => Promise<readonly string[]>)[] = [];
  page.on("worker", (worker) => {
    if (!worker.url().includes("light")) return;
    const watching = worker.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown> & { ways: string[] };
      world.ways = [];
      for (const way of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "BroadcastChannel", "importScripts"])
        world[way] = () => world.ways.push(way);
      IDBFactory.prototype.open = () => world.ways.push("indexedDB") as never;
      CacheStorage.prototype.open = () => world.ways.push("caches") as never;
    });
    outlets.push(async () => {
      await watching;
      return worker.evaluate(() => (globalThis as unknown as { ways: string[] }).ways);
    });
  });
  await page.addInitScript(() => {
    const lens = { first: undefined as number | undefined, last: 0, read: 0, kept: 0, strange: [] as string[] };
    window.lens = lens as NonNullable<Window["lens"]>;
    const strangers = (said: unknown): string[] => {
      if (said === null || ["number", "string", "boolean", "undefined"].includes(typeof said)) return [];
      const kind = Object.prototype.toString.call(said);
      return ["[object Array]", "[object Object]"].includes(kind)
        ? Object.values(said as object).flatMap(strangers)
        : [kind];
    };
    const heard = new WeakSet<Worker>();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, moved?: unknown) {
      post.call(this, message, moved as never);
      const { picture, at } = (message ?? {}) as { picture?: ImageBitmap; at: number };
      if (!(picture instanceof ImageBitmap)) return;
      if (picture.width > 0) lens.kept++;
      lens.first ??= at;
      lens.last = at;
      if (heard.has(this)) return;
      heard.add(this);
      this.addEventListener("message", ({ data }) => {
        if (data.kind === "read") lens.read++;
        lens.strange.push(...strangers(data));
      });
    };
  });
  return async () => {
    const lens = await page.evaluate(() => window.lens);
    if (lens?.first === undefined) throw new Error("no picture was handed over");
    const given = Math.round(((lens.last - lens.first) * 30) / 1000) + 1;
    const ways = (await Promise.all(outlets.map((outlet) => outlet()))).flat();
    if (outlets.length === 0) throw new Error("no worker reads light");
    return { given, read: lens.read, kept: lens.kept, strange: lens.strange, ways };
  };
}
