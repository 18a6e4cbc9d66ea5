/** Who is who inside one circle. A member is their signature key in this circle; nothing links two circles. */

import { bytesToHex, bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import type { MemberId } from "./api.ts";
import type { Leaf } from "./mls/index.ts";

export interface Member {
  readonly id: MemberId;
  readonly leaf: number;
  readonly name: string;
  readonly signatureKey: Uint8Array;
  /** See `mls/round-key.ts`; undefined where the member's device is of an earlier build. */
  readonly roundKey: Uint8Array | undefined;
}

export const signatureKeyToMemberId = (key: Uint8Array): MemberId => bytesToHex(sha256(key).subarray(0, 16));

const NAME_BYTES = 80;

/** A credential's identity is the name in NFC, as UTF-8. Throws NexusError `law-name`. */
export function nameToIdentity(name: string): Uint8Array {
  const tidy = name.normalize("NFC").trim().replace(/\s+/g, " ");
  const identity = utf8ToBytes(tidy);
  if (tidy === "" || identity.length > NAME_BYTES) throw new NexusError("law-name", `1 to ${NAME_BYTES} bytes`);
  return identity;
}

/** Undefined where an identity is no name that `nameToIdentity` makes. */
export function identityToName(identity: Uint8Array): string | undefined {
  try {
    const name = bytesToUtf8(identity);
    return bytesToHex(nameToIdentity(name)) === bytesToHex(identity) ? name : undefined;
  } catch {
    return undefined;
  }
}

export const leafToMember = (leaf: Leaf): Member => ({
  id: signatureKeyToMemberId(leaf.signatureKey),
  leaf: leaf.leaf,
  name: identityToName(leaf.identity) ?? "",
  signatureKey: leaf.signatureKey,
  roundKey: leaf.roundKey,
});

/** Two names that a reader would take for one. */
export const sameName = (a: string, b: string): boolean =>
  a.normalize("NFKC").toLocaleLowerCase("en") === b.normalize("NFKC").toLocaleLowerCase("en");
