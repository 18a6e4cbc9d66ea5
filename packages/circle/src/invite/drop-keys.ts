/** Everything about a drop follows from the 32 secret bytes of its link (HKDF-SHA256, RFC 5869). */

import { bytesToHex, utf8ToBytes } from "@nexus/wire";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type SigningKey, seedToSigningKey } from "../log/signing-key.ts";

export interface DropKeys {
  readonly id: Uint8Array;
  /** `id` in hex: the name of the invitation and of its knock. */
  readonly name: string;
  /** Proves the drop to the sanctuary. */
  readonly key: SigningKey;
  readonly offer: Uint8Array;
  readonly knock: Uint8Array;
  readonly answer: Uint8Array;
}

const derive = (secret: Uint8Array, what: string, length: number) =>
  hkdf(sha256, secret, utf8ToBytes("nexus drop 1"), utf8ToBytes(what), length);

export const secretToDropName = (secret: Uint8Array): string => bytesToHex(derive(secret, "id", 16));

export async function secretToDropKeys(secret: Uint8Array): Promise<DropKeys> {
  const id = derive(secret, "id", 16);
  return {
    id,
    name: bytesToHex(id),
    key: await seedToSigningKey(derive(secret, "key", 32)),
    offer: derive(secret, "offer", 32),
    knock: derive(secret, "knock", 32),
    answer: derive(secret, "answer", 32),
  };
}
