/**
 * What a device does by itself once both answers are in the log: it leaves its own key in their lock at the sanctuary, and
 * says both keys in the circle as soon as it has the other's. Asking twice does nothing, so after every break of the line
 * it asks again.
 */
import { type ErrorCode, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";
import type { Session } from "../session/session.ts";
import { dueLocks } from "./due-locks.ts";
import { leaveKey } from "./leave-key.ts";

/** Whoever left the second key says both; the other does where that has not come after so long. In ms. */
const TURN = 1_500;
/** After a refusal, in ms. */
const AGAIN_AFTER = 5_000;
/** What a person should know of. All else passes by itself. */
const TOLD: ReadonlySet<ErrorCode> = new Set(["lock-refused", "sanctuary-misbehaved"]);

export interface LockDuty {
  /** Looks what is to be done; safe to call again and again. */
  look(): void;
  /** A lock that waited has both keys. */
  lifted(): void;
  /** The connection is a new one. */
  forgetLine(): void;
  close(): void;
}

export function createLockDuty(
  session: Session,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): LockDuty {
  /** Asked on this connection. */
  const asked = new Set<string>();
  const timers = new Set<() => void>();
  let working = false;
  let wanted = false;

  function look(): void {
    wanted = true;
    if (working) return;
    working = true;
    void work().finally(() => {
      working = false;
    });
  }

  async function work(): Promise<void> {
    while (wanted) {
      wanted = false;
      for (const { id } of dueLocks(session.snapshot())) {
        if (asked.has(id) || session.link.state() !== "live") continue;
        asked.add(id);
        await leave(id).catch((error) => refused(id, error));
      }
    }
  }

  async function leave(id: string): Promise<void> {
    const lifted = await leaveKey(session, id);
    if (lifted?.isOurs) await lifted.say();
    else if (lifted) after(TURN, () => void lifted.say().catch(report));
  }

  /** A line that broke asks again when it is back; anything else, such as too many locks, after a while. */
  function refused(id: string, error: unknown): void {
    const code = error instanceof NexusError ? error.code : undefined;
    if (code === undefined || TOLD.has(code)) report(error);
    if (code === "sanctuary-unreachable") asked.delete(id);
    else
      after(AGAIN_AFTER, () => {
        asked.delete(id);
        look();
      });
  }

  function after(ms: number, task: () => void): void {
    const cancel = later(ms, () => {
      timers.delete(cancel);
      task();
    });
    timers.add(cancel);
  }

  return {
    look,
    lifted() {
      asked.clear();
      look();
    },
    forgetLine: () => asked.clear(),
    close() {
      for (const cancel of timers) cancel();
      timers.clear();
      wanted = false;
    },
  };
}
