/** A safety number as words to read aloud, for those who compare by ear. */
import { sha256 } from "@noble/hashes/sha2.js";
import { WeaveError } from "../errors.ts";

/**
 * One of 256 `words` for each of the first `count` bytes of the hash of `number`; eight of them are 64 bits. Throws
 * safety-short.
 */
export function safetyWords(number: Uint8Array, words: readonly string[], count = 8): readonly string[] {
  if (number.length < 16) throw new WeaveError("safety-short", `It has ${number.length}.`);
  if (words.length !== 256 || count > 32) throw new RangeError("Words are chosen by bytes: 256 of them, at most 32.");
  const label = new TextEncoder().encode("nexus safety words 1");
  const hash = sha256(new Uint8Array([...label, ...number]));
  return Array.from(hash.subarray(0, count), (byte) => words[byte] as string);
}
