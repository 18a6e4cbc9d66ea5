/**
 * Lets the app open without a network after the first visit. It keeps the files of exactly one build, all or none, and
 * answers with nothing else: no page it was not built with, no word of anyone's. The build fills in the two marks below.
 */
interface Installing {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Response | Promise<Response>): void;
}
interface Scope {
  readonly location: Location;
  addEventListener(kind: "install" | "activate", task: (event: Installing) => void): void;
  addEventListener(kind: "fetch", task: (event: Fetching) => void): void;
}

const scope = self as unknown as Scope;
const build = "nexus __BUILD__";
const files = "__FILES__" as unknown as readonly string[];

scope.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(build).then((cache) => cache.addAll(files.map((path) => new Request(path, { cache: "reload" })))),
  );
});

// A new build waits until no window uses the old one; then the old files go.
scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== build).map((name) => caches.delete(name)))),
  );
});

scope.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== scope.location.origin || !files.includes(pathname)) return;
  event.respondWith(caches.open(build).then(async (cache) => (await cache.match(pathname)) ?? fetch(event.request)));
});
