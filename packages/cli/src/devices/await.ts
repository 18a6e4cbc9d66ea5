/** Waiting for one's own devices. Times in ms. */
import { setTimeout as sleep } from "node:timers/promises";
import type { DevicesView, Nexus } from "@nexus/circle";

/** The first answer of `ask` that is not undefined; undefined when it has none within `ms`. */
export async function devicesUntil<T>(
  nexus: Nexus,
  ask: (view: DevicesView) => T | undefined,
  ms: number,
): Promise<T | undefined> {
  const over = new AbortController();
  const end = sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    for (let view: DevicesView | undefined = await nexus.devices(); view; ) {
      const answer = ask(view);
      if (answer !== undefined || ms <= 0) return answer;
      view = await Promise.race([nexus.devices(view.version), end]);
    }
    return undefined;
  } finally {
    over.abort();
  }
}

/** Answers true once this device has what the others said, false where that cannot be told within `ms`. */
export async function devicesCaughtUp(nexus: Nexus, ms: number): Promise<boolean> {
  const current = ({ standing, link, isCurrent }: DevicesView) =>
    standing !== "member" || (link === "live" && isCurrent) || (link === "offline" ? false : undefined);
  return (await devicesUntil(nexus, current, ms)) === true;
}

/** Answers true once the others can have all that was written here, false where they cannot within `ms`. */
export async function devicesTold(nexus: Nexus, ms: number): Promise<boolean> {
  const told = ({ standing, link, untold }: DevicesView) =>
    standing !== "member" || untold === 0 || (link === "offline" ? false : undefined);
  return (await devicesUntil(nexus, told, ms)) === true;
}
