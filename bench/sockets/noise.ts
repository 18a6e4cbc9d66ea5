/** Random bytes in small pieces, cut out of large ones: asking for each piece alone would cost more than sending it. */
import { randomFillSync } from "node:crypto";

const BLOCK = 256 * 1024;

let block: Buffer = Buffer.alloc(0);
let at = 0;

/** Bytes that nobody else was given and that are the caller's to change. At most a block. */
export function noise(length: number): Buffer {
  if (at + length > block.length) {
    block = randomFillSync(Buffer.allocUnsafe(BLOCK));
    at = 0;
  }
  at += length;
  return block.subarray(at - length, at);
}
