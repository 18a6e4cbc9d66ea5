/**
 * Lets the app open without a network after the first visit, and changes it only when the person says so.
 *
 * Each build is kept whole in a cache of its own: all of its files with the hashes that they were built with, or none.
 * `nexus choice` names the build that is served. A newer build is fetched beside it and waits; not even closing every
 * window puts it in use, only the word of the person does. The build fills in the two marks below.
 */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Asked extends Lasting {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface Window {
  readonly visibilityState: string;
  focus(): Promise<unknown>;
}
interface Clicked extends Lasting {
  readonly notification: { close(): void };
}
interface Scope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: "window" }): Promise<readonly Window[]>;
    openWindow(address: string): Promise<unknown>;
  };
  readonly registration: {
    /** The newest complete worker, while it is not yet the one that serves. */
    readonly waiting: unknown;
    showNotification(title: string, what: { body: string; tag: string }): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "notificationclick", task: (event: Clicked) => void): void;
  addEventListener(kind: "install" | "activate" | "push", task: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", task: (event: Fetching) => void): void;
  addEventListener(kind: "message", task: (event: Asked) => void): void;
}

const scope = self as unknown as Scope;
const own = "nexus build __BUILD__";
/** Every file of this build with its integrity. */
const files = "__FILES__" as unknown as Readonly<Record<string, string>>;

const LIST = "/manifest.json";
const CHOICE = "nexus choice";
const CHOSEN = "/chosen";

/** The cache whose build the person uses; undefined before the first, or when the browser threw it away. */
async function chosen(): Promise<string | undefined> {
  const note = await (await caches.open(CHOICE)).match(CHOSEN);
  const name = await note?.text();
  return name !== undefined && (await caches.has(name)) ? name : undefined;
}

const choose = async (name: string) => (await caches.open(CHOICE)).put(CHOSEN, new Response(name));

/** All or nothing: one file that is missing or is another one than was built, and there is no such build here. */
async function keepAll(): Promise<void> {
  try {
    const cache = await caches.open(own);
    await Promise.all(
      Object.entries(files).map(async ([path, integrity]) => {
        const answer = await fetch(path, { cache: "reload", integrity });
        if (!answer.ok) throw new Error(`${path} is not served`);
        await cache.put(path, answer);
      }),
    );
    // Says which build this is; it cannot list itself, but it must list just these files.
    const list = await fetch(LIST, { cache: "reload" });
    if (!isOfThisBuild(await list.clone().json())) throw new Error(`${LIST} is of another build`);
    await cache.put(LIST, list);
  } catch (error) {
    if ((await chosen()) !== own) await caches.delete(own);
    throw error;
  }
}

function isOfThisBuild({ files: listed }: { files: readonly { path: string; sha256: string }[] }): boolean {
  const hashes = new Map(
    listed.map(({ path, sha256 }) => [path === "index.html" ? "/" : `/${path}`, `sha256-${sha256}`]),
  );
  return Object.entries(files).every(([path, integrity]) => hashes.get(path) === integrity);
}

async function tidy(): Promise<void> {
  const keep = [CHOICE, own, await chosen()];
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("nexus ") && !keep.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

scope.addEventListener("install", (event) => event.waitUntil(keepAll()));

scope.addEventListener("activate", (event) => {
  const settle = async () => {
    const name = await chosen();
    if (name === undefined) {
      await choose(own);
      // The first visit: what it has not loaded yet can come from here, should the network go.
      await scope.clients.claim();
    }
    if (name === own) tellWindows();
    await tidy();
  };
  event.waitUntil(settle());
});

/** Every window still runs the old build, whose files go now. */
const tellWindows = () => new BroadcastChannel("nexus build").postMessage("changed");

/** What a window may ask: which builds there are, or to use this one. */
scope.addEventListener("message", (event) => {
  const [port] = event.ports;
  const answer = async () => {
    if (event.data === "use") {
      await choose(own);
      // Where it has to become active first, the windows are told then: loading anew meanwhile could meet neither
      // worker. Not awaited, since it may wait for what this very answer is part of.
      if (scope.registration.waiting) void scope.skipWaiting();
      else {
        tellWindows();
        await tidy();
      }
    }
    port?.postMessage({ own: await listOf(own), chosen: await listOf(await chosen()) });
  };
  event.waitUntil(answer());
});

const listOf = async (name: string | undefined): Promise<unknown> =>
  name === undefined ? undefined : (await (await caches.open(name)).match(LIST))?.json();

/** Pushes are empty. Whoever looks at the app sees what moved, and needs no message. */
scope.addEventListener("push", (event) => {
  const tell = async () => {
    const windows = await scope.clients.matchAll({ type: "window" });
    if (windows.some(({ visibilityState }) => visibilityState === "visible")) return;
    const kept = await (await (await caches.open(CHOICE)).match("/wake-words"))?.json();
    const { title, body } = kept ?? { title: "Something moved", body: "Something moved in a circle." };
    await scope.registration.showNotification(title, { body, tag: "moved" });
  };
  event.waitUntil(tell());
});

scope.addEventListener("notificationclick", (event) => {
  const open = async () => {
    event.notification.close();
    const [window] = await scope.clients.matchAll({ type: "window" });
    await (window ? window.focus() : scope.clients.openWindow("/"));
  };
  event.waitUntil(open());
});

const isOfTheApp = (path: string) => path in files || path === LIST || path.startsWith("/assets/");

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.location.origin || !isOfTheApp(pathname)) return;
  const serve = async () => {
    const name = await chosen();
    const kept = name === undefined ? undefined : await (await caches.open(name)).match(pathname);
    return kept ?? fetch(request);
  };
  event.respondWith(serve());
});
