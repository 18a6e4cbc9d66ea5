/**
 * Whether this device is woken when something moves in a circle: off until the person turns it on here. A browser keeps
 * one such address for the app, made for one sanctuary's key, so it is the sanctuary that the app comes from which wakes.
 */
import { NexusError } from "@nexus/wire";
import { signal } from "@preact/signals";
import type { Core } from "../core/client.ts";
import { words } from "../words/index.ts";

export type Waking = "off" | "on" | "refused" | "impossible";

export const waking = signal<Waking>("off");

/** The core while its circles are open: the settings are drawn without it, too. */
export const wakingCore = signal<Core | undefined>(undefined);

const registration = () => navigator.serviceWorker?.ready;
const isPossible = () => "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

/** Looks how it stands and, where it is on, asks again: the sanctuary forgets who does not. */
export async function renewWaking(core: Core): Promise<void> {
  wakingCore.value = core;
  if (!isPossible()) {
    waking.value = "impossible";
    return;
  }
  const subscription = await (await registration()).pushManager.getSubscription();
  waking.value = subscription ? "on" : Notification.permission === "denied" ? "refused" : "off";
  if (!subscription) return;
  try {
    const key = await core.act.wakeKey(location.origin);
    const known = subscription.options.applicationServerKey;
    // A sanctuary that was restored has another key, and could not use this address.
    if (known && !isSame(new Uint8Array(known), key)) await turnOn();
    else await core.act.wakeMe(location.origin, subscription.endpoint);
  } catch {
    // Not reached just now: the next opening asks again.
  }
}

/** Asks the browser, and then the sanctuary. Rejects with a NexusError that says why not. */
export async function turnOn(): Promise<void> {
  const core = wakingCore.value;
  if (!core) throw new NexusError("circle-unknown");
  const key = await core.act.wakeKey(location.origin);
  if ((await Notification.requestPermission()) !== "granted") {
    waking.value = "refused";
    return;
  }
  const { pushManager } = await registration();
  await (await pushManager.getSubscription())?.unsubscribe();
  const applicationServerKey = new Uint8Array(key);
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey })
    .catch((cause: unknown) => {
      throw new NexusError("push-refused", "", { cause });
    });
  try {
    await core.act.wakeMe(location.origin, subscription.endpoint);
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  await leaveWords();
  waking.value = "on";
}

export async function turnOff(): Promise<void> {
  const subscription = await (await registration()).pushManager.getSubscription();
  // The browser first: from then on nothing can wake it, whatever the sanctuary still holds.
  await subscription?.unsubscribe();
  waking.value = "off";
  if (subscription) await wakingCore.value?.act.letSleep(location.origin, subscription.endpoint);
}

/** What the service worker says when it is woken; it knows neither languages nor looks. Says no name. */
async function leaveWords(): Promise<void> {
  const { title, body } = words.value.shell.woken;
  await (await caches.open("nexus choice")).put("/wake-words", Response.json({ title, body }));
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
