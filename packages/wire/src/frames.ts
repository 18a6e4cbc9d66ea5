/**
 * Every message between a client and a sanctuary: one frame is one binary WebSocket message. A client numbers its
 * requests with `ref`; each is answered by exactly one frame with the same `ref`. `entries`, `dropMoved`, `lifted` and
 * `bye` come unasked.
 */
import {
  bool,
  bytes,
  decode,
  encode,
  fixed,
  list,
  oneOf,
  optional,
  struct,
  type TypeOf,
  text,
  u16,
  u32,
  u64,
  variant,
} from "./codec.ts";
import { circleId, entry, entryId, entryKind, hash, publicKey, signature } from "./entry.ts";
import { limits } from "./limits.ts";
import { commitment, lockId, lockKey } from "./lock.ts";
import { nonce } from "./proof.ts";

/** Random; names a drop. */
export const dropId = fixed(16);
/** Random; names a blob. */
export const blobId = fixed(16);
/** Follows from a recovery code; names an archive. */
export const archiveId = fixed(16);
/** Allows one upload or one download, of a blob or an archive, for a minute. */
export const ticket = fixed(32);

const ref = u32;

/** What a member leaves in a drop: the sealed answer for the one who knocked. */
const answer = { drop: dropId, body: bytes(limits.answer) } as const;

export const request = variant({
  /** Begins a circle's log with its founding door. `keeper` may later set retention and erase. */
  found: [1, { ref, circle: circleId, door: publicKey, keeper: publicKey, admission: bytes(64) }],
  /** Proves a door; entries after `after` that it may read follow, then live ones. */
  open: [2, { ref, circle: circleId, door: publicKey, proof: signature, after: u64 }],
  /** Stops the live entries of a circle and forgets its proved doors. */
  close: [3, { ref, circle: circleId }],
  /** Appends under a door proved on this connection. `next` and `answers` belong to commits and contests. */
  append: [
    4,
    {
      ref,
      circle: circleId,
      door: publicKey,
      id: entryId,
      kind: entryKind,
      next: optional(publicKey),
      answers: list(struct(answer), limits.answersPerCommit),
      body: bytes(limits.commit),
    },
  ],
  /** Sets out a drop with a sealed offer. Needs the circle's current door. `hours` is its life. */
  setDrop: [5, { ref, circle: circleId, drop: dropId, key: publicKey, hours: u16, offer: bytes(limits.offer) }],
  /** Proves a drop's key; answered with what lies in it, then told what moves. */
  openDrop: [6, { ref, drop: dropId, key: publicKey, proof: signature }],
  /** Leaves the one knock. Needs the drop proved on this connection. */
  knock: [7, { ref, drop: dropId, body: bytes(limits.knock) }],
  /** Leaves an answer without a commit (a refusal). Needs the circle's current door. */
  answer: [8, { ref, circle: circleId, ...answer }],
  /** Takes a drop back. Needs the circle's current door. */
  takeDrop: [9, { ref, circle: circleId, drop: dropId }],
  /** Asks for a ticket to put a blob of exactly `size` bytes. Needs the current door. */
  putBlob: [10, { ref, circle: circleId, blob: blobId, size: u32 }],
  /** Asks for a ticket to get a blob. Needs any door of the circle. */
  getBlob: [11, { ref, circle: circleId, blob: blobId }],
  /** Deletes messages older than `days` from now on; 0 keeps them. Proved by the keeper key. */
  retain: [12, { ref, circle: circleId, key: publicKey, proof: signature, days: u16 }],
  /** Erases a circle with all that belongs to it. Proved by the keeper key. */
  erase: [13, { ref, circle: circleId, key: publicKey, proof: signature }],
  /** Answered with `done`: is anybody there? */
  ping: [14, { ref }],
  /** Answered with `wakeKey`: by which key push services know this sanctuary. */
  askWakeKey: [15, { ref }],
  /** Asks to be woken when something moved, at this address of a push service. Needs any door; asking again renews. */
  wakeMe: [16, { ref, circle: circleId, endpoint: text(limits.endpoint) }],
  /** Takes that back. */
  letSleep: [17, { ref, circle: circleId, endpoint: text(limits.endpoint) }],
  /**
   * Asks for a ticket to put an archive of exactly `size` bytes in place of an earlier one. Needs the current door of any
   * circle, and the key that the id was first put with.
   */
  putArchive: [18, { ref, archive: archiveId, key: publicKey, proof: signature, size: u32 }],
  /** Asks for a ticket to get an archive. Proved by its key, and needs nothing else. */
  getArchive: [19, { ref, archive: archiveId, key: publicKey, proof: signature }],
  /** Erases an archive. Proved by its key. */
  eraseArchive: [20, { ref, archive: archiveId, key: publicKey, proof: signature }],
  /**
   * Leaves a key in the lock that its commitment and `other` name; the same once more only asks. Needs the circle's
   * current door. Answered with `lock`.
   */
  deposit: [21, { ref, circle: circleId, key: lockKey, other: commitment }],
});
export type Request = TypeOf<typeof request>;

export const reply = variant({
  /** The first frame of every connection. */
  hello: [1, { version: u16, nonce, host: text(255), admission: oneOf("open", "code") }],
  done: [2, { ref }],
  /** `code` is one of `errors.ts`; `detail` says what exactly, never a secret. */
  refused: [3, { ref, code: text(64), detail: text(512) }],
  /**
   * `from` and `fromHash` are the commit that opened this door (0 and the founding hash for the first). `closed` says
   * that a commit was accepted under it. `head` is the last entry that this door may read.
   */
  opened: [4, { ref, epoch: u32, from: u64, fromHash: hash, head: u64, closed: bool }],
  /** On disk. */
  accepted: [5, { ref, seq: u64, hash, hour: u32 }],
  entries: [6, { circle: circleId, entries: list(entry, limits.entriesPerFrame) }],
  dropOpened: [
    7,
    {
      ref,
      expires: u32,
      offer: bytes(limits.offer),
      knock: optional(bytes(limits.knock)),
      answer: optional(bytes(limits.answer)),
    },
  ],
  dropMoved: [
    8,
    { drop: dropId, knock: optional(bytes(limits.knock)), answer: optional(bytes(limits.answer)), gone: bool },
  ],
  ticket: [9, { ref, ticket }],
  /** The sanctuary closes the connection, and why. */
  /** An uncompressed point of P-256 (RFC 8292, section 3.2). */
  wakeKey: [11, { ref, key: fixed(65) }],
  bye: [10, { code: text(64), detail: text(512) }],
  /** The other's key, once both lie in the lock; undefined while it waits for it. */
  lock: [12, { ref, key: optional(lockKey) }],
  /** A lock in which this connection left a key has both now: ask again by the same `deposit`. */
  lifted: [13, { circle: circleId, lock: lockId }],
});
export type Reply = TypeOf<typeof reply>;

export const encodeRequest = (value: Request): Uint8Array => encode(request, value);
export const decodeRequest = (raw: Uint8Array): Request => decode(request, raw, "request");
export const encodeReply = (value: Reply): Uint8Array => encode(reply, value);
export const decodeReply = (raw: Uint8Array): Reply => decode(reply, raw, "reply");
