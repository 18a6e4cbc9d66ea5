/**
 * Whether the app can be put on a home screen here, and how: by the browser's own question (kept until the person wants
 * it), or by hand on an iPhone, where an installed app has a store of its own and so has to be told its links.
 */
import { signal } from "@preact/signals";

interface InstallQuestion extends Event {
  prompt(): Promise<unknown>;
}

export type Installing = { readonly how: "ask"; ask(): Promise<void> } | { readonly how: "by-hand" };

export const installing = signal<Installing | undefined>(undefined);

const DECLINED = "nexus install declined";

/** Opened from a home screen already. */
const isInstalled = () =>
  matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;

/** Safari on a phone or tablet; the only browsers that know `standalone` outside of a home screen too. */
const isByHand = () => (navigator as { standalone?: boolean }).standalone === false;

export function followInstall(): void {
  if (isInstalled() || localStorage.getItem(DECLINED) !== null) return;
  if (isByHand()) installing.value = { how: "by-hand" };
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    const question = event as InstallQuestion;
    const ask = async () => {
      installing.value = undefined;
      await question.prompt();
    };
    installing.value = { how: "ask", ask };
  });
  window.addEventListener("appinstalled", () => {
    installing.value = undefined;
  });
}

/** Asked once: whoever says no finds it in the browser's own menu. */
export function declineInstall(): void {
  installing.value = undefined;
  localStorage.setItem(DECLINED, "1");
}
