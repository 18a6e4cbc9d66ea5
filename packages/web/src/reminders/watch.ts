/**
 * Shows reminders while the app is open. No browser lets a page set an alarm for when it is closed, and nothing is asked
 * of a server for it. The notice names neither the app nor a circle: it may be read on a locked screen.
 */
import type { Reminder } from "@nexus/circle";
import { effect, signal } from "@preact/signals";
import { words } from "../words/index.ts";
import { nextReminder } from "./next.ts";

/** What is wished for, as the core has it. */
export const reminders = signal<readonly Reminder[]>([]);

/** Timers sleep with the device: looked at again at least this often. */
const LOOK_MS = 15_000;
/** Later than this it is not the moment any more. */
const STALE_MS = 10 * 60_000;

export function watchReminders(): () => void {
  return effect(() => {
    const wished = reminders.value;
    let due = nextReminder(wished, Date.now());
    if (due === undefined) return undefined;
    const look = setInterval(() => {
      const now = Date.now();
      if (due === undefined || now < due) return;
      if (now - due < STALE_MS) void remind();
      due = nextReminder(wished, now);
    }, LOOK_MS);
    return () => clearInterval(look);
  });
}

async function remind(): Promise<void> {
  if (!canRemind()) return;
  const notice = words.peek().home.heading;
  // Phones show notices only by the service worker.
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) await worker.showNotification(notice, { tag: "reminder", silent: true });
  else new Notification(notice, { tag: "reminder", silent: true });
}

export const canRemind = (): boolean => "Notification" in globalThis && Notification.permission === "granted";

/** Asks the person, by the browser. Only after they wished for a reminder. */
export async function askToRemind(): Promise<boolean> {
  if (!("Notification" in globalThis)) return false;
  return (await Notification.requestPermission()) === "granted";
}
