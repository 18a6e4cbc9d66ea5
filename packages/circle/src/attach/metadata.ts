/**
 * Pictures without a trace of where, when and with what they were made. The page draws every picture anew, which leaves
 * all of that behind; encoders add notes of their own (colour profiles, comments), which `bareOf` cuts out. `isBare` is
 * the core's second guard: a picture that holds anything but what its pixels need is refused.
 */
import { concat } from "@nexus/wire";

export type PictureType = "image/webp" | "image/jpeg";

/** A stretch of the file: kept, or a note. Undefined where the bytes are not of that type. */
type Stretch = { readonly from: number; readonly to: number; readonly isNote: boolean };

export function isBare(type: PictureType, bytes: Uint8Array): boolean {
  const stretches = stretchesOf(type, bytes);
  return stretches !== undefined && !stretches.some(({ isNote }) => isNote);
}

/** The same picture without notes; undefined where the bytes are no picture of that type. */
export function bareOf(type: PictureType, bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const stretches = stretchesOf(type, bytes);
  if (!stretches) return undefined;
  const kept = stretches.filter(({ isNote }) => !isNote).map(({ from, to }) => bytes.subarray(from, to));
  const bare = new Uint8Array(concat(...kept));
  if (type === "image/webp") tellWebp(bare);
  return bare;
}

const stretchesOf = (type: PictureType, bytes: Uint8Array) =>
  type === "image/jpeg" ? jpegStretches(bytes) : webpStretches(bytes);

const START_OF_SCAN = 0xda;

/**
 * ITU-T T.81 annex B. Of the application segments only a JFIF header without thumbnail stays; comments, Exif, XMP, colour
 * profiles and whatever follows the end of the picture are notes.
 */
function jpegStretches(bytes: Uint8Array): Stretch[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const stretches: Stretch[] = [{ from: 0, to: 2, isNote: false }];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    if (marker === 0xd9) {
      stretches.push({ from: at, to: at + 2, isNote: false });
      if (at + 2 < bytes.length) stretches.push({ from: at + 2, to: bytes.length, isNote: true });
      return stretches;
    }
    const end = endOfSegment(bytes, at, marker);
    if (end === undefined) return undefined;
    const isPlainJfif = marker === 0xe0 && end - at === 18 && bytes[at + 4] === 0x4a && bytes[at + 5] === 0x46;
    const isNote = ((marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0) && !isPlainJfif;
    stretches.push({ from: at, to: end, isNote });
    at = end;
  }
}

/** A scan goes on until the next marker: inside it 0xff is followed by 0x00 or by a restart marker. */
function endOfSegment(bytes: Uint8Array, from: number, marker: number): number | undefined {
  const length = ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
  const end = from + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  if (marker !== START_OF_SCAN) return end;
  for (let at = end; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

/** RFC 9649. What draws the picture stays; `ICCP`, `EXIF`, `XMP ` and unknown chunks are notes. No animation. */
const WEBP_KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]);

function webpStretches(bytes: Uint8Array): Stretch[] | undefined {
  if (fourCc(bytes, 0) !== "RIFF" || fourCc(bytes, 8) !== "WEBP") return undefined;
  const end = 8 + u32(bytes, 4);
  if (end > bytes.length) return undefined;
  const stretches: Stretch[] = [{ from: 0, to: 12, isNote: false }];
  for (let at = 12; at < end; ) {
    const size = u32(bytes, at + 4);
    const to = at + 8 + size + (size % 2);
    if (to > end) return undefined;
    const name = fourCc(bytes, at);
    // Bits of the extended header: 0x20 colour profile, 0x08 Exif, 0x04 XMP, 0x02 animation.
    const promisesNotes = name === "VP8X" && ((bytes[at + 8] ?? 0) & 0x2e) !== 0;
    stretches.push({ from: at, to, isNote: !WEBP_KEPT.has(name) });
    if (promisesNotes) stretches.push({ from: to, to, isNote: true });
    at = to;
  }
  if (end < bytes.length) stretches.push({ from: end, to: bytes.length, isNote: true });
  return stretches;
}

/** Sets length and flags as they are now. */
function tellWebp(bare: Uint8Array): void {
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  if (fourCc(bare, 12) === "VP8X") bare[20] = (bare[20] as number) & ~0x2e;
}

const fourCc = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
const u32 = (bytes: Uint8Array, at: number) =>
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
