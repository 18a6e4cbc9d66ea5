/**
 * Wraps stored bodies with AES-256-GCM under their circle's storage key: 12-byte nonce, ciphertext, 16-byte tag.
 * The nonce is random: a `seq` may be given anew after a transaction that failed, and both versions may stay in the WAL.
 * What is wrapped is sealed already; this layer is there so that a circle can be erased by destroying one key.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";
import { Slab } from "../../log/slab.ts";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** Bytes that wrapping adds. */
export const WRAPPING = NONCE + TAG;

const slab = new Slab();

const nonces = Buffer.alloc(NONCE * 1024);
let nextNonce = nonces.length;

/** Node's random source costs as much per call as the encryption itself, so it is asked for many at once. */
function takeNonce(): Uint8Array {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  const at = nextNonce;
  nextNonce += NONCE;
  return nonces.subarray(at, at + NONCE);
}

/** `place` names what is wrapped (an id), so that a stored body cannot be moved to another row. */
export function wrap(key: Uint8Array, place: Uint8Array, body: Uint8Array): Uint8Array {
  const wrapped = slab.take(WRAPPING + body.length);
  const nonce = takeNonce();
  wrapped.set(nonce);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(place);
  wrapped.set(cipher.update(body), NONCE);
  cipher.final();
  wrapped.set(cipher.getAuthTag(), NONCE + body.length);
  return wrapped;
}

/** Throws where the stored bytes are damaged. */
export function unwrap(key: Uint8Array, place: Uint8Array, wrapped: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(ALGORITHM, key, wrapped.subarray(0, NONCE));
  decipher.setAAD(place);
  decipher.setAuthTag(wrapped.subarray(wrapped.length - TAG));
  const body = decipher.update(wrapped.subarray(NONCE, wrapped.length - TAG));
  decipher.final();
  return body;
}
