/** Numbers that follow from a seed, for pictures and orders. Nothing here is a secret. */

/** 32 bits that change wholly with any bit of what goes in. */
export function hash32(seed: number, ...values: readonly number[]): number {
  let hash = seed | 0;
  for (const value of values) {
    hash = Math.imul(hash ^ value, 0x9e3779b1);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x85ebca77);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae3d);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export const seedOf = (text: string): number =>
  hash32(text.length, ...Array.from(text, (letter) => letter.codePointAt(0) as number));

/** Numbers 0..1, below 1, one after another. */
export function numbersFrom(seed: number): () => number {
  let count = 0;
  return () => hash32(seed, count++) / 2 ** 32;
}

/** `items` in an order that only the seed and their own keys decide. Items with one key must not differ. */
export function shuffled<T>(items: readonly T[], seed: number, keyOf: (item: T) => number): readonly T[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, key: keyOf(item), hash: hash32(seed, keyOf(item)) }))
    .sort((one, other) => one.hash - other.hash || one.key - other.key)
    .map(({ item }) => item);
}
