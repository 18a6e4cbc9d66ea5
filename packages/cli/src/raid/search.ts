/**
 * Finds many patterns in one pass. Every pattern is known by its last eight bytes (the ends of canaries are their most
 * random part); a bitmap over a hash of the last eight bytes read turns away nearly every position at once.
 */
import { SHORTEST } from "./encodings.ts";

export interface Found<T> {
  readonly of: T;
  /** Where the pattern begins, counted from the beginning of what was scanned. */
  readonly at: number;
}

export interface Searcher<T> {
  readonly longest: number;
  /** Calls back for every pattern, everywhere it is. */
  scan(content: Uint8Array, onFound: (found: Found<T>) => void): void;
}

const BITMAP_BITS = 22;
const BUCKET_BITS = 16;

export function createSearcher<T>(patterns: readonly { readonly bytes: Uint8Array; readonly of: T }[]): Searcher<T> {
  const bitmap = new Uint8Array(2 ** (BITMAP_BITS - 3));
  const buckets = new Int32Array(2 ** BUCKET_BITS).fill(-1);
  const next = new Int32Array(patterns.length).fill(-1);
  const highs = new Int32Array(patterns.length);
  const lows = new Int32Array(patterns.length);
  let longest = SHORTEST;

  for (const [i, { bytes }] of patterns.entries()) {
    if (bytes.length < SHORTEST) throw new RangeError(`a pattern needs ${SHORTEST} bytes`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
    const high = view.getInt32(0);
    const low = view.getInt32(4);
    const hash = mix(high, low);
    const bit = hash >>> (32 - BITMAP_BITS);
    bitmap[bit >>> 3] = (bitmap[bit >>> 3] as number) | (1 << (bit & 7));
    const bucket = hash >>> (32 - BUCKET_BITS);
    next[i] = buckets[bucket] as number;
    buckets[bucket] = i;
    highs[i] = high;
    lows[i] = low;
    longest = Math.max(longest, bytes.length);
  }

  function check(content: Uint8Array, end: number, high: number, low: number, onFound: (found: Found<T>) => void) {
    for (let i = buckets[mix(high, low) >>> (32 - BUCKET_BITS)] as number; i >= 0; i = next[i] as number) {
      if (highs[i] !== high || lows[i] !== low) continue;
      const { bytes, of } = patterns[i] as (typeof patterns)[number];
      const at = end - bytes.length;
      if (at >= 0 && endsWith(content, end, bytes)) onFound({ of, at });
    }
  }

  return {
    longest,
    scan(content, onFound) {
      let high = 0;
      let low = 0;
      const { length } = content;
      for (let i = 0; i < length; i++) {
        high = (high << 8) | (low >>> 24);
        low = (low << 8) | (content[i] as number);
        const bit = mix(high, low) >>> (32 - BITMAP_BITS);
        if (((bitmap[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) check(content, i + 1, high, low, onFound);
      }
    },
  };
}

const mix = (high: number, low: number): number => {
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
};

function endsWith(content: Uint8Array, end: number, bytes: Uint8Array): boolean {
  const start = end - bytes.length;
  for (let i = 0; i < bytes.length; i++) if (content[start + i] !== bytes[i]) return false;
  return true;
}
