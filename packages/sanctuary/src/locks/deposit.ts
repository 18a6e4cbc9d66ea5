/** Leaving a key in a lock: nobody learns the other one without it. */
import { bytesToHex, equalBytes, lockCommitment, lockName } from "@nexus/wire";
import { hourOf } from "../clock.ts";
import type { Guest } from "../live/guest.ts";
import type { House } from "../live/house.ts";
import { bytesToKey } from "../log/key.ts";
import { sha256 } from "../log/sha256.ts";
import { type Outcome, refusal } from "../outcome.ts";
import type { ByDoor, LockView } from "../store/contract.ts";
import type { LockWatcher } from "./watch.ts";

export interface Brought extends ByDoor {
  readonly key: Uint8Array;
  /** Commitment of the other key. */
  readonly other: Uint8Array;
}

/** The lock follows from the key that is brought, so only whoever has one of the two reaches it, and only that key fits. */
export async function deposit(
  house: House,
  visitor: LockWatcher & { readonly guest: Guest },
  { key, other, ...by }: Brought,
): Promise<Outcome<LockView>> {
  const { guest } = visitor;
  const own = lockCommitment(key, sha256);
  if (equalBytes(own, other)) return refusal("lock-refused", "a lock has two keys");
  const lock = lockName(own, other, sha256);
  const name = bytesToKey(lock);
  const side = bytesToHex(own) < bytesToHex(other) ? 0 : 1;
  // Before the store is asked, so that the other key cannot come unseen in between.
  const isNew = !guest.locks.has(name);
  guest.noteLock(name);
  house.locks.join(lock, visitor);
  const outcome = await house.store.deposit({ ...by, lock, side, key }, hourOf(house.now()));
  const isOver = outcome.ok ? outcome.value.other !== undefined : isNew;
  if (isOver || guest.isGone) {
    guest.forgetLock(name);
    house.locks.leave(name, visitor);
  }
  if (outcome.ok && outcome.value.isLifted) house.bus.publish({ kind: "lifted", circle: by.circle, lock });
  return outcome;
}
