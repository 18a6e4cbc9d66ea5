/**
 * Wraps the bodies of entries: AES-256-CTR under the circle's storage key, 16 bytes of counter before the ciphertext.
 *
 * One key stream per circle and start runs on from entry to entry, from a random counter, so a body costs one call
 * instead of a cipher of its own (0.8 instead of 4.6 microseconds for 1 KiB). What a transaction that failed has used
 * up is never used again. There is no tag: an entry's chain hash covers its body and everything around it, and is
 * checked whenever it is read (`entries.ts`). What is wrapped is sealed by its members already; this layer is there so
 * that a circle can be erased by destroying one key.
 */
import { type Cipheriv, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-ctr";
const BLOCK = 16;

let scratch = new Uint8Array(8 * 1024);

export class EntryWrapper {
  readonly #cipher: Cipheriv;
  /** The counter of the next block, big-endian as the cipher counts. */
  readonly #counter = randomBytes(BLOCK);

  constructor(key: Uint8Array) {
    this.#cipher = createCipheriv(ALGORITHM, key, this.#counter);
  }

  /** `body` is of whole blocks, as every padded length is. The result holds until the next call. */
  wrap(body: Uint8Array): Uint8Array {
    if (body.length % BLOCK !== 0) throw new RangeError(`${body.length} bytes are no whole blocks`);
    if (scratch.length < BLOCK + body.length) scratch = new Uint8Array(BLOCK + body.length);
    const wrapped = scratch.subarray(0, BLOCK + body.length);
    wrapped.set(this.#counter);
    wrapped.set(this.#cipher.update(body), BLOCK);
    this.#count(body.length / BLOCK);
    return wrapped;
  }

  /** Gives up the key stream at once, not when memory happens to be tidied: the cipher holds the key. */
  close(): void {
    this.#cipher.final();
  }

  #count(blocks: number): void {
    let carry = blocks;
    for (let i = BLOCK - 1; i >= 0 && carry > 0; i--) {
      carry += this.#counter[i] as number;
      this.#counter[i] = carry & 0xff;
      carry >>>= 8;
    }
  }
}

/** Damage is not noticed here. */
export function unwrapEntry(key: Uint8Array, wrapped: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(ALGORITHM, key, wrapped.subarray(0, BLOCK));
  const body = decipher.update(wrapped.subarray(BLOCK));
  decipher.final();
  return body;
}
