/**
 * What every sealed entry carries as MLS authenticated data: how far its author had read the log, and the tag of the
 * epoch. A sanctuary that shows two logs to two members is found out as soon as one hears from the other.
 */
import { codec, DecodeError } from "@nexus/wire";

const { struct, u64, fixed, bytes } = codec;

const attestation = struct({
  /** The last entry under the current door that the author had read; the door's own commit at the earliest. */
  seq: u64,
  /** Chain hash at `seq`. */
  hash: fixed(32),
  /** First half of the MLS epoch authenticator. */
  epochTag: fixed(16),
  /** Why a commit is lawful, as JSON; empty for messages. */
  grounds: bytes(256 * 1024),
});
export type Attestation = codec.TypeOf<typeof attestation>;

export const encodeAttestation = (value: Attestation): Uint8Array => codec.encode(attestation, value);

/** Undefined where the bytes are no attestation. */
export function decodeAttestation(bytes: Uint8Array): Attestation | undefined {
  try {
    return codec.decode(attestation, bytes, "attestation");
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}
