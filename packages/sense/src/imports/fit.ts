/**
 * FIT files of watches (Flexible and Interoperable Data Transfer protocol, "File structure"). Only heart rates and
 * intervals are taken out; positions are stepped over and never decoded.
 */
import { BPM, INTERVAL, isWithin } from "./bounds.ts";
import type { Sink } from "./imported.ts";
import { type Moment, momentOfUtc } from "./moment.ts";
import { ImportBroken } from "./refusals.ts";

/** Global message numbers. */
const RECORD = 20;
const HRV = 78;
/** Field numbers. */
const TIMESTAMP = 253;
const HEART_RATE = 3;
const HRV_TIME = 0;
/** Set apart from all others. */
const DEVELOPERS = 1000;
/** What a byte holds where nothing was measured. */
const INVALID = 0xff;
/** Seconds from 1970 to the end of 1989, where FIT begins to count. */
const EPOCH = 631_065_600;

interface Field {
  readonly number: number;
  readonly size: number;
}

interface Shape {
  readonly message: number;
  readonly isLittle: boolean;
  readonly fields: readonly Field[];
}

/** Throws ImportBroken where the file breaks off; what stood before it has been taken. */
export function readFit(bytes: Uint8Array, sink: Sink): void {
  if (bytes.length < 12) throw new ImportBroken("file-cut-off", `It has ${bytes.length} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint8(0);
  const end = start + view.getUint32(4, true);
  const messages = new Messages(new DataView(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length)), sink);
  try {
    messages.read(start, end);
  } finally {
    messages.finish();
  }
  if (bytes.length < end + 2) throw new ImportBroken("file-cut-off", "Its checksum is missing.");
  if (checksumOf(bytes.subarray(0, end)) !== view.getUint16(end, true)) throw new ImportBroken("checksum-wrong");
}

/** Messages one after the other: some describe the shape of those that follow under the same small number. */
class Messages {
  readonly #view: DataView;
  readonly #sink: Sink;
  readonly #shapes = new Map<number, Shape>();
  readonly #intervals: number[] = [];
  #first: Moment | undefined;
  /** Seconds of FIT's own count. */
  #clock = 0;
  #at = 0;

  constructor(view: DataView, sink: Sink) {
    this.#view = view;
    this.#sink = sink;
  }

  read(from: number, end: number): void {
    this.#at = from;
    while (this.#at < end) {
      const header = this.#byte();
      if (header & 0x80) {
        // A short header: five bits of the time, which go on from the last whole one.
        this.#clock += ((header & 0x1f) - (this.#clock & 0x1f) + 32) % 32;
        this.#data((header >> 5) & 3);
      } else if (header & 0x40) this.#define(header & 15, (header & 0x20) !== 0);
      else this.#data(header & 15);
    }
  }

  /** Intervals come between the records without a time of their own; they begin with the first. */
  finish(): void {
    if (this.#first && this.#intervals.length > 0)
      this.#sink.take({ kind: "beats", at: this.#first, intervals: Float64Array.from(this.#intervals) });
  }

  #define(local: number, hasMore: boolean): void {
    this.#byte();
    const isLittle = this.#byte() === 0;
    const [one, two] = [this.#byte(), this.#byte()];
    const fields = this.#fields(0);
    // Fields of developers have numbers of their own, and are stepped over.
    if (hasMore) fields.push(...this.#fields(DEVELOPERS));
    this.#shapes.set(local, { message: isLittle ? one + 256 * two : 256 * one + two, isLittle, fields });
  }

  #fields(offset: number): Field[] {
    const fields: Field[] = [];
    for (let count = this.#byte(); count > 0; count--) {
      const [number, size] = [this.#byte(), this.#byte()];
      this.#byte();
      fields.push({ number: offset + number, size });
    }
    return fields;
  }

  #data(local: number): void {
    const shape = this.#shapes.get(local);
    if (!shape) throw new ImportBroken("markup-broken", `At byte ${this.#at}: a message of a kind not described.`);
    const size = shape.fields.reduce((sum, field) => sum + field.size, 0);
    if (this.#at + size > this.#view.byteLength) this.#cutOff();
    const rates: number[] = [];
    for (const field of shape.fields) {
      if (field.number === TIMESTAMP && field.size === 4) this.#clock = this.#view.getUint32(this.#at, shape.isLittle);
      else if (shape.message === RECORD && field.number === HEART_RATE) rates.push(this.#view.getUint8(this.#at));
      else if (shape.message === HRV && field.number === HRV_TIME) this.#addIntervals(field.size, shape.isLittle);
      this.#at += field.size;
    }
    if (shape.message === RECORD) this.#addRecord(rates[0] ?? INVALID);
  }

  #addRecord(bpm: number): void {
    const at = this.#clock > 0 ? momentOfUtc((this.#clock + EPOCH) * 1000) : undefined;
    this.#first ??= at;
    if (!at || bpm === INVALID) return;
    if (isWithin(bpm, BPM)) this.#sink.take({ kind: "rate", at, bpm });
    else this.#sink.skip();
  }

  #addIntervals(size: number, isLittle: boolean): void {
    for (let place = this.#at; place + 1 < this.#at + size; place += 2) {
      const ms = this.#view.getUint16(place, isLittle);
      if (ms !== 0xff_ff) this.#intervals.push(isWithin(ms, INTERVAL) ? ms : Number.NaN);
    }
  }

  #byte(): number {
    if (this.#at >= this.#view.byteLength) this.#cutOff();
    return this.#view.getUint8(this.#at++);
  }

  #cutOff(): never {
    throw new ImportBroken("file-cut-off", `It breaks off at byte ${this.#view.byteLength}.`);
  }
}

/** CRC-16 as FIT computes it ("CRC"): polynomial 0x8005, reflected. */
function checksumOf(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa0_01 : crc >> 1;
  }
  return crc;
}
