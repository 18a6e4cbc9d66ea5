/** Point paper as a TIFF 6.0 bilevel image: one strip, no compression, 0 is black. */
import { WeaveError } from "../errors.ts";
import { assertPaperSize, bytesInRow, type Paper } from "./point-paper.ts";

/** Tags of TIFF 6.0, section 3. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  strip: 273,
  rowsInStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  unit: 296,
} as const;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const BLACK_IS_ZERO = 1;

export function encodeTiff({ width, height, rows }: Paper): Uint8Array<ArrayBuffer> {
  const entries = 11;
  const directory = 8;
  const resolution = directory + 2 + entries * 12 + 4;
  const strip = resolution + 8;
  const file = new Uint8Array(strip + rows.length);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  view.setUint16(directory, entries, true);
  const fields: readonly (readonly [tag: number, type: number, value: number])[] = [
    [TAG.width, LONG, width],
    [TAG.height, LONG, height],
    [TAG.bits, SHORT, 1],
    [TAG.compression, SHORT, 1],
    [TAG.photometric, SHORT, BLACK_IS_ZERO],
    [TAG.strip, LONG, strip],
    [TAG.rowsInStrip, LONG, height],
    [TAG.stripBytes, LONG, rows.length],
    [TAG.xResolution, RATIONAL, resolution],
    [TAG.yResolution, RATIONAL, resolution],
    [TAG.unit, SHORT, 2],
  ];
  fields.forEach(([tag, type, value], at) => {
    const from = directory + 2 + at * 12;
    view.setUint16(from, tag, true);
    view.setUint16(from + 2, type, true);
    view.setUint32(from + 4, 1, true);
    if (type === SHORT) view.setUint16(from + 8, value, true);
    else view.setUint32(from + 8, value, true);
  });
  view.setUint32(resolution, 72, true);
  view.setUint32(resolution + 4, 1, true);
  file.set(rows, strip);
  return file;
}

/** Throws paper-malformed for anything but an uncompressed bilevel image in one strip. */
export function decodeTiff(file: Uint8Array): Paper {
  const bad = (what: string) => new WeaveError("paper-malformed", what);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 16 || view.getUint32(0) !== 0x49492a00) throw bad("No TIFF with the low byte first.");
  const directory = view.getUint32(4, true);
  if (directory + 2 > file.length) throw bad("It ends too early.");
  const entries = view.getUint16(directory, true);
  if (directory + 2 + entries * 12 > file.length) throw bad("It ends too early.");
  const fields = new Map<number, number>();
  for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
    const isShort = view.getUint16(at + 2, true) === SHORT;
    fields.set(view.getUint16(at, true), isShort ? view.getUint16(at + 8, true) : view.getUint32(at + 8, true));
  }
  const field = (tag: number, otherwise: number) => fields.get(tag) ?? otherwise;
  if (field(TAG.bits, 1) !== 1 || field(TAG.compression, 1) !== 1) throw bad("It is compressed, or not of one bit.");
  const [width, height, from] = [field(TAG.width, 0), field(TAG.height, 0), field(TAG.strip, 0)];
  assertPaperSize(width, height);
  const size = bytesInRow(width) * height;
  if (field(TAG.stripBytes, 0) < size || from + size > file.length) throw bad("It ends too early.");
  const rows = file.slice(from, from + size);
  return { width, height, rows: field(TAG.photometric, 0) === BLACK_IS_ZERO ? rows : rows.map((byte) => byte ^ 0xff) };
}
