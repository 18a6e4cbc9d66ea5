/** Keys for locks, as a test brings them. */
import { lockCommitment } from "@nexus/wire";
import type { Ask } from "./client.ts";

/** Leaves `own` in the lock that it shares with `other`. */
export const depositOf = (
  circle: Uint8Array,
  own: Uint8Array,
  other: Uint8Array,
): Extract<Ask, { type: "deposit" }> => ({
  type: "deposit",
  circle,
  key: own,
  other: lockCommitment(other),
});
