/** A file of which any stretch can be read, however large it is: only what is asked for comes into memory. */
export interface SomeFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** From this byte until before that one. */
  pieces(from: number, until: number): AsyncIterable<Uint8Array>;
}

export async function bytesOf(file: SomeFile, from: number, until: number): Promise<Uint8Array> {
  const whole = new Uint8Array(Math.max(0, until - from));
  let at = 0;
  for await (const piece of file.pieces(from, until)) {
    whole.set(piece.subarray(0, Math.max(0, whole.length - at)), Math.min(at, whole.length));
    at += piece.length;
    // One piece more than is wanted: whoever checks what they hand out, checks at their end.
    if (at > whole.length) break;
  }
  return whole.subarray(0, Math.min(at, whole.length));
}
