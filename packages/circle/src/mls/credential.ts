import type { Credential, CredentialBasic } from "ts-mls/credential.js";
import type { LeafNode } from "ts-mls/leafNode.js";
import { MlsError } from "./engine.ts";

/** The longest identity of a leaf, in bytes. */
export const identityLimit = 256;

/**
 * All that an engine can say of a credential: that it is of our kind and not oversized. Who may carry which identity is
 * the circle's affair, settled by vouching before a leaf is added.
 */
export function isAcceptableCredential(credential: Credential, signatureKey: Uint8Array): boolean {
  return isBasic(credential) && credential.identity.length <= identityLimit && signatureKey.length === 32;
}

/** The identity bytes of a leaf, as a copy. */
export function identityOf({ credential }: Pick<LeafNode, "credential">): Uint8Array {
  if (!isBasic(credential)) throw new MlsError("mls-invalid", "not a basic credential");
  return credential.identity.slice();
}

function isBasic(credential: Credential): credential is CredentialBasic {
  return credential.credentialType === "basic";
}
