/** What members say inside the encryption: the plaintext of a message entry, as JSON. */
import { bytesToUtf8, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { ATTACHMENTS, attachment } from "./attach/attachment.ts";
import { body } from "./body.ts";
import { exchangePayloads } from "./exchange/payloads.ts";
import { base64url, feelingPoint, fold, id, signature, signed, text, whole, words } from "./fields.ts";
import { lawPayloads } from "./payload-law.ts";
import { roundPayloads } from "./rounds/payloads.ts";

export type { Body } from "./body.ts";
export { type FeelingPoint, feelingPoint } from "./fields.ts";

export const checkIn = v.strictObject({
  type: v.literal("check-in"),
  ...signed,
  point: v.optional(feelingPoint),
  words: v.pipe(v.array(words(40)), v.maxLength(12)),
  note: v.optional(words(4000)),
  body: v.optional(body),
  fold,
});

export const sharing = v.strictObject({
  type: v.literal("sharing"),
  ...signed,
  /** Empty only beside an attachment; see `says`. */
  text: text(8000),
  replyTo: v.optional(id),
  fold,
  attachments: v.optional(v.pipe(v.array(attachment), v.minLength(1), v.maxLength(ATTACHMENTS))),
});

/** A sharing says something: in words, or with what is attached. */
export const says = ({ text, attachments }: Pick<v.InferOutput<typeof sharing>, "text" | "attachments">): boolean =>
  text !== "" || attachments !== undefined;

/** "I hear you", to another's check-in or sharing; `on` false takes it back. */
export const hear = v.strictObject({ type: v.literal("hear"), ...signed, of: id, on: v.boolean() });

/**
 * A word to the circle's keepers alone: a sealed letter, and its key in a box for each keeper but the author (see
 * `report/letter.ts`). A keeper who is left out has a box too, which nobody can open.
 */
const sealedLetter = {
  ...signed,
  letter: base64url(16_000),
  boxes: v.pipe(
    v.array(v.strictObject({ kem: base64url(1600), box: base64url(100) })),
    v.minLength(1),
    v.maxLength(32),
  ),
};
export const report = v.strictObject({ type: v.literal("report"), ...sealedLetter });

/** A word to one member alone, about bringing somebody back (see `guardians/letter.ts`). */
export const guard = v.strictObject({ type: v.literal("guard"), ...sealedLetter, to: id });

/** The author takes a message back for all. */
export const retraction = v.strictObject({ type: v.literal("retraction"), ...signed, of: id });

/** Tells the circle of an invitation, so that every member can see its knock. `secret` is the link's. */
export const invitation = v.strictObject({
  type: v.literal("invitation"),
  ...signed,
  secret: base64url(43),
  /** Whole hours since 1970. */
  expires: v.pipe(v.number(), v.integer()),
});

/** Takes an invitation back, or says no to its knock. */
export const withdrawal = v.strictObject({ type: v.literal("withdrawal"), ...signed, drop: id });

/** A member's signed word for the one who knocks: `signature` as in `vouch.ts`. */
export const vouching = v.strictObject({
  type: v.literal("vouch"),
  ...signed,
  drop: id,
  /** SHA-256 of the KeyPackage. */
  newcomer: base64url(43),
  signature,
});

/** The author goes; `signature` lets any member carry it out. */
export const leaving = v.strictObject({ type: v.literal("leaving"), ...signed, signature });

/**
 * "I follow this branch": said after a contest, so that others can count who is where. `signature` as in `vouch.ts`,
 * over the commit at `under` that opened the current door.
 */
export const here = v.strictObject({
  type: v.literal("here"),
  ...signed,
  under: whole(0),
  signature,
});

/**
 * What devices of one person tell each other of the journal; see `devices/`. An entry is given as its row; one of a form that
 * a device does not know yet waits there until it does. Without an entry: it is forgotten.
 */
export const journal = v.strictObject({
  type: v.literal("journal"),
  ...signed,
  /** The author wishes to be told everything. */
  asks: v.optional(v.literal(true)),
  records: v.pipe(
    v.array(v.strictObject({ id, edition: whole(1), entry: v.optional(v.looseObject({})) })),
    v.maxLength(1000),
  ),
});

export const payload = v.variant("type", [
  checkIn,
  sharing,
  hear,
  report,
  guard,
  retraction,
  invitation,
  withdrawal,
  vouching,
  leaving,
  here,
  journal,
  ...roundPayloads,
  ...lawPayloads,
  ...exchangePayloads,
]);
export type Payload = v.InferOutput<typeof payload>;

export const encodePayload = (value: Payload): Uint8Array => utf8ToBytes(JSON.stringify(value));

/** Returns the payload, or what is wrong with it and where. */
export function decodePayload(bytes: Uint8Array): { ok: true; value: Payload } | { ok: false; problem: string } {
  const parsed = parseJson(payload, bytes);
  if (parsed.ok && parsed.value.type === "sharing" && !says(parsed.value)) {
    return { ok: false, problem: "text: expected words, or something attached" };
  }
  return parsed;
}

/** Reads JSON against a schema. The problem names the path and never quotes the content. */
export function parseJson<S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array,
): { ok: true; value: v.InferOutput<S> } | { ok: false; problem: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(bytesToUtf8(bytes));
  } catch {
    return { ok: false, problem: "no JSON" };
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  return { ok: false, problem: `${v.getDotPath(issue) ?? "whole"}: expected ${issue.expected ?? "another form"}` };
}
