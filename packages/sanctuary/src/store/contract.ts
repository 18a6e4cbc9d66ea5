/**
 * What a sanctuary asks of a store. Everything it takes is already proved (doors, drops and keepers by signature) and
 * of the right shape and size; a store keeps the law of the log (`log/admit.ts`), the quota, and what it was given.
 *
 * - A promise that answers with success answers after the change is durable. Two calls may share one transaction.
 * - Expected failures are outcomes with a named code. A store never rejects a promise; after
 *   `close` it answers `shutting-down`.
 * - A damaged circle answers `store-failed` and does not keep the others from working.
 * - Times are whole hours since 1970, given by the caller; a store keeps no finer time.
 */
import type { Append } from "../log/admit.ts";
import type { Outcome } from "../outcome.ts";

export interface Founding {
  readonly circle: Uint8Array;
  readonly door: Uint8Array;
  readonly keeper: Uint8Array;
}

export interface DoorQuery {
  readonly circle: Uint8Array;
  /** Ed25519 public key of the door. */
  readonly pub: Uint8Array;
  /** Doors to say the kinship with. */
  readonly known: readonly number[];
}

export interface DoorView {
  readonly seq: number;
  readonly epoch: number;
  readonly fromHash: Uint8Array;
  /** The last entry that this door may read. */
  readonly head: number;
  readonly closed: boolean;
  /** Those of `known` that are this door or above it: it reads all that they read. */
  readonly above: readonly number[];
  /** Whether one of `known` lies below this door and so reads all that it reads. */
  readonly covered: boolean;
}

export interface Accepted {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly hour: number;
  /** The encoded `entry` of the wire; undefined when it was accepted before and this is the same once more. */
  readonly entry: Uint8Array | undefined;
}

/** Part of a circle's log. Entries are read where a door of `doors` may read them and no part of `except` shows them. */
export interface ReadQuery {
  readonly circle: Uint8Array;
  readonly doors: readonly number[];
  /** What the reader has: all that `door` may read beyond `after`. */
  readonly except: readonly { readonly door: number; readonly after: number }[];
  readonly after: number;
  /** The last `seq` of interest; undefined for the newest. */
  readonly upTo: number | undefined;
  /** Where to stop: a page holds at least one entry, and at most this many bytes of bodies beyond that. */
  readonly maxBytes: number;
}

export interface Page {
  /** Encoded entries of the wire, one behind the other. */
  readonly entries: Uint8Array;
  readonly count: number;
  /** All that was asked for up to this `seq` is in this page or the ones before. */
  readonly through: number;
  /** Whether there is nothing more to read for now. */
  readonly done: boolean;
}

export interface NewDrop {
  readonly circle: Uint8Array;
  /** Doors proved by the one who sets it out; one of them must be open. */
  readonly doors: readonly number[];
  readonly drop: Uint8Array;
  readonly key: Uint8Array;
  readonly offer: Uint8Array;
  /** The hour at whose beginning it is gone. */
  readonly expires: number;
}

export interface DropView {
  readonly expires: number;
  readonly offer: Uint8Array;
  readonly knock: Uint8Array | undefined;
  readonly answer: Uint8Array | undefined;
}

/** A change to what belongs to a circle, by one who proved some of its doors; one of them must be open. */
export interface ByDoor {
  readonly circle: Uint8Array;
  readonly doors: readonly number[];
}

export interface BlobPlace {
  readonly circle: Uint8Array;
  readonly blob: Uint8Array;
  readonly size: number;
}

/** A key for a lock. */
export interface Deposit extends ByDoor {
  /** The lock's name; it follows from the commitments of both keys. */
  readonly lock: Uint8Array;
  /** Which of the two keys this is: 0 for the one with the smaller commitment. */
  readonly side: 0 | 1;
  /** It fits its commitment. */
  readonly key: Uint8Array;
}

export interface LockView {
  /** The other key; undefined while it is not there. */
  readonly other: Uint8Array | undefined;
  /** This call brought the second key. */
  readonly isLifted: boolean;
}

export interface ByKeeper {
  readonly circle: Uint8Array;
  readonly keeper: Uint8Array;
}

export interface Swept {
  /** Drops that are gone. */
  readonly drops: readonly Uint8Array[];
  /** Blobs whose rows are gone; their files go next. */
  readonly blobs: readonly { readonly circle: Uint8Array; readonly blob: Uint8Array }[];
}

export interface Store {
  found(founding: Founding): Promise<Outcome<undefined>>;
  /** `door-refused` for an unknown circle and an unknown door alike, found out with the same work. */
  door(query: DoorQuery): Promise<Outcome<DoorView>>;
  /** Durable all at once; each entry stands or falls alone. Results in the order of the batch. */
  append(batch: readonly Append[], hour: number): Promise<readonly Outcome<Accepted>[]>;
  read(query: ReadQuery): Promise<Outcome<Page>>;

  setDrop(drop: NewDrop): Promise<Outcome<undefined>>;
  /** `drop-refused` for an unknown drop, another key and one that has expired alike. */
  drop(drop: Uint8Array, key: Uint8Array, hour: number): Promise<Outcome<DropView>>;
  /** `fresh` is false when the same knock lay there already. */
  knock(drop: Uint8Array, body: Uint8Array, hour: number): Promise<Outcome<{ readonly fresh: boolean }>>;
  answer(by: ByDoor, drop: Uint8Array, body: Uint8Array, hour: number): Promise<Outcome<{ readonly fresh: boolean }>>;
  takeDrop(by: ByDoor, drop: Uint8Array): Promise<Outcome<undefined>>;

  /** Whether a blob may be put: an open door, a new id, room in the quota. */
  admitBlob(by: ByDoor, blob: Uint8Array, size: number): Promise<Outcome<undefined>>;
  /** Notes a blob whose file is durable. */
  placeBlob(place: BlobPlace, hour: number): Promise<Outcome<undefined>>;
  findBlob(circle: Uint8Array, blob: Uint8Array): Promise<Outcome<{ readonly size: number }>>;
  /** The key that a circle's blob files are wrapped with, derived from its storage key. */
  blobKey(circle: Uint8Array): Promise<Outcome<Uint8Array>>;

  /** Leaves a key, or asks once more. `lock-refused` where the circle has as many locks as it may. */
  deposit(deposit: Deposit, hour: number): Promise<Outcome<LockView>>;

  /** `keeper-refused` for an unknown circle and another keeper alike. */
  retain(by: ByKeeper, days: number): Promise<Outcome<undefined>>;
  /** Destroys the circle's storage key, then every row. Answers when no byte of it is left in the store's files. */
  erase(by: ByKeeper): Promise<Outcome<{ readonly drops: readonly Uint8Array[] }>>;
  /** Drops what has expired and what retention no longer keeps; locks with both. */
  sweep(hour: number): Promise<Outcome<Swept>>;

  /** Waits for what is under way. */
  close(): Promise<void>;
}
