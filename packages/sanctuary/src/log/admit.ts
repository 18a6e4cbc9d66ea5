/**
 * Whether an entry may enter a circle's log, and what it becomes there. Every store asks this one function, so that
 * all of them keep the same law.
 */
import { type Entry, type EntryKind, limits } from "@nexus/wire";
import { type Refusal, refusal } from "../outcome.ts";
import type { Circle, Door } from "./circle.ts";
import { chainHash, isChained } from "./entry-hash.ts";
import { bytesToKey } from "./key.ts";

export interface Answer {
  readonly drop: Uint8Array;
  readonly body: Uint8Array;
}

/** An entry as it is handed in. Its shape and sizes are already checked, its door proved. */
export interface Append {
  readonly circle: Uint8Array;
  /** `seq` of the door that it is appended under. */
  readonly door: number;
  readonly id: Uint8Array;
  readonly kind: EntryKind;
  /** The door to open: with commits and contests, and only with them. */
  readonly next: Uint8Array | undefined;
  /** Written to their drops together with the entry, or not at all. */
  readonly answers: readonly Answer[];
  readonly body: Uint8Array;
}

/** The entry that an append becomes, or why not. `hour` is the sanctuary's, `quota` in bytes. */
export function admit(circle: Circle, append: Append, hour: number, quota: number): Entry | Refusal {
  const door = circle.doors.get(append.door);
  if (!door) return refusal("door-refused");
  if (append.kind === "contest") {
    if (!door.closed) return refusal("contest-refused", "no commit was accepted under this door");
    if (door.contests >= limits.contests) return refusal("contest-refused", "this door has gathered too many");
  } else if (door.closed) {
    return refusal("epoch-stale");
  }
  if (append.next && circle.doorsByKey.has(bytesToKey(append.next))) {
    return refusal("frame-malformed", "append.next: this door exists already");
  }
  if (circle.used + sizeOf(append) > quota) return refusal("quota-full");
  return entryUnder(circle, door, append, circle.head + 1, door.lastHash, hour);
}

/** Bytes that an append adds to what its circle holds. */
export const sizeOf = (append: Append): number =>
  append.answers.reduce((sum, answer) => sum + answer.body.length, append.body.length);

/** Whether an append is the stored entry once more: the chain hash covers all of it, also after retention. */
export function isSameEntry(
  circle: Circle,
  append: Append,
  stored: { readonly seq: number; readonly hour: number; readonly hash: Uint8Array },
  previous: Uint8Array,
): boolean {
  const door = circle.doors.get(append.door);
  if (!door) return false;
  const again = entryUnder(circle, door, append, stored.seq, previous, stored.hour);
  return isChained(circle.id, previous, { ...again, hash: stored.hash });
}

function entryUnder(
  circle: Circle,
  door: Door,
  append: Append,
  seq: number,
  previous: Uint8Array,
  hour: number,
): Entry {
  const { id, kind, next, body } = append;
  const content = { seq, under: door.seq, epoch: door.epoch, kind, hour, id, next, body };
  return { ...content, hash: chainHash(circle.id, previous, content) };
}
