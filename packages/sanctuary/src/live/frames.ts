/** Frames that are built once and written to many, down to the bytes of the WebSocket (RFC 6455 section 5.2). */
import { encodeReply } from "@nexus/wire";

const FINAL_BINARY = 0x82;

/** A whole unmasked binary WebSocket message. */
export function toSocketFrame(payload: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of payload) length += part.length;
  const header = length < 126 ? 2 : length < 65536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_BINARY;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  let at = header;
  for (const part of payload) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

/** An `entries` frame of entries that are encoded already. The count is the last field before them. */
export function entriesFrame(circle: Uint8Array, count: number, encoded: readonly Uint8Array[]): Buffer {
  const start = encodeReply({ type: "entries", circle, entries: [] });
  new DataView(start.buffer, start.byteOffset).setUint32(start.length - 4, count);
  return toSocketFrame([start, ...encoded]);
}
