/** What is said while the talking piece goes round. */
import * as v from "valibot";
import { id, signed, whole, words } from "../fields.ts";

/** "I am here"; `hold`: and I hold the round together with whoever opened it. */
export const arrive = v.strictObject({ type: v.literal("arrive"), ...signed, round: id, hold: v.boolean() });

/** By a keeper of the round: on to its next phase; never back. */
export const turnTo = v.strictObject({
  type: v.literal("turn-to"),
  ...signed,
  round: id,
  phase: v.picklist(["open", "leaving", "opened"]),
});

/** Words of the holder, or a reply to words that invite one. */
export const speak = v.strictObject({
  type: v.literal("speak"),
  ...signed,
  round: id,
  text: words(4000),
  invites: v.optional(v.boolean()),
  to: v.optional(id),
});

/** A silence kept together, in minutes. */
export const silence = v.strictObject({ type: v.literal("silence"), ...signed, round: id, minutes: whole(1, 10) });

/** The piece goes on from whoever is named: two who hand it on at once skip nobody. */
export const handOn = v.strictObject({ type: v.literal("hand-on"), ...signed, round: id, from: id });
