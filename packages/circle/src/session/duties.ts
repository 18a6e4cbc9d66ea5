/** Does what is due (`dues.ts`), now or in a while: members take turns by rank. */
import type { NexusDeps } from "../deps.ts";
import type { Heard } from "./drops.ts";
import { duesOf } from "./dues.ts";
import type { Session } from "./session.ts";

const TURN = 1_500;

export interface Duties {
  /** Looks what is to be done, now or in a while; safe to call again and again. */
  look(): void;
  close(): void;
}

export function createDuties(
  session: Session,
  heard: ReadonlyMap<string, Heard>,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): Duties {
  const timers = new Map<string, () => void>();

  function look(): void {
    for (const { name, turn } of duesOf(session.core, session.snapshot(), heard)) {
      if (timers.has(name)) continue;
      const cancel = later(turn * TURN, () => {
        timers.delete(name);
        const due = duesOf(session.core, session.snapshot(), heard).find((it) => it.name === name);
        if (due) session.wish(due.intent).catch(report);
      });
      timers.set(name, cancel);
    }
  }

  return {
    look,
    close() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}
