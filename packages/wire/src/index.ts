/** What crosses the network, and nothing else. Pure: runs in Node, pages and workers. */
export * from "./bytes.ts";
export * as codec from "./codec.ts";
export { type Codec, DecodeError, decode, encode, type TypeOf } from "./codec.ts";
export * from "./codes.ts";
export { type Entry, type EntryKind, entry, entryHash, foundingHash, hourlessEntryHash, type Sha256 } from "./entry.ts";
export * from "./errors.ts";
export { decodeReply, decodeRequest, encodeReply, encodeRequest, type Reply, type Request } from "./frames.ts";
export { limits, PROTOCOL_VERSION } from "./limits.ts";
export { lockCommitment, lockName } from "./lock.ts";
export { isPaddedLength, pad, paddedLength, padme, unpad } from "./padding.ts";
export { type ProofPurpose, proofBytes } from "./proof.ts";
