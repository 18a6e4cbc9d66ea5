/**
 * Compressed content inside of other content. gzip, zlib, zstd and zip members are known by their first bytes and looked
 * for at every position; brotli and bare deflate have no mark, so they are tried where a value begins.
 */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
  zstdDecompressSync,
} from "node:zlib";

type Inflate = (input: Uint8Array) => Buffer;

/** Output beyond this is not looked at. */
const LARGEST = 32 * 1024 * 1024;
/** Input taken first: random bytes that look like a beginning fail within it. */
const FIRST_TASTE = 64;
const LARGEST_INPUT = 4 * 1024 * 1024;

const options: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST };
const gzip: Inflate = (input) => gunzipSync(input, options);
const zlib: Inflate = (input) => inflateSync(input, options);
const deflate: Inflate = (input) => inflateRawSync(input, options);
const zstd: Inflate = (input) =>
  zstdDecompressSync(input, { finishFlush: constants.ZSTD_e_continue, maxOutputLength: LARGEST });
const brotli: Inflate = (input) =>
  brotliDecompressSync(input, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: LARGEST });

const MARKS: readonly { readonly mark: Buffer; readonly name: string; readonly inflate: Inflate }[] = [
  { mark: Buffer.from("1f8b08", "hex"), name: "gzip", inflate: gzip },
  { mark: Buffer.from("28b52ffd", "hex"), name: "zstd", inflate: zstd },
  ...["7801", "785e", "789c", "78da"].map((hex) => ({ mark: Buffer.from(hex, "hex"), name: "zlib", inflate: zlib })),
];
const ZIP_MEMBER = Buffer.from("504b0304", "hex");
const ZIP_HEADER = 30;

export interface Unsqueezed {
  readonly name: string;
  /** Where the compressed content begins. */
  readonly at: number;
  readonly content: Buffer;
}

/** What compressed streams hold that begin anywhere in `content`. */
export function* unsqueezeMarked(content: Buffer): Generator<Unsqueezed> {
  for (const { mark, name, inflate } of MARKS) {
    for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1)) {
      const inflated = inflateAsFarAsPossible(inflate, content.subarray(at));
      if (inflated) yield { name, at, content: inflated };
    }
  }
  for (let at = content.indexOf(ZIP_MEMBER); at >= 0; at = content.indexOf(ZIP_MEMBER, at + 1)) {
    if (at + ZIP_HEADER > content.length || content.readUInt16LE(at + 8) !== 8) continue;
    const begin = at + ZIP_HEADER + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    const inflated = inflateAsFarAsPossible(deflate, content.subarray(begin));
    if (inflated) yield { name: "zip", at, content: inflated };
  }
}

/** What `value` as a whole holds, where it is a stream without a mark. */
export function* unsqueezeWhole(value: Buffer): Generator<Unsqueezed> {
  for (const [name, inflate] of [
    ["brotli", brotli],
    ["deflate", deflate],
  ] as const) {
    const inflated = inflateAsFarAsPossible(inflate, value);
    if (inflated) yield { name, at: 0, content: inflated };
  }
}

/**
 * Streams may be cut off, or run into a page of something else, and then nothing of them is given out. So ever longer
 * beginnings are tried, and the longest that holds counts; the point where it breaks is then closed in on.
 */
function inflateAsFarAsPossible(inflate: Inflate, input: Buffer): Buffer | undefined {
  const limit = Math.min(input.length, LARGEST_INPUT);
  const attempt = (length: number): Buffer | undefined => {
    try {
      return inflate(input.subarray(0, length));
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let best: Buffer | undefined;
  let bad = limit + 1;
  for (let length = Math.min(FIRST_TASTE, limit); ; length = Math.min(length * 4, limit)) {
    const output = attempt(length);
    if (!output) {
      bad = length;
      break;
    }
    best = output;
    good = length;
    if (length === limit) return nothingIfEmpty(best);
  }
  // A short stream may end within the first taste and run into garbage there; a long one is worth closing in on.
  while (bad - good > 1 && (good > 0 || bad > SHORTEST_STREAM)) {
    const middle = (good + bad) >>> 1;
    const output = attempt(middle);
    if (output) {
      best = output;
      good = middle;
    } else bad = middle;
  }
  return nothingIfEmpty(best);
}

/** A compressed canary is not shorter than this. */
const SHORTEST_STREAM = 16;

const nothingIfEmpty = (content: Buffer | undefined) => (content && content.length > 0 ? content : undefined);
