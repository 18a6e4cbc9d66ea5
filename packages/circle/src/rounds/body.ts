/**
 * What somebody shares in a sealed round, or that they pass: padded to one size, so that nobody can tell the two apart,
 * and sealed (XChaCha20-Poly1305) under a key that follows from the secret that was dealt (HKDF-SHA-256).
 */
import { codec, concat, hexToBytes, pad, unpad, utf8ToBytes } from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Random } from "../log/seal.ts";
import { type Bound, bodyInfo } from "./bound.ts";
import { BODY } from "./sizes.ts";

const NONCE = 24;
const INSIDE = BODY - NONCE - 16;

export interface Sharing {
  readonly text: string;
  readonly fold?: string | undefined;
}

/** Up to three bytes of UTF-8 for each of 4,000 and 60 UTF-16 code units. */
const content = codec.variant({
  pass: [0, {}],
  words: [1, { text: codec.text(12_000), fold: codec.optional(codec.text(180)) }],
});

/** `said` undefined is a pass. `BODY` bytes in any case. */
export function sealBody(secret: Uint8Array, of: Bound, said: Sharing | undefined, random: Random): Uint8Array {
  const plain = said ? ({ type: "words", text: said.text, fold: said.fold } as const) : ({ type: "pass" } as const);
  const nonce = random(NONCE);
  const padded = pad(codec.encode(content, plain), INSIDE);
  return concat(nonce, xchacha20poly1305(keyOf(secret, of), nonce, bodyInfo(of)).encrypt(padded));
}

/** Undefined where the secret is not that of this body, or what is in it cannot be read. */
export function openBody(secret: Uint8Array, of: Bound, body: Uint8Array): Sharing | "pass" | undefined {
  try {
    const cipher = xchacha20poly1305(keyOf(secret, of), body.subarray(0, NONCE), bodyInfo(of));
    const plain = unpad(cipher.decrypt(body.subarray(NONCE)));
    const said = plain && codec.decode(content, plain, "sharing");
    if (!said) return undefined;
    return said.type === "pass" ? "pass" : { text: said.text, fold: said.fold };
  } catch {
    return undefined;
  }
}

const INFO = utf8ToBytes("nexus sealed sharing");
const keyOf = (secret: Uint8Array, { round }: Bound): Uint8Array =>
  expand(sha256, extract(sha256, secret, hexToBytes(round)), INFO, 32);
