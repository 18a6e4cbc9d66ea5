/**
 * The forms in which a secret may lie around: as it is, as text of another width, armoured for text, or as a digest.
 * Base64 has three faces, by where in the encoded whole the secret begins.
 */
import { createHash } from "node:crypto";

export interface Form {
  /** In plain words: `base64 at offset 1 of UTF-16LE`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Shorter patterns would be found in noise. */
export const SHORTEST = 8;

const DIGESTS = ["md5", "sha1", "sha256"] as const;

/** Every form of a secret that is text. */
export function formsOfText(text: string): Form[] {
  const utf8 = Buffer.from(text, "utf8");
  const wide = Buffer.from(text, "utf16le");
  return distinct([
    { name: "UTF-8", bytes: utf8 },
    { name: "UTF-16LE", bytes: wide },
    { name: "UTF-16BE", bytes: Buffer.from(wide).swap16() },
    ...armoured(utf8, ""),
    ...armoured(wide, " of UTF-16LE"),
    ...percent(utf8),
    ...digestsOf(utf8),
  ]);
}

/** Every form of a secret that is bytes, such as a key. */
export function formsOfBytes(bytes: Uint8Array): Form[] {
  const raw = Buffer.from(bytes);
  return distinct([{ name: "raw", bytes: raw }, ...armoured(raw, ""), ...digestsOf(raw)]);
}

function digestsOf(raw: Buffer): Form[] {
  return DIGESTS.flatMap((algorithm) => {
    const digest = createHash(algorithm).update(raw).digest();
    return [{ name: algorithm, bytes: digest }, ...armoured(digest, ` of ${algorithm}`)];
  });
}

function armoured(raw: Buffer, of: string): Form[] {
  const hex = raw.toString("hex");
  const texts: [string, string][] = [
    ["hex", hex],
    ["HEX", hex.toUpperCase()],
  ];
  for (const offset of [0, 1, 2]) {
    texts.push([`base64 at offset ${offset}`, base64Core(raw, offset, "base64")]);
    texts.push([`base64url at offset ${offset}`, base64Core(raw, offset, "base64url")]);
  }
  return texts.flatMap(([name, text]) => bothWidths(`${name}${of}`, text));
}

/** Escaped byte for byte: what stays the same under percent-encoding is found as UTF-8. */
function percent(utf8: Buffer): Form[] {
  const hex = [...utf8].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return [...bothWidths("percent", hex), ...bothWidths("PERCENT", hex.toUpperCase())];
}

/** Text lies in the memory of a JavaScript engine with one or with two bytes to the character. */
const bothWidths = (name: string, text: string): Form[] => [
  { name, bytes: Buffer.from(text, "latin1") },
  { name: `${name}, in UTF-16LE`, bytes: Buffer.from(text, "utf16le") },
];

/** The characters that `raw` alone decides when it begins `offset` bytes into a group of three. */
export function base64Core(raw: Uint8Array, offset: number, alphabet: "base64" | "base64url"): string {
  const text = Buffer.concat([Buffer.alloc(offset), raw]).toString(alphabet);
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + raw.length) * 8) / 6));
}

function distinct(forms: readonly Form[]): Form[] {
  const seen = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = bytes.toString("latin1");
    if (bytes.length < SHORTEST || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
