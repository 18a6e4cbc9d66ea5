/** Fields that the payloads of `payload.ts` and of its neighbours are made of. */
import * as v from "valibot";

export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const base64url = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^[A-Za-z0-9_-]*$/));
/** An Ed25519 signature. */
export const signature = base64url(86);
/** Base64url of exactly so many bytes. */
export const bytesOf = (length: number) =>
  v.pipe(v.string(), v.length(Math.ceil((length * 4) / 3)), v.regex(/^[A-Za-z0-9_-]*$/));
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const words = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

const unit = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));

/** A place on the feeling field (Russell 1980): how pleasant, how activated; each -1..1. */
export const feelingPoint = v.strictObject({ valence: unit, arousal: unit });
export type FeelingPoint = v.InferOutput<typeof feelingPoint>;

export const signed = {
  /** Chosen by the author; what replies and retractions point to. */
  id,
  /** The author's clock in whole minutes since 1970. */
  minute: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

/** A topic in the author's words: what it is about, before one chooses to read it. */
export const fold = v.optional(words(60));
