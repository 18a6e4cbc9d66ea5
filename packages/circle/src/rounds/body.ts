/**
 * What somebody shares in a sealed round, or that they pass: padded to one size, so that nobody can tell the two apart,
 * and sealed (XChaCha20-Poly1305) under a key that follows from the secret that was dealt (HKDF-SHA-256).
 */
import { codec, concat, hexToBytes, pad, unpad, utf8ToBytes } from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Gesture } from "../api.ts";
import type { Random } from "../log/seal.ts";
import { type Bound, bodyInfo } from "./bound.ts";
import { gestureContent, isYarn } from "./gesture.ts";
import { BODY } from "./sizes.ts";

const NONCE = 24;
const INSIDE = BODY - NONCE - 16;

export interface Sharing {
  readonly text: string;
  readonly fold?: string | undefined;
}

/** What is sealed where it is no pass. */
export type Said = Sharing | { readonly gesture: Gesture };

/** Up to three bytes of UTF-8 for each of 4,000 and 60 UTF-16 code units. */
const content = codec.variant({
  pass: [0, {}],
  words: [1, { text: codec.text(12_000), fold: codec.optional(codec.text(180)) }],
  gesture: [2, gestureContent],
});

/** `said` undefined is a pass. `BODY` bytes in any case. */
export function sealBody(secret: Uint8Array, of: Bound, said: Said | undefined, random: Random): Uint8Array {
  const nonce = random(NONCE);
  const padded = pad(codec.encode(content, plainOf(said)), INSIDE);
  return concat(nonce, xchacha20poly1305(keyOf(secret, of), nonce, bodyInfo(of)).encrypt(padded));
}

const plainOf = (said: Said | undefined) => {
  if (!said) return { type: "pass" } as const;
  if ("gesture" in said) return { type: "gesture", ...said.gesture } as const;
  return { type: "words", text: said.text, fold: said.fold } as const;
};

/** Undefined where the secret is not that of this body; `unfit` where what is in it is nothing that rounds hold. */
export function openBody(secret: Uint8Array, of: Bound, body: Uint8Array): Said | "pass" | "unfit" | undefined {
  const plain = decrypted(secret, of, body);
  return plain && contentOf(plain);
}

function decrypted(secret: Uint8Array, of: Bound, body: Uint8Array): Uint8Array | undefined {
  try {
    const cipher = xchacha20poly1305(keyOf(secret, of), body.subarray(0, NONCE), bodyInfo(of));
    return cipher.decrypt(body.subarray(NONCE));
  } catch {
    return undefined;
  }
}

/** Whoever sealed it may have been anyone: nothing but what is listed gets through. */
function contentOf(padded: Uint8Array): Said | "pass" | "unfit" {
  try {
    const plain = unpad(padded);
    const said = plain && codec.decode(content, plain, "sharing");
    if (!said) return "unfit";
    if (said.type === "pass") return "pass";
    if (said.type === "words") return { text: said.text, fold: said.fold };
    const { thread, tension, motif } = said;
    return isYarn(thread) ? { gesture: { thread, tension, motif } } : "unfit";
  } catch {
    return "unfit";
  }
}

const INFO = utf8ToBytes("nexus sealed sharing");
const keyOf = (secret: Uint8Array, { round }: Bound): Uint8Array =>
  expand(sha256, extract(sha256, secret, hexToBytes(round)), INFO, 32);
