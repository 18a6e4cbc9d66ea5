/**
 * Wraps what lies in drops with AES-256-GCM under their circle's storage key: 12-byte random nonce, ciphertext, 16-byte
 * tag. Entries have a way of their own, `entry-wrap.ts`.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** `place` names what is wrapped (an id), so that a stored body cannot be moved to another row. */
export function wrap(key: Uint8Array, place: Uint8Array, body: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(place);
  return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
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
