/** What is said in sealed rounds. Bytes in base64url. */
import * as v from "valibot";
import { base64url, bytesOf, id, signed } from "../fields.ts";
import { BODY, POINT, SCALAR, SEALED_AT_MOST, SHARE_BOX } from "./sizes.ts";
import { thresholdOf } from "./threshold.ts";

const most = (bytes: number) => base64url(Math.ceil((bytes * 4) / 3));

/**
 * A sharing or a pass: nobody can tell which until it opens. `body` opens with a secret that was dealt to the members of
 * the round, so that as many as its threshold can put it together: `commitments` (Feldman) let each check their share,
 * `boxes` hold the shares, one for each in the order of the roster, sealed to their round keys.
 */
export const seal = v.strictObject({
  type: v.literal("seal"),
  ...signed,
  round: id,
  body: bytesOf(BODY),
  commitments: most(thresholdOf(SEALED_AT_MOST) * POINT),
  boxes: most(SEALED_AT_MOST * SHARE_BOX),
});

/** "The share that `of` dealt to me does not fit." */
export const complaint = v.strictObject({ type: v.literal("complaint"), ...signed, round: id, of: id });

/** The author of a contribution shows the share of one who complained. */
export const answer = v.strictObject({
  type: v.literal("answer"),
  ...signed,
  round: id,
  to: id,
  share: bytesOf(SCALAR),
});

/** "These contributions belong to the round": once, signed, when it is complete. */
export const close = v.strictObject({
  type: v.literal("close"),
  ...signed,
  round: id,
  set: bytesOf(32),
  signature: bytesOf(64),
});

/** The author's shares of all contributions of the closing set, in the order of the roster; zeros where they have none. */
export const release = v.strictObject({
  type: v.literal("release"),
  ...signed,
  round: id,
  shares: most(SEALED_AT_MOST * SCALAR),
});

/** Says nothing: an entry whose hour is past the deadline has the round settled, also where nobody talks. */
export const nudge = v.strictObject({ type: v.literal("nudge"), ...signed, round: id });
