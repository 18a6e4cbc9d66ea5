/**
 * The law of rounds, a part of the one function that every client asks about every message: undefined where what was
 * said is lawful. A round that this device never knew of is nothing to judge: it began before this member came.
 */
import { type Breach, breach } from "../agreement/breach.ts";
import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { CircleState } from "../state/state.ts";
import { judgePiece } from "./decide-piece.ts";
import { judgeSealed } from "./decide-sealed.ts";
import { mayCancel, mayOpenRound } from "./may.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { RoundRecord } from "./record.ts";
import { rosterOf } from "./roster.ts";
import type { SaidInRound } from "./said.ts";
import { SEALED_AT_MOST } from "./sizes.ts";
import { SEALED_AT_LEAST } from "./threshold.ts";

export async function judgeRound(
  here: Footing,
  state: CircleState,
  said: SaidInRound,
  find: Find,
): Promise<Breach | undefined> {
  const { payload, author, seq, hour } = said;
  if (payload.type === "round") return judgeOpening(here, author, payload, find);
  const record = state.rounds?.[payload.round];
  if (!record) return judgeAfter(find(payload.round), said);
  switch (payload.type) {
    case "cancel":
      return mayCancel(here.context, record, author) ? undefined : breach("law-round", "cancel");
    case "mood":
      return judgeMood(record, author, payload);
    case "nudge":
      return undefined;
    case "seal":
    case "complaint":
    case "answer":
    case "close":
    case "release":
      if (record.form !== "sealed") return breach("entry-invalid", "sealed, in a live round");
      return await judgeSealed(here, record, { seq, hour, author, payload }, find);
    default:
      if (record.form !== "piece") return breach("entry-invalid", "live, in a sealed round");
      return judgePiece(here.context, record, { seq, hour, author, payload }, find);
  }
}

/**
 * Opened before is said again after a split: folding passes over it. Whether another live round goes on is no matter of
 * law, since who came meanwhile knows nothing of it; two that are opened at the same moment both take place.
 */
function judgeOpening(here: Footing, author: string, payload: RoundPayloadOf<"round">, find: Find): Breach | undefined {
  const known = find(payload.id);
  if (known) return known.author === author ? undefined : breach("entry-invalid", "the id of another's message");
  if (!mayOpenRound(here.context, author)) return breach("law-round", "open");
  const roster = rosterOf(here);
  if (payload.form === "sealed") {
    if (roster.length < SEALED_AT_LEAST) return breach("round-too-few", `${roster.length}`);
    if (roster.length > SEALED_AT_MOST) return breach("entry-invalid", "too many for a sealed round");
    return roster.every((member) => member.roundKey) ? undefined : breach("round-keys", "");
  }
  const { order = [] } = payload;
  return new Set(order).size === order.length ? undefined : breach("entry-invalid", "order");
}

/** Said to a round that is over, or that was never seen here. What comes late without doing harm is passed over. */
function judgeAfter(place: ReturnType<Find>, { author, payload }: SaidInRound): Breach | undefined {
  if (place?.kind !== "round" || !place.over) return undefined;
  if (payload.type === "mood") return judgeMood(place.over, author, payload);
  const isLate = payload.type === "seal" || payload.type === "speak";
  return isLate && place.over.phase !== "void" ? breach("round-over", payload.type) : undefined;
}

function judgeMood(
  { moods, roster, phase }: RoundRecord,
  author: string,
  { when }: RoundPayloadOf<"mood">,
): Breach | undefined {
  if (!moods || !roster.includes(author)) return breach("law-round", "mood");
  if (moods[when][author]) return breach("round-twice", "mood");
  const phases = when === "before" ? ["gathering", "open"] : ["leaving", "opened"];
  return phases.includes(phase) ? undefined : breach("law-round", "mood");
}
