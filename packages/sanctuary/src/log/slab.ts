/** Cuts many small encodings out of few large buffers: a buffer of its own for each would keep the collector busy. */
import type { Codec } from "@nexus/wire";

const CHUNK = 256 * 1024;

export class Slab {
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  /** Like `encode` of the wire; the result is part of a larger buffer. */
  encode<T>(codec: Codec<T>, value: T): Uint8Array {
    const start = this.#reserve(codec.size(value));
    codec.write({ bytes: this.#bytes, view: this.#view, at: start }, value);
    return this.#bytes.subarray(start, this.#at);
  }

  #reserve(length: number): number {
    if (this.#at + length > this.#bytes.length) {
      this.#bytes = new Uint8Array(Math.max(CHUNK, length));
      this.#view = new DataView(this.#bytes.buffer);
      this.#at = 0;
    }
    const start = this.#at;
    this.#at += length;
    return start;
  }
}
