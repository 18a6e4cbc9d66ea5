/** Point paper as a Windows bitmap of one bit for each pixel (BITMAPINFOHEADER, no compression). */
import { WeaveError } from "../errors.ts";
import { assertPaperSize, bytesInRow, type Paper } from "./point-paper.ts";

const HEADERS = 14 + 40 + 8;
/** Pixels in a metre; 72 in an inch, so that programs show one pixel for one crossing. */
const PER_METRE = 2835;

const strideOf = (width: number) => (bytesInRow(width) + 3) & ~3;

export function encodeBmp({ width, height, rows }: Paper): Uint8Array<ArrayBuffer> {
  const stride = strideOf(width);
  const file = new Uint8Array(HEADERS + stride * height);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, HEADERS, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, stride * height, true);
  view.setInt32(38, PER_METRE, true);
  view.setInt32(42, PER_METRE, true);
  view.setUint32(46, 2, true);
  view.setUint32(50, 2, true);
  // The two colours: 0 is black, 1 is white.
  view.setUint32(58, 0x00ffffff, true);
  const own = bytesInRow(width);
  // Bitmaps are stored from the bottom up.
  for (let row = 0; row < height; row++) {
    file.set(rows.subarray(row * own, (row + 1) * own), HEADERS + (height - 1 - row) * stride);
  }
  return file;
}

/** Throws paper-malformed for anything but a bitmap of one bit for each pixel. */
export function decodeBmp(file: Uint8Array): Paper {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADERS || view.getUint16(0) !== 0x424d) throw new WeaveError("paper-malformed", "No bitmap.");
  if (view.getUint16(28, true) !== 1 || view.getUint32(30, true) !== 0) {
    throw new WeaveError("paper-malformed", "It has more than one bit for each pixel, or is compressed.");
  }
  const [from, width, tall] = [view.getUint32(10, true), view.getInt32(18, true), view.getInt32(22, true)];
  const height = Math.abs(tall);
  assertPaperSize(width, height);
  const [stride, own] = [strideOf(width), bytesInRow(width)];
  if (from + stride * height > file.length) throw new WeaveError("paper-malformed", "It ends too early.");
  const isTurned = (view.getUint32(54, true) & 0xffffff) !== 0;
  const rows = new Uint8Array(own * height);
  for (let row = 0; row < height; row++) {
    const at = from + (tall > 0 ? height - 1 - row : row) * stride;
    rows.set(file.subarray(at, at + own), row * own);
  }
  return { width, height, rows: isTurned ? rows.map((byte) => byte ^ 0xff) : rows };
}
