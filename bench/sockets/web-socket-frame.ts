/** Frames of RFC 6455 section 5.2, as far as the bench needs them: whole messages, no extensions. */
import { noise } from "./noise.ts";

export const BINARY = 0x2;
export const TEXT = 0x1;
export const CLOSE = 0x8;
export const PING = 0x9;
export const PONG = 0xa;

/** A whole message of a client: masked, as section 5.3 asks. */
export function toClientFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length < 126 ? 6 : length < 65536 ? 8 : 14;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x80 | opcode;
  if (header === 6) frame[1] = 0x80 | length;
  else if (header === 8) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  const mask = noise(4);
  frame.set(mask, header - 4);
  for (let i = 0; i < length; i++) frame[header + i] = (payload[i] as number) ^ (mask[i & 3] as number);
  return frame;
}
