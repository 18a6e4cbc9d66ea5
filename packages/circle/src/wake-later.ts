/** The calls about being woken, fetched when one of them is made. See `wake-api.ts`. */
import { laterCalls } from "./later-calls.ts";
import type { Link } from "./net/link.ts";
import { part } from "./part.ts";
import type { Session } from "./session/session.ts";
import type { WakeCalls } from "./wake-api.ts";

export const wakeCalls = (sessions: ReadonlyMap<string, Session>, linkTo: (origin: string) => Link): WakeCalls =>
  laterCalls(
    async () => (await part(import("./wake.ts"), "wake")).wakeCalls(sessions, linkTo),
    ["wakeKey", "wakeMe", "letSleep"],
  );
