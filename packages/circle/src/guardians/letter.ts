/**
 * What two members tell each other about bringing back, sealed to the other's device (see `../report/sealed-letter.ts`).
 * All are of one size: asking, answering and a share look alike from outside.
 */
import { utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import type { MemberId } from "../api.ts";
import { base64url, id } from "../fields.ts";
import type { Group, MlsEngine } from "../mls/index.ts";
import { type Payload, parseJson } from "../payload.ts";
import { openLetter, sealLetterTo } from "../report/sealed-letter.ts";
import type { LetterIntent } from "../session/intent.ts";
import { ownMember } from "../session/own.ts";
import type { Core, Inside } from "../session/snapshot.ts";

const LABEL = "nexus guardian";
/** Room for the largest share: 9 marks of 32 bytes, 8 addresses, and what goes around them. */
const SIZE = 8000;

const guardLetter = v.variant("kind", [
  /** Would you bring me back? */
  v.strictObject({ kind: v.literal("ask") }),
  /** Yes; or no, also when a share is given back. */
  v.strictObject({ kind: v.literal("answer"), yes: v.boolean() }),
  v.strictObject({ kind: v.literal("share"), share: base64url(SIZE - 100) }),
  /** The share of this dealing is kept here. */
  v.strictObject({ kind: v.literal("held"), dealing: id }),
  /** You are not needed any more: forget what you hold. */
  v.strictObject({ kind: v.literal("end") }),
]);
export type GuardLetter = v.InferOutput<typeof guardLetter>;
export type GuardPayload = Extract<Payload, { type: "guard" }>;

/** Undefined where that member has gone. */
export async function sealGuard(
  core: Core,
  inside: Inside,
  { id: message, minute, to, letter }: Extract<LetterIntent, { kind: "guard" }>,
): Promise<GuardPayload | undefined> {
  const other = inside.footing.members.find((member) => member.id === to);
  if (!other) return undefined;
  const from = { author: ownMember(core, inside), id: message };
  const content = utf8ToBytes(JSON.stringify(letter).padEnd(SIZE));
  return {
    type: "guard",
    id: message,
    minute,
    to,
    ...(await sealLetterTo(core, inside, LABEL, from, [other.leaf], content)),
  };
}

/** Undefined where it is not for us, or not what it should be. */
export async function openGuard(
  engine: MlsEngine,
  group: Group,
  author: MemberId,
  payload: GuardPayload,
): Promise<GuardLetter | undefined> {
  const content = await openLetter(engine, group, LABEL, { author, id: payload.id }, payload);
  const parsed = content && parseJson(guardLetter, content);
  return parsed?.ok ? parsed.value : undefined;
}
