/**
 * Day or night, and by which name and icon the window shows itself. An icon that is already installed on a phone keeps
 * what it was installed with; no page can change it.
 */
import { effect } from "@preact/signals";
import { words } from "../words/index.ts";
import { preferences } from "./preferences.ts";

/** What the neutral look puts in the place of each link that the page came with. Files of `public`. */
const neutral: Readonly<Record<string, () => string>> = {
  icon: () => "/notes.svg",
  manifest: () => words.value.shell.neutral.manifest,
  "apple-touch-icon": () => "/icons/notes-180.png",
};

/** What the window is called. The neutral name stands alone: "Circle · Notes" would tell. */
export const windowTitle = (room: string): string =>
  preferences.value.neutral ? words.value.shell.neutral.name : `${room} · ${words.value.name}`;

/** Keeps the document in step with the preferences. */
export function followLook(page: Document): void {
  effect(() => {
    const { theme } = preferences.value;
    if (theme === "system") delete page.documentElement.dataset.theme;
    else page.documentElement.dataset.theme = theme;
  });
  const links = [...page.querySelectorAll<HTMLLinkElement>("link[rel]")]
    .filter(({ rel }) => rel in neutral)
    .map((link) => ({ link, own: link.getAttribute("href") ?? "" }));
  effect(() => {
    for (const { link, own } of links) link.href = preferences.value.neutral ? (neutral[link.rel]?.() ?? own) : own;
  });
}
