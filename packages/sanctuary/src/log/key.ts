/**
 * The fastest way in Node to use bytes as the key of a Map. Not for people, not for the disk. Taken from the prototype,
 * because a Buffer around the bytes would give them a memory of their own.
 */
const { latin1Slice } = Buffer.prototype as unknown as {
  latin1Slice(this: Uint8Array, start: number, end: number): string;
};

export const bytesToKey = (bytes: Uint8Array): string => latin1Slice.call(bytes, 0, bytes.length);
