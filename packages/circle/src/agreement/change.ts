/** What a commit may change in the group context: one thing at a time, shown with its grounds. */
import * as v from "valibot";
import { base64url, id, text } from "../fields.ts";
import { proposal } from "./motion.ts";

const bytes = base64url();
const words = text(1000);

/** A ballot with the voter's key, so that the word of somebody who has gone since still counts. */
const ballots = v.pipe(v.array(v.strictObject({ key: bytes, signature: bytes })), v.maxLength(1000));

export const change = v.variant("kind", [
  v.strictObject({
    kind: v.literal("opens"),
    /** Of the motion; chosen by its author. */
    id,
    proposal,
    why: words,
    /** Signed by the author: their vouch for the one whose removal this is, taken back. */
    unvouch: v.optional(bytes),
  }),
  v.strictObject({ kind: v.literal("appeals"), motion: id, words }),
  v.strictObject({ kind: v.literal("carries"), motion: id, ballots }),
  v.strictObject({ kind: v.literal("lapses"), motion: id }),
  v.strictObject({ kind: v.literal("withdraws"), motion: id }),
  /** So many have said no that it cannot be carried any more. */
  v.strictObject({ kind: v.literal("fails"), motion: id, ballots }),
  v.strictObject({ kind: v.literal("rests"), on: v.boolean() }),
  v.strictObject({ kind: v.literal("hands"), from: id, to: id, offer: bytes, take: bytes }),
  /** The next in order keep the circle. */
  v.strictObject({ kind: v.literal("turns") }),
  /** `by` took back their vouch: the member is on trial once more. */
  v.strictObject({ kind: v.literal("tries"), member: id, by: id, signature: bytes }),
]);
export type Change = v.InferOutput<typeof change>;
export type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;
export type ShownBallot = v.InferOutput<typeof ballots>[number];
