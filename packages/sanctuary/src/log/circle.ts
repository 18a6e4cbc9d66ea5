/**
 * What a sanctuary keeps in mind of one circle: its doors, and how far its log has come.
 *
 * Doors form a tree. The founding door is its root; every accepted commit or contest opens a door below the one that it
 * was appended under. A door reads what lies under itself and under its ancestors, and nothing else.
 */
import { foundingHash } from "@nexus/wire";
import { bytesToKey } from "./key.ts";
import { sha256 } from "./sha256.ts";

export interface Door {
  /** `seq` of the commit that opened it; 0 for the founding door. */
  readonly seq: number;
  /** The door that the opening commit was appended under; undefined for the founding door. */
  readonly parent: number | undefined;
  readonly epoch: number;
  /** Ed25519 public key. */
  readonly pub: Uint8Array;
  /** Hash of the commit that opened it: the first entry under it is chained to this. */
  readonly fromHash: Uint8Array;
  /** `seq` of the last entry under it, else its own. */
  last: number;
  /** Hash of the last entry under it, else `fromHash`. */
  lastHash: Uint8Array;
  /** A commit was accepted under it. */
  closed: boolean;
  /** Contesting commits under it. */
  contests: number;
}

export interface Circle {
  readonly id: Uint8Array;
  /** Ed25519 public key that may set retention and erase. */
  readonly keeper: Uint8Array;
  /** `seq` of the newest entry. */
  head: number;
  /** Bytes held: bodies, drops and blobs. */
  used: number;
  /** Messages live this many days; 0 for ever. */
  days: number;
  readonly doors: Map<number, Door>;
  readonly doorsByKey: Map<string, Door>;
}

/** What a log entry changes in the circle's doors. */
export interface LogStep {
  readonly seq: number;
  readonly under: number;
  readonly kind: "message" | "commit" | "contest";
  readonly next: Uint8Array | undefined;
  readonly hash: Uint8Array;
  /** Bytes that it adds to what the circle holds. */
  readonly size: number;
}

export function foundCircle(id: Uint8Array, keeper: Uint8Array, door: Uint8Array): Circle {
  const circle: Circle = { id, keeper, head: 0, used: 0, days: 0, doors: new Map(), doorsByKey: new Map() };
  const hash = foundingHash(id, door, sha256);
  addDoor(circle, {
    seq: 0,
    parent: undefined,
    epoch: 0,
    pub: door,
    fromHash: hash,
    last: 0,
    lastHash: hash,
    closed: false,
    contests: 0,
  });
  return circle;
}

export function addDoor(circle: Circle, door: Door): void {
  circle.doors.set(door.seq, door);
  circle.doorsByKey.set(bytesToKey(door.pub), door);
}

/** Brings the circle forward by one accepted entry. Returns the door that the entry opened, if it opened one. */
export function advance(circle: Circle, step: LogStep): Door | undefined {
  const door = circle.doors.get(step.under);
  if (!door) throw new Error("an entry lies under a door that does not exist");
  circle.head = step.seq;
  circle.used += step.size;
  door.last = step.seq;
  door.lastHash = step.hash;
  if (step.kind === "message" || !step.next) return undefined;
  if (step.kind === "commit") door.closed = true;
  else door.contests++;
  const opened: Door = {
    seq: step.seq,
    parent: door.seq,
    epoch: door.epoch + 1,
    // A copy: the bytes given are part of a batch, and would keep all of it in memory.
    pub: new Uint8Array(step.next),
    fromHash: step.hash,
    last: step.seq,
    lastHash: step.hash,
    closed: false,
    contests: 0,
  };
  addDoor(circle, opened);
  return opened;
}

/** The door and its ancestors: what it may read lies under one of these. */
export function pathOf(circle: Circle, seq: number): Set<number> {
  const path = new Set<number>();
  for (let door = circle.doors.get(seq); door; door = circle.doors.get(door.parent ?? -1)) path.add(door.seq);
  return path;
}

/** The last entry that a door may read. Tells nothing of entries that it may not. */
export function headOf(circle: Circle, seq: number): number {
  let head = 0;
  for (const under of pathOf(circle, seq)) head = Math.max(head, circle.doors.get(under)?.last ?? 0);
  return head;
}
