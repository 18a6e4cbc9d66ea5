/**
 * Remembers ids in two bytes each (a Bloom filter): "not seen" is certain, "maybe seen" has to be looked up. Nearly
 * every append carries a new id, and the index would have to be read through to find that it is not there.
 *
 * Ids are random, so their bytes serve as the hashes. A member who makes ids up can only make its own circle's lookups
 * as slow as they would be without the filter.
 */
const BITS_PER_ID = 16;
/** Four bits are set for an id, one for each four of its bytes. */
const ID_BYTES = 16;
const LEAST_IDS = 1024;

export class IdFilter {
  readonly #bits: Uint8Array;
  readonly #capacity: number;
  #count = 0;

  /** For about so many ids, and as many more. */
  static for(ids: number): IdFilter {
    return new IdFilter(Math.max(LEAST_IDS, 2 ** Math.ceil(Math.log2(ids + 1))));
  }

  private constructor(capacity: number) {
    this.#capacity = capacity;
    this.#bits = new Uint8Array((capacity * BITS_PER_ID) / 8);
  }

  /** It still answers right when it is full, but ever less often. */
  get isFull(): boolean {
    return this.#count >= this.#capacity;
  }

  add(id: Uint8Array): void {
    this.#count++;
    for (let at = 0; at < ID_BYTES; at += 4) {
      const bit = this.#bitOf(id, at);
      this.#bits[bit >> 3] = (this.#bits[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  mayHave(id: Uint8Array): boolean {
    for (let at = 0; at < ID_BYTES; at += 4) {
      const bit = this.#bitOf(id, at);
      if (((this.#bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }

  #bitOf(id: Uint8Array, at: number): number {
    const word = ((id[at] ?? 0) << 24) | ((id[at + 1] ?? 0) << 16) | ((id[at + 2] ?? 0) << 8) | (id[at + 3] ?? 0);
    return word & (this.#bits.length * 8 - 1);
  }
}
