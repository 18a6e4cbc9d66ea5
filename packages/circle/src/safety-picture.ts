/**
 * What two members compare to know that nobody stands between them: follows from the circle's id and both signature keys,
 * so it is the same on both devices, and another where either sees a stranger's key under the other's name. Stretched
 * (PBKDF2), since someone who stands between chooses two keys of their own and may try many until the pictures are alike:
 * six words are 48 bits, and every attempt costs about half a second of a processor.
 */
import { bytesToHex, concat, utf8ToBytes } from "@nexus/wire";
import type { Comparison } from "./api.ts";
import { bytesToWords } from "./invite/knock-words.ts";

const ROUNDS = 600_000;
const WORDS = 6;

export async function safetyPicture(circle: Uint8Array, one: Uint8Array, other: Uint8Array): Promise<Comparison> {
  const both = bytesToHex(one) < bytesToHex(other) ? [one, other] : [other, one];
  return await stretched(concat(utf8ToBytes("nexus safety picture 1"), circle), concat(...both), WORDS);
}

/** `count` words, and a seed for a picture, that are dear to try out. */
export async function stretched(salt: Uint8Array, content: Uint8Array, count: number): Promise<Comparison> {
  const key = await crypto.subtle.importKey("raw", new Uint8Array(content), "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: new Uint8Array(salt), iterations: ROUNDS };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
  return { seed: bytesToHex(bits), words: bytesToWords(bits.subarray(0, count)) };
}
