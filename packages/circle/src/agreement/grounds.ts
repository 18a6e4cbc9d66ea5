/** Why a commit is lawful: the signed words that its author shows for each change, as JSON in the attestation. */
import { utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { base64url, id, text, whole } from "../fields.ts";
import { parseJson } from "../payload.ts";
import { change } from "./change.ts";

const bytes = base64url();
const seq = whole(0);

const vouch = v.strictObject({ by: id, signature: bytes });

/** A request to be let back in by a member who cannot follow the commit at `contested`. */
export const plea = v.strictObject({
  by: id,
  contested: seq,
  keyPackage: bytes,
  /** Secret of the drop where the answer is awaited. */
  secret: bytes,
  signature: bytes,
});
export type Plea = v.InferOutput<typeof plea>;

const grounds = v.strictObject({
  /** Whole hours since 1970, by the author's clock; said by every commit that changes the context. */
  hour: v.optional(seq),
  /** For each person added, in order: vouches for a newcomer, or the plea of one who comes back. */
  admits: v.array(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("vouched"), vouches: v.pipe(v.array(vouch), v.maxLength(16)) }),
      v.strictObject({ kind: v.literal("return"), plea }),
    ]),
  ),
  /** For each person removed, by id. */
  removes: v.array(
    v.variant("kind", [
      v.strictObject({
        kind: v.literal("removed"),
        member: id,
        reason: v.optional(text(500)),
      }),
      v.strictObject({ kind: v.literal("left"), member: id, signature: bytes }),
      v.strictObject({ kind: v.literal("return"), member: id }),
      /** By the vote that `change` carries. */
      v.strictObject({ kind: v.literal("voted"), member: id }),
    ]),
  ),
  /** What it changes in the group context. */
  change: v.optional(change),
  /** For a contest: the commits that did not hold, and the author's own plea in case others find that they do. */
  contests: v.optional(v.strictObject({ commits: v.pipe(v.array(seq), v.maxLength(256)), plea })),
});
export type Grounds = v.InferOutput<typeof grounds>;

export const noGrounds: Grounds = { admits: [], removes: [] };

export const encodeGrounds = (value: Grounds): Uint8Array => utf8ToBytes(JSON.stringify(value));
export const decodeGrounds = (bytes: Uint8Array) => parseJson(grounds, bytes);
