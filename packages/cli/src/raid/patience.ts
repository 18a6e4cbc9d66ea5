/** Waiting for what the network brings, as a person does who looks at the screen. */
import { setTimeout as sleep } from "node:timers/promises";
import type { CircleId, CircleView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { until } from "../circle/await.ts";
import { Hindrance } from "../failure.ts";
import type { Device } from "./device.ts";

/** Milliseconds. */
export const WITHIN = 20_000;

/** Waits until a device shows what the story says. */
export async function see(
  { nexus }: Device,
  circle: CircleId,
  what: string,
  test: (view: CircleView) => boolean,
): Promise<void> {
  const isSeen = await until(nexus, () => test(nexus.circle(circle)) || undefined, WITHIN);
  if (!isSeen) throw new Hindrance(`The drill waited in vain until ${what}.`);
}

/** Codes that say "not just now": the device comes forward by itself. */
const NOT_YET: readonly string[] = ["door-needed", "epoch-stale", "sanctuary-unreachable", "shutting-down"];

/** Does what a person does whom the app asks to try again in a moment. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + WITHIN; ; await sleep(50)) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof NexusError) || !NOT_YET.includes(error.code) || Date.now() > end) throw error;
    }
  }
}
