/** The law of sealed rounds. */
import { base64urlToBytes } from "@nexus/wire";
import { type Breach, breach } from "../agreement/breach.ts";
import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import { fromText } from "../text.ts";
import { CLOSE_LABEL, closeContent } from "./bound.ts";
import { isAgreed } from "./count.ts";
import { dealing } from "./curve-later.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { SealedRecord } from "./record.ts";
import type { SaidInRound } from "./said.ts";
import { POINT, SCALAR, SHARE_BOX } from "./sizes.ts";

export type SealedPayload = RoundPayloadOf<"seal" | "complaint" | "answer" | "close" | "release">;

export async function judgeSealed(
  here: Footing,
  record: SealedRecord,
  { author, payload }: SaidInRound<SealedPayload>,
  find: Find,
): Promise<Breach | undefined> {
  if (!record.roster.includes(author)) return breach("law-round", payload.type);
  switch (payload.type) {
    case "seal":
      return judgeSeal(record, author, payload, find);
    case "complaint":
      return payload.of !== author && record.sealed[payload.of] ? undefined : breach("entry-invalid", "complaint.of");
    case "answer":
      return await judgeAnswer(record, author, payload, find);
    case "close":
      return await judgeClose(here, record, author, payload);
    case "release":
      return judgeRelease(record, author, payload, find);
  }
}

function judgeSeal(
  { phase, sealed, roster, threshold }: SealedRecord,
  author: string,
  { id, commitments, boxes }: RoundPayloadOf<"seal">,
  find: Find,
): Breach | undefined {
  if (phase !== "open") return breach("round-over", "seal");
  if (sealed[author]) return breach("round-twice", "seal");
  // Our own row outlasts a branch that was left: it is sealed again with it.
  const known = find(id);
  if (known && (known.kind !== "contribution" || known.author !== author)) {
    return breach("entry-invalid", "the id of another message");
  }
  if (lengthOf(commitments) !== threshold * POINT) return breach("entry-invalid", "seal.commitments");
  return lengthOf(boxes) === roster.length * SHARE_BOX ? undefined : breach("entry-invalid", "seal.boxes");
}

/** An answer shows the very share that the commitments promise to the one who complained. */
async function judgeAnswer(
  { complaints, roster, sealed }: SealedRecord,
  author: string,
  { to, share }: RoundPayloadOf<"answer">,
  find: Find,
): Promise<Breach | undefined> {
  if (complaints[author]?.[to] === undefined) return breach("entry-invalid", "answer.to");
  const row = find(sealed[author]?.row ?? "");
  if (row?.kind !== "contribution") return breach("entry-invalid", "answer");
  const { isShareGood } = await dealing();
  const held = { at: roster.indexOf(to), share: fromText(share) };
  const isGood = isShareGood(fromText(row.commitments), roster.length, held);
  return isGood ? undefined : breach("entry-invalid", "answer.share");
}

/** A second close with another set is no breach: it is kept, as proof (see `fold-sealed.ts`). */
async function judgeClose(
  { engine, circle, members }: Footing,
  { id, phase }: SealedRecord,
  author: string,
  { set, signature }: RoundPayloadOf<"close">,
): Promise<Breach | undefined> {
  if (phase === "open") return breach("round-early", "close");
  const key = members.find((member) => member.id === author)?.signatureKey;
  const given = base64urlToBytes(signature);
  const isSigned = key && given && (await engine.verify(key, CLOSE_LABEL, closeContent(circle, id, set), given));
  return isSigned ? undefined : breach("entry-invalid", "close.signature");
}

function judgeRelease(
  record: SealedRecord,
  author: string,
  { id, shares }: RoundPayloadOf<"release">,
  find: Find,
): Breach | undefined {
  if (!record.set || !isAgreed(record)) return breach("round-early", "release");
  if (record.released[author]) return breach("round-twice", "release");
  if (find(id)) return breach("entry-invalid", "the id of another message");
  return lengthOf(shares) === record.set.authors.length * SCALAR
    ? undefined
    : breach("entry-invalid", "release.shares");
}

const lengthOf = (text: string): number | undefined => base64urlToBytes(text)?.length;
