/** What lies in a zip archive, read from its central directory at the end (APPNOTE 6.3.10, 4.3), with ZIP64 (4.5.3). */
import { bytesOf, type SomeFile } from "../file.ts";
import { ImportBroken } from "../refusals.ts";

export interface Packed {
  readonly name: string;
  /** Where its local header begins. */
  readonly from: number;
  /** Bytes as they lie there, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly isLocked: boolean;
}

const END = 0x06_05_4b_50;
const END_LENGTH = 22;
const LOCATOR = 0x07_06_4b_50;
const LOCATOR_LENGTH = 20;
const END_64 = 0x06_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const ENTRY_LENGTH = 46;
/** "Look into the ZIP64 field". */
const ELSEWHERE = 0xff_ff_ff_ff;
const FIELD_64 = 1;
/** Bytes of a directory; hundreds of thousands of names fit. */
const MOST = 64 * 2 ** 20;

/** Throws ImportBroken where it cannot be read. */
export async function directoryOf(file: SomeFile): Promise<readonly Packed[]> {
  const { from, until } = await placeOf(file);
  if (!(from >= 0 && from <= until && until <= file.size)) throw broken("Its directory lies outside of it.");
  if (until - from > MOST) throw broken("Its directory is larger than one ever is.");
  const bytes = await bytesOf(file, from, until);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Packed[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= bytes.length; ) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw broken("Its directory breaks off.");
    const [size, packed, place] = sizesOf(view, at, nameEnd, extraEnd);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
      from: place,
      packed,
      size,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return found;
}

/** Where the directory begins and ends, by the record behind it. */
async function placeOf(file: SomeFile): Promise<{ readonly from: number; readonly until: number }> {
  // The record ends in a comment of up to 64 KB.
  const since = Math.max(0, file.size - (END_LENGTH + LOCATOR_LENGTH + 0xff_ff));
  const tail = await bytesOf(file, since, file.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + END_LENGTH + view.getUint16(at + 20, true) !== tail.length) continue;
    const locator = at - LOCATOR_LENGTH;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR)
      return await placeOf64(file, wide(view, locator + 8));
    const from = view.getUint32(at + 16, true);
    return { from, until: from + view.getUint32(at + 12, true) };
  }
  throw broken("It has no directory; perhaps it is not all here.");
}

async function placeOf64(file: SomeFile, record: number): Promise<{ readonly from: number; readonly until: number }> {
  const bytes = await bytesOf(file, record, Math.min(record + 56, file.size));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 56 || view.getUint32(0, true) !== END_64) throw broken("Its ZIP64 record is missing.");
  const from = wide(view, 48);
  return { from, until: from + wide(view, 40) };
}

/** Size, packed size and place; those that need 64 bits stand in a field of their own, in this order. */
function sizesOf(view: DataView, at: number, from: number, until: number): [number, number, number] {
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (!short.includes(ELSEWHERE)) return short as [number, number, number];
  for (let field = from; field + 4 <= until; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== FIELD_64) continue;
    let place = field + 4;
    const end = Math.min(until, place + view.getUint16(field + 2, true));
    return short.map((value) => {
      if (value !== ELSEWHERE) return value;
      if (place + 8 > end) throw broken("A ZIP64 field is too short.");
      place += 8;
      return wide(view, place - 8);
    }) as [number, number, number];
  }
  throw broken("A ZIP64 field is missing.");
}

/** Throws where it is beyond what a number holds exactly, which no file is. */
function wide(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw broken("A size in it is impossible.");
  return Number(value);
}

export const broken = (detail: string): ImportBroken => new ImportBroken("archive-broken", detail);
