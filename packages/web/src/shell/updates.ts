/**
 * A new build is fetched whole and then waits until the person takes it. This is the page's side: it notices that one
 * waits, says which, and passes on the word to use it.
 */
import { signal } from "@preact/signals";
import { type Build, isBuild } from "./build.ts";

/** The build that waits; undefined when there is none, or the person said "later" in this window. */
export const waitingBuild = signal<Build | undefined>(undefined);

/** Between two looks for a new build, in ms; the browser looks by itself whenever the app is opened. */
const LOOK_EVERY = 3_600_000;
const ANSWER_WITHIN = 5_000;

let registration: ServiceWorkerRegistration | undefined;

export function followUpdates(registered: ServiceWorkerRegistration): void {
  registration = registered;
  // Another window, or this one, took the new build: the files that this one was made of are gone.
  new BroadcastChannel("nexus build").onmessage = () => location.reload();
  registered.addEventListener("updatefound", () => {
    registered.installing?.addEventListener("statechange", () => void look());
  });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_EVERY) return;
    looked = Date.now();
    registered.update().catch(() => {});
  });
  void look();
}

async function look(): Promise<void> {
  const { own, chosen } = await ask("which");
  waitingBuild.value = own && chosen && own.build !== chosen.build ? own : undefined;
}

/** The page is loaded anew as soon as it is so. */
export const useWaitingBuild = async (): Promise<void> => void (await ask("use"));

export function later(): void {
  waitingBuild.value = undefined;
}

interface Answer {
  readonly own: Build | undefined;
  readonly chosen: Build | undefined;
}
const NOTHING: Answer = { own: undefined, chosen: undefined };

/** Asks the newest service worker that is complete. */
function ask(what: "which" | "use"): Promise<Answer> {
  const worker = registration?.waiting ?? registration?.active;
  if (!worker) return Promise.resolve(NOTHING);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: { own, chosen } }) =>
      resolve({ own: isBuild(own) ? own : undefined, chosen: isBuild(chosen) ? chosen : undefined });
    setTimeout(() => resolve(NOTHING), ANSWER_WITHIN);
    worker.postMessage(what, [port2]);
  });
}
