/** What the parts of a sealed round are bound to, so that none can be passed on as another's, or in another round. */
import { bytesToBase64url, bytesToHex, codec } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import type { MemberId, MessageId } from "../api.ts";
import { fromText, idToBytes } from "../text.ts";

const { struct, fixed, list, bytes, text } = codec;

/** A contribution: whose, to which round of which circle. */
export interface Bound {
  readonly circle: Uint8Array;
  readonly round: MessageId;
  readonly author: MemberId;
}

/** Every structure that is hashed or authenticated begins with a label of its own. */
const label = text(32);
const whose = { circle: fixed(16), round: fixed(16), author: fixed(16) };
const sealed = { body: bytes(0x10000), commitments: bytes(0x10000), boxes: bytes(0x10000) };
const bodyBinding = struct({ label, ...whose });
const shareBinding = struct({ label, ...whose, member: fixed(16) });
const contribution = struct({ label, ...whose, ...sealed });
const closingSet = struct({ label, circle: fixed(16), round: fixed(16), contributions: list(fixed(32), 1000) });
const closing = struct({ circle: fixed(16), round: fixed(16), set: fixed(32) });

const bytesOf = ({ circle, round, author }: Bound) => ({ circle, round: idToBytes(round), author: idToBytes(author) });

/** The authenticated data of a body. */
export const bodyInfo = (of: Bound): Uint8Array =>
  codec.encode(bodyBinding, { label: "nexus sealed sharing", ...bytesOf(of) });

/** The `info` of the box that holds a member's share. */
export const boxInfo = (of: Bound, member: MemberId): Uint8Array =>
  codec.encode(shareBinding, { label: "nexus share", ...bytesOf(of), member: idToBytes(member) });

/** SHA-256 over a contribution as it stands in the log; base64url, like its parts. */
export function contributionHash(of: Bound, parts: Readonly<Record<keyof typeof sealed, string>>): string {
  const { body, commitments, boxes } = parts;
  const said = { body: fromText(body), commitments: fromText(commitments), boxes: fromText(boxes) };
  return hash(codec.encode(contribution, { label: "nexus contribution", ...bytesOf(of), ...said }));
}

/** SHA-256 over the hashes of the contributions that belong to a round, in ascending order; base64url. */
export function closingHash(circle: Uint8Array, round: MessageId, hashes: readonly string[]): string {
  // Hex, unlike base64url, sorts as its bytes do.
  const sorted = hashes.map(fromText).sort((a, b) => (bytesToHex(a) < bytesToHex(b) ? -1 : 1));
  const set = { label: "nexus closing set", circle, round: idToBytes(round), contributions: sorted };
  return hash(codec.encode(closingSet, set));
}

export const CLOSE_LABEL = "nexus close";
/** What a `close` signs, under that label. */
export const closeContent = (circle: Uint8Array, round: MessageId, set: string): Uint8Array =>
  codec.encode(closing, { circle, round: idToBytes(round), set: fromText(set) });

const hash = (content: Uint8Array): string => bytesToBase64url(sha256(content));
