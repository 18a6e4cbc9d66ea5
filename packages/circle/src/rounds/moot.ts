/** What waits to be said in a round that no longer takes it: not sent at all, so that nobody is named for being late. */
import type { Find } from "../agreement/entry.ts";
import type { MemberId } from "../api.ts";
import type { Payload } from "../payload.ts";
import { changeMineOfRound } from "../session/mine.ts";
import type { Draft } from "../session/snapshot.ts";
import type { CircleState } from "../state/state.ts";
import { isRoundPayload } from "./payloads.ts";

export function isMoot(state: CircleState, me: MemberId, payload: Payload, find: Find): boolean {
  if (!isRoundPayload(payload) || payload.type === "round") return false;
  const record = state.rounds?.[payload.round];
  if (!record) {
    const place = find(payload.round);
    const isOver = place?.kind === "round" && place.over !== undefined;
    return isOver && !(payload.type === "mood" && place.over?.phase === "opened");
  }
  if (record.form !== "sealed") return false;
  switch (payload.type) {
    case "seal":
      return record.phase !== "open" || record.sealed[me] !== undefined;
    case "cancel":
    case "complaint":
    case "nudge":
      return record.phase !== "open";
    case "close":
      return record.closes[me] !== undefined || record.phase === "opened";
    case "release":
      return record.released[me] !== undefined;
    default:
      return false;
  }
}

/** A contribution that did not come in: its words are a draft again. */
export function takeWordsBack(draft: Draft, payload: Payload): void {
  if (payload.type !== "seal") return;
  const sealed = draft.record.mine?.rounds?.[payload.round]?.sealed;
  changeMineOfRound(draft, payload.round, {
    sealed: undefined,
    dealt: undefined,
    ...(sealed?.text && { draft: sealed.text }),
  });
}
