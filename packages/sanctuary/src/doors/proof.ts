/** Proofs of doors, drops and keepers: Ed25519 (RFC 8032) over `proofBytes`, checked by OpenSSL off the main thread. */
import { createPublicKey, verify } from "node:crypto";
import { type ProofPurpose, proofBytes } from "@nexus/wire";

export interface Proof {
  readonly purpose: ProofPurpose;
  readonly nonce: Uint8Array;
  readonly host: string;
  /** Id of the circle or drop. */
  readonly subject: Uint8Array;
  readonly key: Uint8Array;
}

/** What stands before the 32 bytes of a key in SubjectPublicKeyInfo (RFC 8410 section 4). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

export function isProved(proof: Proof, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, proof.key]), format: "der", type: "spki" });
    verify(null, proofBytes(proof), key, signature, (error, isValid) => resolve(!error && isValid));
  });
}
