/**
 * One notification of the characteristic Heart Rate Measurement (0x2A37) of the Bluetooth Heart Rate Service 1.0,
 * section 3.1; little endian. A packet that ends too early is refused whole: half of it would be a guess.
 */
import { SenseError } from "../errors.ts";

export interface HeartRatePacket {
  /** bpm as the sensor says it, 0 to 65535. */
  readonly hr: number;
  readonly contactSupported: boolean;
  /** Whether the sensor feels skin; null where it cannot tell. */
  readonly contact: boolean | null;
  /** kJ since the sensor last began to count; null where it does not. */
  readonly energyKJ: number | null;
  /** Intervals between beats in 1/1024 s, oldest first. */
  readonly rr1024: readonly number[];
  /** The same in ms. */
  readonly rrMs: readonly number[];
}

/** Bits of the first byte. */
const RATE_HAS_TWO_BYTES = 0b1;
const CONTACT = 0b10;
const CONTACT_SUPPORTED = 0b100;
const HAS_ENERGY = 0b1000;
const HAS_INTERVALS = 0b1_0000;
/** Bytes of the longest attribute there is (Bluetooth Core 5.4, vol. 3, part F, 3.2.9). */
const LONGEST = 512;
/** The strap's tick in ms. */
export const STRAP_TICK = 1000 / 1024;

/** Throws SenseError: packet-empty, packet-too-long, rate-cut-off, energy-cut-off, intervals-cut-off. */
export function decodeHeartRate(bytes: Uint8Array): HeartRatePacket {
  if (bytes.length === 0) throw new SenseError("packet-empty");
  if (bytes.length > LONGEST) throw new SenseError("packet-too-long", `It has ${bytes.length} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(0);
  let at = 1;
  const take = (length: 1 | 2, ending: "rate-cut-off" | "energy-cut-off" | "intervals-cut-off") => {
    if (at + length > bytes.length) throw new SenseError(ending, `It has ${bytes.length} bytes.`);
    const value = length === 1 ? view.getUint8(at) : view.getUint16(at, true);
    at += length;
    return value;
  };
  const hr = take(flags & RATE_HAS_TWO_BYTES ? 2 : 1, "rate-cut-off");
  const energyKJ = flags & HAS_ENERGY ? take(2, "energy-cut-off") : null;
  const rr1024: number[] = [];
  while (flags & HAS_INTERVALS && at < bytes.length) rr1024.push(take(2, "intervals-cut-off"));
  const contactSupported = (flags & CONTACT_SUPPORTED) !== 0;
  return {
    hr,
    contactSupported,
    contact: contactSupported ? (flags & CONTACT) !== 0 : null,
    energyKJ,
    rr1024,
    rrMs: rr1024.map((ticks) => ticks * STRAP_TICK),
  };
}

/** Bytes of hexadecimal; spaces, colons and a leading 0x are allowed. Throws SenseError: hex-malformed. */
export function bytesOfHex(text: string): Uint8Array {
  const digits = text.trim().replace(/^0x/i, "").replace(/[\s:]/g, "");
  if (!/^[0-9a-f]*$/i.test(digits) || digits.length % 2 !== 0) throw new SenseError("hex-malformed");
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}
