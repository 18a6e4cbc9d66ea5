/**
 * What a door, a drop, a keeper or the owner of an archive signs to prove itself on one connection. Bound to the connection's nonce and to the
 * host that the client dialled, so that a proof is worth nothing anywhere else, and to its purpose.
 */

import { concat, utf8ToBytes } from "./bytes.ts";
import { encode, fixed, oneOf, struct, type TypeOf, text } from "./codec.ts";

export const nonce = fixed(32);

export const proofPurpose = oneOf("door", "drop", "keeper", "archive");
export type ProofPurpose = TypeOf<typeof proofPurpose>;

const proofContent = struct({
  purpose: proofPurpose,
  nonce,
  /** Host and port as in the address bar, lower case, default ports left out. */
  host: text(255),
  /** Id of the circle, drop or archive. */
  subject: fixed(16),
  key: fixed(32),
});

const LABEL = utf8ToBytes("nexus proof 1\0");

/** The bytes to sign with Ed25519. */
export function proofBytes(content: TypeOf<typeof proofContent>): Uint8Array {
  return concat(LABEL, encode(proofContent, content));
}
