/** The three letters that pass through a drop, each sealed under its own key from the link. */
import { NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { agreement } from "../agreement/agreement.ts";
import { plea } from "../agreement/grounds.ts";
import { base64url, id, whole, words } from "../fields.ts";
import { openPadded, type Random, sealPadded } from "../log/seal.ts";
import { parseJson } from "../payload.ts";
import { reshared } from "../session/reshare.ts";
import { lawState } from "../state/law-state.ts";

const bytes = base64url();
const name = words(80);
const hours = whole(0);

/** From the one who invites: what the threshold shows. */
export const offer = v.strictObject({
  format: v.literal(1),
  circle: id,
  suite: v.picklist(["x-wing", "classical"]),
  circleName: name,
  invitedBy: name,
  members: whole(1),
  agreement,
  expires: hours,
  /** To a circle of the inviter's own devices. */
  devices: v.optional(v.literal(true)),
});
export type Offer = v.InferOutput<typeof offer>;

/** From the one who knocks. The name stands in the KeyPackage's credential. */
export const knock = v.strictObject({
  format: v.literal(1),
  keyPackage: bytes,
  /** From a member whose device lost step: the signed wish to take its own place again. */
  plea: v.optional(plea),
});
export type Knock = v.InferOutput<typeof knock>;

const vouches = v.array(v.strictObject({ by: id, newcomer: bytes, signature: bytes }));

/** What a newcomer is told of those who were there before; each vouch carries its own signature. */
export const person = v.strictObject({
  name,
  since: v.optional(hours),
  vouches,
  gone: v.optional(v.literal(true)),
  /** Vouches taken back; `done` once the agreement's consequence has been drawn. */
  unvouched: v.optional(v.array(v.strictObject({ by: id, signature: bytes, done: v.optional(v.literal(true)) }))),
  /** Members who say that they compared safety pictures with this one. */
  comparedBy: v.optional(v.array(id)),
});
export type Person = v.InferOutput<typeof person>;

/** An invitation that is still out. */
export const invitation = v.strictObject({
  /** The link's. */
  secret: bytes,
  by: id,
  expires: hours,
  /** For whoever knocks here; `newcomer` is the hash of the KeyPackage they are for. */
  vouches: v.pipe(vouches, v.readonly()),
});
export type Invitation = Readonly<v.InferOutput<typeof invitation>>;

/** From the circle: a Welcome, or a no. */
export const answer = v.variant("kind", [
  v.strictObject({ format: v.literal(1), kind: v.literal("declined") }),
  v.strictObject({
    format: v.literal(1),
    kind: v.literal("welcome"),
    welcome: bytes,
    people: v.record(id, person),
    /** By drop name: so that a newcomer, too, hears who knocks at an invitation made before. */
    invitations: v.optional(v.record(id, invitation)),
    /** Ballots on open votes, and the like. */
    law: v.optional(lawState),
    /** For a member who comes back: what was said meanwhile, on the word of the one who answers. */
    missed: v.optional(v.pipe(v.array(reshared), v.maxLength(500))),
    /** For a member who comes back: signed words of members that they follow this branch, and its commit. */
    endorsements: v.optional(v.array(v.strictObject({ by: id, signature: bytes }))),
    branch: v.optional(v.pipe(v.number(), v.integer())),
  }),
]);
export type Answer = v.InferOutput<typeof answer>;

export function sealLetter(
  key: Uint8Array,
  drop: Uint8Array,
  letter: Offer | Knock | Answer,
  random: Random,
): Uint8Array {
  return sealPadded(key, drop, utf8ToBytes(JSON.stringify(letter)), random);
}

/** Throws NexusError `link-malformed` where the letter is not what it should be. */
export function openLetter<S extends v.GenericSchema>(
  schema: S,
  key: Uint8Array,
  drop: Uint8Array,
  sealed: Uint8Array,
): v.InferOutput<S> {
  const content = openPadded(key, drop, sealed);
  if (!content) throw new NexusError("link-malformed", "the letter does not open with this link");
  const parsed = parseJson(schema, content);
  if (!parsed.ok) throw new NexusError("link-malformed", `the letter's ${parsed.problem}`);
  return parsed.value;
}
