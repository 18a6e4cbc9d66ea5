/**
 * Sizes on the wire. Whatever is stored or sent sealed has one of few lengths: 512 bytes, then 1, 2 and 4 KiB, and
 * above that the lengths of Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PETS 2019), which waste at most 12 % and tell O(log log n) bits.
 */

const BUCKETS = [512, 1024, 2048, 4096] as const;

/** The smallest allowed length that holds `length` bytes. */
export function paddedLength(length: number): number {
  for (const bucket of BUCKETS) if (length <= bucket) return bucket;
  return padme(length);
}

/** Padmé: keeps the highest floor(log2 floor(log2 L)) + 1 bits of a length and rounds the rest up. */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / unit) * unit;
}

export const isPaddedLength = (length: number): boolean => length > 0 && paddedLength(length) === length;

/** Appends 0x80 and zeros (ISO/IEC 7816-4) up to exactly `total` bytes. Throws RangeError where there is no room. */
export function pad(content: Uint8Array, total: number): Uint8Array {
  if (content.length >= total) throw new RangeError(`${content.length} bytes do not fit into ${total} with padding`);
  const padded = new Uint8Array(total);
  padded.set(content);
  padded[content.length] = 0x80;
  return padded;
}

/** Undoes `pad`; undefined where the padding is not as it should be. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  return end >= 0 && padded[end] === 0x80 ? padded.subarray(0, end) : undefined;
}
