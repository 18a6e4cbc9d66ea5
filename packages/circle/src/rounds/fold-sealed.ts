/** A sealed round takes contributions, agrees on what belongs to it, and opens. */
import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import type { MemberId } from "../api.ts";
import type { CircleState } from "../state/state.ts";
import { contributionHash } from "./bound.ts";
import { putRound, type RoundChange } from "./change.ts";
import type { SealedPayload } from "./decide-sealed.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { ContributionRow, ReleaseRow, SealedRecord } from "./record.ts";
import type { SaidInRound } from "./said.ts";
import { afterRelease, afterSeal } from "./settle.ts";

export async function foldSealed(
  here: Footing,
  state: CircleState,
  record: SealedRecord,
  said: SaidInRound<SealedPayload>,
  find: Find,
): Promise<RoundChange> {
  const { payload, author, seq } = said;
  const put = (next: SealedRecord): RoundChange => ({ state: putRound(state, next), items: [] });
  switch (payload.type) {
    case "seal": {
      const { body, commitments, boxes, id } = payload;
      const hash = contributionHash({ circle: here.circle, round: record.id, author }, payload);
      const row: ContributionRow = { ...rowOf(payload, author, seq), kind: "contribution", body, commitments, boxes };
      const sealed = { ...record.sealed, [author]: { row: id, hash } };
      const after = afterSeal(here, state, { ...record, sealed });
      return { state: after.state, items: [row, ...after.items] };
    }
    case "complaint": {
      // Once the set is fixed, whose share does not fit has none to release.
      if (record.phase !== "open") return { state, items: [] };
      const against = record.complaints[payload.of] ?? {};
      const complaints = { ...record.complaints, [payload.of]: { [author]: null, ...against } };
      return put({ ...record, complaints });
    }
    case "answer": {
      const complaints = { ...record.complaints[author], [payload.to]: payload.share };
      const next = { ...record, complaints: { ...record.complaints, [author]: complaints } };
      return await afterRelease(here, state, next, find);
    }
    case "close":
      return put(closed(record, author, payload));
    case "release": {
      const row: ReleaseRow = { ...rowOf(payload, author, seq), kind: "release", shares: payload.shares };
      const next = { ...record, released: { ...record.released, [author]: payload.id } };
      const after = await afterRelease(here, state, next, (id) => (id === row.id ? row : find(id)));
      return { state: after.state, items: [row, ...after.items] };
    }
  }
}

const rowOf = ({ id, minute, round }: SealedPayload, author: MemberId, seq: number) => ({
  id,
  author,
  seq,
  at: minute * 60_000,
  waiting: false,
  round,
});

/** The first counts. Another one with another set is kept beside it: two signatures are proof. */
function closed(record: SealedRecord, author: MemberId, { set, signature }: RoundPayloadOf<"close">): SealedRecord {
  const first = record.closes[author];
  if (!first) return { ...record, closes: { ...record.closes, [author]: { set, signature } } };
  if (first.set === set || record.faults.some((it) => it.member === author && it.kind === "double-close"))
    return record;
  const proof = [first, { set, signature }] as const;
  return { ...record, faults: [...record.faults, { member: author, kind: "double-close", proof }] };
}
