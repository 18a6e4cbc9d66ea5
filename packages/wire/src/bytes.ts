/** Small helpers for byte strings: the only place that turns bytes into text and back. */

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export type Bytes = Uint8Array;

export function concat(...parts: readonly Bytes[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Compares without leaving early, so that the time does not tell where two secrets differ. */
export function equalBytes(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number);
  return difference === 0;
}

export const utf8ToBytes = (text: string): Bytes => encoder.encode(text);

/** How many bytes `utf8ToBytes` would give, without making them. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else {
      length += 2;
      // A pair of surrogates is two units and four bytes; a lone half becomes U+FFFD, one unit and three bytes.
      if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
    }
  }
  return length;
}

/** Writes the UTF-8 of a text into `target`, which must be `utf8Length(text)` bytes long. */
export function writeUtf8(text: string, target: Bytes): void {
  encoder.encodeInto(text, target);
}

/** Throws a TypeError where the bytes are no valid UTF-8. */
export const bytesToUtf8 = (bytes: Bytes): string => strictDecoder.decode(bytes);

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function bytesToHex(bytes: Bytes): string {
  let text = "";
  for (const byte of bytes) text += hexDigits[byte];
  return text;
}

/** Returns undefined where the text is no hex of whole bytes. */
export function hexToBytes(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** RFC 4648 section 5, without padding. */
export const bytesToBase64url = (bytes: Bytes): string => bytes.toBase64({ alphabet: "base64url", omitPadding: true });

/** Returns undefined where the text is no canonical unpadded base64url. */
export function base64urlToBytes(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.fromBase64(text, { alphabet: "base64url" });
    // The platform takes padding, spaces and stray bits as well.
    return bytesToBase64url(bytes) === text ? bytes : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
