/** The law of live rounds: who holds the piece speaks, who holds the round turns it to its next phase. */
import { type Breach, breach } from "../agreement/breach.ts";
import type { CircleContext } from "../agreement/context.ts";
import type { Find } from "../agreement/entry.ts";
import type { MemberId } from "../api.ts";
import { isHeld, maySpeak } from "./may.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { PieceRecord } from "./record.ts";
import type { SaidInRound } from "./said.ts";

export type PiecePayload = RoundPayloadOf<"arrive" | "turn-to" | "speak" | "silence" | "hand-on">;

const PHASES: readonly string[] = ["gathering", "open", "leaving", "opened"];

export function judgePiece(
  context: CircleContext,
  record: PieceRecord,
  { author, payload }: SaidInRound<PiecePayload>,
  find: Find,
): Breach | undefined {
  const isKept = isHeld(context, record, author);
  switch (payload.type) {
    case "arrive":
      return record.roster.includes(author) ? undefined : breach("law-round", "arrive");
    case "turn-to": {
      if (!isKept) return breach("law-round", "turn-to");
      if (record.keepers.length < record.keepersNeeded) return breach("law-round", "a second keeper is missing");
      // Two who turn it at once mean the same.
      return undefined;
    }
    case "speak":
      return judgeSpeak(record, author, payload, find);
    case "silence":
      return record.phase === "open" && (isKept || maySpeak(record, author)) && !find(payload.id)
        ? undefined
        : breach("round-turn", "silence");
    case "hand-on":
      // Two who hand it on at once mean the same; the second finds it gone.
      if (payload.from !== record.holder)
        return isKept || payload.from === author ? undefined : breach("round-turn", "hand-on");
      return author === record.holder || isKept ? undefined : breach("round-turn", "hand-on");
  }
}

function judgeSpeak(
  record: PieceRecord,
  author: MemberId,
  { id, to }: RoundPayloadOf<"speak">,
  find: Find,
): Breach | undefined {
  if (find(id)) return breach("entry-invalid", "the id of another message");
  if (to === undefined) return maySpeak(record, author) ? undefined : breach("round-turn", "speak");
  const target = record.said.includes(to) ? find(to) : undefined;
  const isInvited = target?.kind === "spoken" && target.spoken.invites;
  return isInvited && record.phase === "open" && record.roster.includes(author)
    ? undefined
    : breach("round-turn", "reply");
}

/** Only forward. */
export const isNext = (from: string, to: string): boolean => PHASES.indexOf(to) > PHASES.indexOf(from);
