/**
 * What a member's device does for the rounds it belongs to without being asked, also when it comes back after days: looks
 * whether the shares that were dealt to it fit, answers for its own, agrees on the closing set, releases what it holds,
 * and says so when a deadline has come in a quiet circle. As many as are needed do so at once; the others take turns, and
 * mostly find it done.
 */
import type { MessageId } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import type { Session } from "../session/session.ts";
import { HOUR } from "../time.ts";
import { roundsOf } from "./change.ts";
import { holding } from "./later.ts";

/** In ms. */
const LONGEST = 6 * HOUR;

export interface RoundDuties {
  /** Looks what is to be done, now or in a while; safe to call again and again. */
  look(): void;
  close(): void;
}

export function createRoundDuties(
  session: Session,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): RoundDuties {
  const timers = new Map<string, { readonly due: number; readonly cancel: () => void }>();
  const nudged = new Map<MessageId, number>();
  let isClosed = false;

  function look(): void {
    if (roundsOf(session.snapshot().record.state).length > 0) holding().then(lookNow).catch(report);
  }

  function lookNow({ choresOf, doChore }: Awaited<ReturnType<typeof holding>>): void {
    if (isClosed) return;
    const now = session.core.now();
    for (const { name, round, wait } of choresOf(session, nudged)) {
      const key = `${name} ${round}`;
      const set = timers.get(key);
      // A device that slept may find that its time has come.
      if (set && set.due <= now + Math.max(0, wait)) continue;
      set?.cancel();
      const isEarly = wait > LONGEST;
      const cancel = later(Math.min(wait, LONGEST), () => {
        timers.delete(key);
        if (isEarly) return look();
        const chore = choresOf(session, nudged).find((it) => it.name === name && it.round === round);
        if (chore) doChore(session, nudged, chore).then(look, report);
      });
      timers.set(key, { due: now + Math.min(wait, LONGEST), cancel });
    }
  }

  return {
    look,
    close() {
      isClosed = true;
      for (const { cancel } of timers.values()) cancel();
      timers.clear();
    },
  };
}
