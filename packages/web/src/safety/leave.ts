/**
 * Leaving at once: the screen is blank and the keys are gone before this task ends, and a dull page of our own takes
 * the place in the history. Other windows of the app leave too. Nothing is promised beyond that: the browser's history
 * still says that this address was visited, and an installed icon stays.
 */
import { signal } from "@preact/signals";
import { words } from "../words/index.ts";

const CHANNEL = "nexus leave";
/** In this tab's memory, so that Back from the dull page does not lead into a circle again. Says nothing by itself. */
const LEFT = "left";

/** While somebody tries it out in the Safety room, the third Shift only says that it was understood. */
export const rehearsal = signal<"off" | "waiting" | "understood">("off");

export interface Leaver {
  leave(): void;
}

/** `end` stops the core worker at once; what it wrote is whole. */
export function openLeaver(end: () => void): Leaver {
  const others = new BroadcastChannel(CHANNEL);
  const go = () => {
    document.body.replaceChildren();
    document.title = words.value.shell.dull.title;
    end();
    attempt(() => sessionStorage.setItem(LEFT, "1"));
    location.replace(words.value.shell.dull.page);
  };
  others.onmessage = go;
  return {
    leave() {
      others.postMessage("leave");
      go();
    },
  };
}

/** True where Back led here after leaving: then the rooms stay closed. Coming by the address opens them again. */
export function cameBackAfterLeaving(): boolean {
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const left = attempt(() => sessionStorage.getItem(LEFT)) === "1";
  if (left && arrival?.type === "back_forward") return true;
  if (left) attempt(() => sessionStorage.removeItem(LEFT));
  return false;
}

/** Instead of opening the rooms: nothing to see, then the dull page. */
export function stayAway(): void {
  document.body.replaceChildren();
  document.title = words.value.shell.dull.title;
  location.replace(words.value.shell.dull.page);
}

/** A browser may keep the whole page asleep and wake it on Back. By then it is blank; it must not stay a riddle. */
export function stayAwayWhenWoken(): void {
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && attempt(() => sessionStorage.getItem(LEFT)) === "1") stayAway();
  });
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
