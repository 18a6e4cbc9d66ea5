/**
 * A lock: two keys that are handed out when both are there, each to whoever brought the other. It is named by the
 * commitments of both, so that only the two keys which were promised fit, and so that nobody can ask who has neither.
 */
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concat, utf8ToBytes } from "./bytes.ts";
import { fixed } from "./codec.ts";
import { hash, type Sha256 } from "./entry.ts";

/** Random; opens one sealed answer, and is used for nothing else. */
export const lockKey = fixed(32);
/** SHA-256 of a lock's key. */
export const commitment = hash;
/** See `lockName`. */
export const lockId = hash;

const LABEL = utf8ToBytes("nexus lock");

/** The commitment to a key: it can be shown before the key, and fits no other. */
export const lockCommitment = (key: Uint8Array, sha256: Sha256 = nobleSha256): Uint8Array => sha256(key);

/** The id of the lock of two commitments, in whichever order they are given. */
export function lockName(one: Uint8Array, other: Uint8Array, sha256: Sha256 = nobleSha256): Uint8Array {
  const [smaller, larger] = bytesToHex(one) <= bytesToHex(other) ? [one, other] : [other, one];
  return sha256(concat(LABEL, smaller, larger));
}
