/**
 * Being woken by a sanctuary when something moved in one of its circles. What a device gives away for that is the address
 * that its browser got from a push service; the sanctuary keeps it with the circle.
 */
import { NexusError } from "@nexus/wire";
import type { Link } from "./net/link.ts";
import { askInside } from "./session/door.ts";
import type { Session } from "./session/session.ts";
import { idToBytes } from "./text.ts";
import type { WakeCalls } from "./wake-api.ts";

export function wakeCalls(sessions: ReadonlyMap<string, Session>, linkTo: (origin: string) => Link): WakeCalls {
  const circlesAt = (origin: string) =>
    [...sessions.values()].filter((it) => {
      const { record } = it.snapshot();
      return record.origin === origin && record.standing === "member";
    });
  /** Answers for how many it was taken. One that is gone from the sanctuary does not keep the others from it. */
  const askAll = async (type: "wakeMe" | "letSleep", origin: string, endpoint: string): Promise<number> => {
    const asked = await Promise.allSettled(
      circlesAt(origin).map((session) => {
        const circle = idToBytes(session.snapshot().record.id);
        return askInside(session, { type, circle, endpoint });
      }),
    );
    const refused = asked.find((it) => it.status === "rejected");
    const taken = asked.filter((it) => it.status === "fulfilled").length;
    if (refused && taken === 0) throw refused.reason;
    return taken;
  };
  return {
    async wakeKey(origin) {
      const link = linkTo(origin);
      await link.live(ANSWER_WITHIN);
      const answer = await link.ask({ type: "askWakeKey" });
      if (answer.type !== "wakeKey") throw new NexusError("sanctuary-misbehaved");
      return answer.key;
    },
    wakeMe: (origin, endpoint) => askAll("wakeMe", origin, endpoint),
    letSleep: async (origin, endpoint) => void (await askAll("letSleep", origin, endpoint)),
  };
}

/** In ms. */
const ANSWER_WITHIN = 10_000;
