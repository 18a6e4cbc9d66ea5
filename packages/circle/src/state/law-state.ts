/** What members said about votes, keeping and trust, as far as it still matters. Plain JSON; travels in Welcome letters. */
import * as v from "valibot";
import { base64url, id, signature } from "../fields.ts";

/** `key`: the voter's signature key, so that their ballot counts even when they have gone. */
const ballot = v.strictObject({ key: base64url(43), yes: v.boolean(), signature });
export type Ballot = v.InferOutput<typeof ballot>;

const offer = v.strictObject({ to: id, signature, take: v.optional(signature) });

export const lawState = v.strictObject({
  /** By open motion and member: the first ballot of each on the motion as it stands. */
  ballots: v.record(id, v.record(id, ballot)),
  /** By keeper: to whom they offer to hand on, and that member's yes. Of the present term. */
  offers: v.record(id, offer),
});
export type LawState = v.InferOutput<typeof lawState>;

export const noLaw: LawState = { ballots: {}, offers: {} };
