/** The circle's own rules, as data that every client keeps. They travel inside the MLS group context. */
import * as v from "valibot";

export const agreement = v.strictObject({
  /** What members promise each other, as plain sentences. */
  promises: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), v.maxLength(20)),
  /** Who may invite. */
  invite: v.picklist(["anyone", "keepers"]),
  /** How many members must vouch for a newcomer; never more than there are members. */
  vouches: v.picklist([1, 2, 3]),
  /** Who may remove a member. Everyone may always leave. */
  remove: v.picklist(["anyone", "keepers"]),
  /** Days that messages stay on the sanctuary; 0 keeps them until they are erased. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)),
});
export type Agreement = v.InferOutput<typeof agreement>;

export const defaultAgreement: Agreement = {
  promises: ["What is shared here stays here.", "We listen without fixing.", "Passing is always fine."],
  invite: "anyone",
  vouches: 1,
  remove: "keepers",
  retentionDays: 365,
};
