/**
 * Shows reminders while the app is open. No browser lets a page set an alarm for when it is closed, and nothing is asked
 * of a server for it. The notice names neither the app nor a circle: it may be read on a locked screen.
 */
import type { CircleView, Reminder } from "@nexus/circle";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { words } from "../words/index.ts";
import { nextReminder } from "./next.ts";

/** What is wished for, as the core has it. */
export const reminders = signal<readonly Reminder[]>([]);

/** Timers sleep with the device: looked at again at least this often. */
const LOOK_MS = 15_000;
/** Later than this it is not the moment any more. */
const STALE_MS = 10 * 60_000;

/** Also of rounds, each at the one moment that was chosen for it. */
export function watchReminders(circles: ReadonlySignal<readonly CircleView[]>): () => void {
  // As a text, so that it changes only when a wish does and not with every word that is said in a circle.
  const ofRounds = computed(() => circles.value.flatMap(momentsOf).join());
  const stops = [
    effect(() =>
      watch(
        (now) => nextReminder(reminders.value, now),
        () => words.peek().home.heading,
      ),
    ),
    effect(() => {
      const moments = ofRounds.value === "" ? [] : ofRounds.value.split(",").map(Number);
      return watch(
        (now) => soonest(moments, now),
        () => words.peek().home.wished,
      );
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const momentsOf = ({ rounds }: CircleView): readonly number[] =>
  rounds.flatMap(({ remindAt, waitsForMe }) => (remindAt !== undefined && waitsForMe ? [remindAt] : []));

const soonest = (moments: readonly number[], now: number): number | undefined =>
  moments.filter((at) => at > now).toSorted((one, other) => one - other)[0];

/** Says so at each moment that `next` names. */
function watch(next: (now: number) => number | undefined, notice: () => string): (() => void) | undefined {
  let due = next(Date.now());
  if (due === undefined) return undefined;
  const look = setInterval(() => {
    const now = Date.now();
    if (due === undefined || now < due) return;
    if (now - due < STALE_MS) void remind(notice());
    due = next(now);
  }, LOOK_MS);
  return () => clearInterval(look);
}

async function remind(notice: string): Promise<void> {
  if (!canRemind()) return;
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
