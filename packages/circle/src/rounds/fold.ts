/** A lawful message of a round, folded into the circle's state: `(state, message) -> state`. */
import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { CircleState } from "../state/state.ts";
import { finishRound, putRound, type RoundChange } from "./change.ts";
import { foldOpening } from "./fold-opening.ts";
import { foldPiece } from "./fold-piece.ts";
import { foldSealed } from "./fold-sealed.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { RoundPlace, RoundRecord } from "./record.ts";
import type { SaidInRound } from "./said.ts";
import { withSpoken } from "./spoken.ts";

export async function foldRound(
  here: Footing,
  state: CircleState,
  said: SaidInRound,
  find: Find,
): Promise<RoundChange> {
  const { payload, author, seq, hour } = said;
  if (payload.type === "round") return foldOpening(here, state, { seq, hour, author, payload }, find);
  const record = state.rounds?.[payload.round];
  if (!record) {
    const place = find(payload.round);
    return {
      state,
      items: payload.type === "mood" && place?.kind === "round" ? moodAfter(place, author, payload) : [],
    };
  }
  switch (payload.type) {
    case "nudge":
      return { state, items: [] };
    case "cancel": {
      const phase = record.form === "sealed" ? "returned" : record.phase === "gathering" ? "void" : "opened";
      return finishRound(state, withSpoken({ ...record, phase, endedBy: author }, find));
    }
    case "mood":
      return { state: putRound(state, withMood(record, author, payload)), items: [] };
    case "seal":
    case "complaint":
    case "answer":
    case "close":
    case "release":
      return record.form === "sealed"
        ? await foldSealed(here, state, record, { seq, hour, author, payload }, find)
        : { state, items: [] };
    default:
      return record.form === "piece"
        ? foldPiece(here, state, record, { seq, hour, author, payload }, find)
        : { state, items: [] };
  }
}

/** How somebody goes, when the round stands in the timeline already. */
const moodAfter = (place: RoundPlace, author: string, payload: RoundPayloadOf<"mood">): RoundPlace[] =>
  place.over ? [{ ...place, over: withMood(place.over, author, payload) }] : [];

const withMood = <R extends RoundRecord>(record: R, author: string, { when, point }: RoundPayloadOf<"mood">): R =>
  record.moods ? { ...record, moods: { ...record.moods, [when]: { ...record.moods[when], [author]: point } } } : record;
