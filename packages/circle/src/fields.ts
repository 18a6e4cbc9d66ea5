/** Fields that payloads, grounds, contexts and letters are made of. */
import { base64urlToBytes } from "@nexus/wire";
import * as v from "valibot";

/** Of a circle, a member, a message, a drop. */
export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** Not every text of these letters stands for bytes. Whatever is let through here, `fromText` can read. */
const isBytes = v.check<string, string>((said) => base64urlToBytes(said) !== undefined, "expected base64url");
export const base64url = (max = Number.POSITIVE_INFINITY) => v.pipe(v.string(), v.maxLength(max), isBytes);
/** An Ed25519 signature. */
export const signature = base64url(86);
/** Base64url of exactly so many bytes. */
export const bytesOf = (length: number) => v.pipe(v.string(), v.length(Math.ceil((length * 4) / 3)), isBytes);
export const whole = (min: number, max = Number.POSITIVE_INFINITY) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
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
  minute: whole(0),
};

/** A topic in the author's words: what it is about, before one chooses to read it. */
export const fold = v.optional(words(60));
