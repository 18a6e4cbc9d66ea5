/**
 * Sealed and padded bytes: what a sanctuary stores. XChaCha20-Poly1305 over padded content, the random nonce in front;
 * the whole has one of the lengths of `paddedLength`, so that it tells a size class and no more.
 */

import { concat, pad, paddedLength, unpad } from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";

const NONCE = 24;
const OVERHEAD = NONCE + 16;

export type Random = (length: number) => Uint8Array;

/** `context` is authenticated, not stored. */
export function sealPadded(key: Uint8Array, context: Uint8Array, content: Uint8Array, random: Random): Uint8Array {
  const nonce = random(NONCE);
  const total = paddedLength(content.length + 1 + OVERHEAD);
  return concat(nonce, xchacha20poly1305(key, nonce, context).encrypt(pad(content, total - OVERHEAD)));
}

/** Undefined where the bytes were not sealed with this key and context. */
export function openPadded(key: Uint8Array, context: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length <= OVERHEAD) return undefined;
  try {
    return unpad(xchacha20poly1305(key, sealed.subarray(0, NONCE), context).decrypt(sealed.subarray(NONCE)));
  } catch {
    return undefined;
  }
}
