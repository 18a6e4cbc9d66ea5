/** The locks of a circle's exchanges, looked after once there are any. See `lock-duty.ts`. */
import type { NexusDeps } from "../deps.ts";
import { exchanging } from "../rounds/later.ts";
import type { Session } from "../session/session.ts";
import { dueLocks } from "./due-locks.ts";
import type { LockDuty } from "./lock-duty.ts";

export function createLocks(session: Session, later: NexusDeps["later"], report: (error: unknown) => void): LockDuty {
  let duty: LockDuty | undefined;
  let isClosed = false;

  async function begin(): Promise<void> {
    const { createLockDuty } = await exchanging();
    if (isClosed) return;
    duty ??= createLockDuty(session, later, report);
    duty.look();
  }

  return {
    look() {
      if (duty) duty.look();
      else if (dueLocks(session.snapshot()).length > 0) void begin().catch(report);
    },
    lifted: () => duty?.lifted(),
    forgetLine: () => duty?.forgetLine(),
    close() {
      isClosed = true;
      duty?.close();
    },
  };
}
