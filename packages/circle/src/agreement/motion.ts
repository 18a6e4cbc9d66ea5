/**
 * A motion: a change that waits for a vote. It stands in the group context, so newcomers know of it too, and with the
 * roster of those whom its vote counts: the members of the epoch in which it was opened.
 */
import { base64urlToBytes, bytesToBase64url, bytesToHex, codec, concat, utf8ToBytes } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";
import * as v from "valibot";
import type { MemberId } from "../api.ts";
import { base64url, id, text, whole, words } from "../fields.ts";
import { idToBytes } from "../text.ts";
import { agreement } from "./agreement.ts";

/** Later than any day that a clock of ours will tell. */
const DAYS = 1e6;

/** What is voted on. */
export const proposal = v.variant("kind", [
  v.strictObject({
    kind: v.literal("agreement"),
    agreement,
    /** The circle's name, where it changes too. */
    name: v.optional(words(80)),
  }),
  v.strictObject({ kind: v.literal("remove"), member: id }),
  v.strictObject({ kind: v.literal("keepers"), keepers: v.pipe(v.array(id), v.minLength(1), v.maxLength(2)) }),
  /** That a stretch of the circle's cloth may leave it. */
  v.strictObject({
    kind: v.literal("cloth"),
    /** Days since 1970, both woven in. */
    from: whole(0, DAYS),
    to: whole(0, DAYS),
    /** SHA-256 of what is woven, by `clothSha256` of `@nexus/weave`; in hex. */
    cloth: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** Whose threads show: the vote counts them and nobody else, and takes everyone's yes. */
    threads: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)),
  }),
]);
export type Proposal = v.InferOutput<typeof proposal>;

export const motion = v.strictObject({
  id,
  by: id,
  /** Whole hours since 1970. */
  opened: whole(0),
  /** Ids of those whom the vote counts, 16 bytes each, one after the other; base64url. */
  roster: base64url(),
  proposal,
  /** The words of who proposes it. */
  why: text(1000),
  /** The words of the person whose removal it is. Ballots from before they were said do not count. */
  appeal: v.optional(text(1000)),
});
export type Motion = v.InferOutput<typeof motion>;

export const rosterToText = (members: readonly MemberId[]): string =>
  bytesToBase64url(concat(...members.map((member) => idToBytes(member))));

export function textToRoster(text: string): readonly MemberId[] {
  const bytes = base64urlToBytes(text) ?? new Uint8Array();
  return Array.from({ length: bytes.length / 16 }, (_, at) => bytesToHex(bytes.subarray(16 * at, 16 * at + 16)));
}

const ballot = codec.struct({ circle: codec.fixed(16), motion: codec.fixed(32), yes: codec.u8 });

/** What a ballot signs, under the label `nexus ballot`: the motion as it stands in the context, and yes or no. */
export const ballotContent = (circle: Uint8Array, on: Motion, yes: boolean): Uint8Array =>
  codec.encode(ballot, { circle, motion: sha256(utf8ToBytes(JSON.stringify(on))), yes: yes ? 1 : 0 });
