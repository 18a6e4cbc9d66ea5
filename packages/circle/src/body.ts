/**
 * What a check-in may say of the body: the little that a measurement on the person's own device carries, in whole numbers.
 * Never a wave, never a list of beats, and never what it might mean.
 */
import * as v from "valibot";
import { BODY_RATE, BODY_VARIATION } from "./body-limits.ts";
import { whole } from "./fields.ts";

export const bodySources = ["strap", "finger", "face", "taps", "typed"] as const;

const beats = whole(1, 100_000);

const fields = v.strictObject({
  source: v.picklist(bodySources),
  /** bpm. */
  hr: whole(BODY_RATE.least, BODY_RATE.most),
  /** RMSSD in ms, where the signal was good enough for it. */
  rmssd: v.optional(whole(BODY_VARIATION.least, BODY_VARIATION.most)),
  /** Beats that the figures rest on, and beats that there were. */
  beats: v.optional(v.strictObject({ kept: beats, seen: beats })),
  /** The rate beside this person's own earlier ones. */
  usual: v.optional(v.picklist(["slower", "alike", "faster"])),
});

/** A strap and a fingertip alone feel every beat; whatever says how beats vary says how many it rests on. */
export const body = v.pipe(
  fields,
  v.check(
    ({ source, rmssd, beats }) =>
      (beats?.kept ?? 0) <= (beats?.seen ?? 0) &&
      (rmssd === undefined || (beats !== undefined && (source === "strap" || source === "finger"))),
    "expected figures that their source carries",
  ),
);
export type Body = v.InferOutput<typeof body>;
