/** What members say by which the circle rules itself. */
import * as v from "valibot";
import { id, signature, signed } from "./fields.ts";

/** A member's first ballot on a motion counts. `signature` as in `agreement/motion.ts`, over the motion as it stands. */
export const ballot = v.strictObject({
  type: v.literal("ballot"),
  ...signed,
  motion: id,
  yes: v.boolean(),
  signature,
});

/** A keeper asks a member to keep the circle in their place; without an offer, no longer. Signatures as in `vouch.ts`. */
export const offerKeeping = v.strictObject({
  type: v.literal("offer-keeping"),
  ...signed,
  offer: v.optional(v.strictObject({ to: id, signature })),
});

/** The member who was asked says yes. */
export const takeKeeping = v.strictObject({ type: v.literal("take-keeping"), ...signed, from: id, signature });

/** Takes back the author's vouch. What follows is the agreement's. */
export const unvouch = v.strictObject({ type: v.literal("unvouch"), ...signed, member: id, signature });

/** The author has compared safety pictures with a member, or does not hold to that any more. */
export const compared = v.strictObject({ type: v.literal("compared"), ...signed, of: id, on: v.boolean() });

export const lawPayloads = [ballot, offerKeeping, takeKeeping, unvouch, compared] as const;
export type LawPayload = v.InferOutput<(typeof lawPayloads)[number]>;
