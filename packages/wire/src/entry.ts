/**
 * The entry: one sealed, padded record in a circle's log.
 *
 * A log is a tree of doors. Every accepted commit opens a door (`seq` of the commit names it, 0 names the founding
 * one), and every entry is appended under one door. Entries under one door form a hash chain that begins at the commit
 * that opened the door, so a reader of a branch needs no entry of another to check it.
 */
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { concat, utf8ToBytes } from "./bytes.ts";
import { bytes, encode, fixed, oneOf, optional, struct, type TypeOf, u32, u64 } from "./codec.ts";
import { limits } from "./limits.ts";

/** Random, chosen by the founder. */
export const circleId = fixed(16);
/** Random, chosen by the author; names an entry when it is sent again after a doubt. */
export const entryId = fixed(16);
/** Ed25519 public key. */
export const publicKey = fixed(32);
/** Ed25519 signature. */
export const signature = fixed(64);
/** SHA-256. */
export const hash = fixed(32);

/**
 * `message`: application data. `commit`: begins the next epoch, the first under its door.
 * `contest`: a further commit under a door that has one, by a member who found the earlier ones invalid.
 */
export const entryKind = oneOf("message", "commit", "contest");
export type EntryKind = TypeOf<typeof entryKind>;

export const entry = struct({
  /** Position in the circle's log, from 1. */
  seq: u64,
  /** `seq` of the commit that opened the door this entry was appended under; 0 for the founding door. */
  under: u64,
  /** MLS epoch under that door. */
  epoch: u32,
  kind: entryKind,
  /** When the sanctuary took it: whole hours since 1970. */
  hour: u32,
  id: entryId,
  /** The door that a commit or contest opens. */
  next: optional(publicKey),
  /** Chain hash, see `entryHash`. */
  hash,
  body: bytes(limits.commit),
});
export type Entry = TypeOf<typeof entry>;

export type Sha256 = (content: Uint8Array) => Uint8Array;

const place = { previous: hash, circle: circleId, seq: u64, under: u64, epoch: u32, kind: entryKind };
const content = { id: entryId, next: optional(publicKey), body: bytes(limits.commit) };
const chained = struct({ ...place, hour: u32, ...content });
const chainedHourless = struct({ ...place, ...content });

const ENTRY_LABEL = utf8ToBytes("nexus entry 2\0");
const HOURLESS_LABEL = utf8ToBytes("nexus entry 1\0");
const FOUNDING_LABEL = utf8ToBytes("nexus founding 1\0");

/**
 * The chain hash of an entry: SHA-256 over a label, the hash before it under the same door, and everything that the
 * sanctuary decided or was given. The hour is part of it, since the circle's law counts days by it.
 */
export function entryHash(
  circle: Uint8Array,
  previous: Uint8Array,
  entry: Omit<Entry, "hash">,
  sha256: Sha256 = nobleSha256,
): Uint8Array {
  return sha256(concat(ENTRY_LABEL, encode(chained, { ...entry, previous, circle })));
}

/** The same without the hour: how entries were chained before it counted. Logs that began then still hold some. */
export function hourlessEntryHash(
  circle: Uint8Array,
  previous: Uint8Array,
  entry: Omit<Entry, "hash" | "hour">,
  sha256: Sha256 = nobleSha256,
): Uint8Array {
  return sha256(concat(HOURLESS_LABEL, encode(chainedHourless, { ...entry, previous, circle })));
}

/** The hash that the first entry under the founding door is chained to. */
export function foundingHash(circle: Uint8Array, door: Uint8Array, sha256: Sha256 = nobleSha256): Uint8Array {
  return sha256(concat(FOUNDING_LABEL, circle, door));
}
