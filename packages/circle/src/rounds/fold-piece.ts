/** The talking piece goes round. */

import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import { isResting } from "../agreement/may.ts";
import type { MemberId, Spoken } from "../api.ts";
import type { CircleState } from "../state/state.ts";
import { finishRound, putRound, type RoundChange } from "./change.ts";
import { isNext, type PiecePayload } from "./decide-piece.ts";
import type { RoundPayloadOf } from "./payloads.ts";
import type { PieceRecord, SpokenRow } from "./record.ts";
import type { SaidInRound } from "./said.ts";
import { withSpoken } from "./spoken.ts";

export function foldPiece(
  here: Footing,
  state: CircleState,
  record: PieceRecord,
  said: SaidInRound<PiecePayload>,
  find: Find,
): RoundChange {
  const { payload, author } = said;
  const put = (next: PieceRecord): RoundChange => ({ state: putRound(state, next), items: [] });
  switch (payload.type) {
    case "arrive":
      return put(arrived(record, author, payload.hold));
    case "turn-to": {
      if (!isNext(record.phase, payload.phase)) return { state, items: [] };
      const next = { ...turned(here, record, payload.minute, find), phase: payload.phase };
      return payload.phase === "opened" ? finishRound(state, withSpoken(next, find)) : put(next);
    }
    case "hand-on":
      return payload.from === record.holder ? put(handedOn(here, record, author, payload.minute, find)) : put(record);
    case "speak": {
      const { text, invites = false, to } = payload;
      return spoke(state, record, { ...said, payload }, { text, invites, to, silence: undefined });
    }
    case "silence":
      return spoke(
        state,
        record,
        { ...said, payload },
        {
          text: "",
          invites: false,
          to: undefined,
          silence: payload.minutes,
        },
      );
  }
}

function arrived(record: PieceRecord, author: MemberId, hold: boolean): PieceRecord {
  const { here, keepers } = record;
  const holds = hold && keepers.length < 2 && !keepers.includes(author);
  return {
    ...record,
    here: here.includes(author) ? here : [...here, author],
    keepers: holds ? [...keepers, author] : keepers,
  };
}

/** It begins with the first in the order; in the leaving nobody holds the piece. */
function turned(here: Footing, record: PieceRecord, minute: number, find: Find): PieceRecord {
  const holder = record.phase === "gathering" ? nextAfter(here, record) : undefined;
  const last = record.holder !== undefined && hasSpoken(record, record.holder, find) ? record.holder : undefined;
  const turns = last === undefined ? record.turns : [...record.turns, { member: last, how: "spoke" } as const];
  return { ...record, turns, holder, heldSince: holder === undefined ? undefined : minute * 60_000 };
}

const hasSpoken = ({ said }: PieceRecord, member: MemberId, find: Find): boolean =>
  said.some((id) => {
    const row = find(id);
    return row?.kind === "spoken" && row.author === member && row.spoken.to === undefined;
  });

/** On from the holder, by `author`. */
export function handedOn(
  here: Pick<Footing, "members" | "context">,
  record: PieceRecord,
  author: MemberId | undefined,
  minute: number,
  find: Find,
): PieceRecord {
  const member = record.holder as MemberId;
  const how = hasSpoken(record, member, find) ? "spoke" : author === member ? "passed" : "away";
  const next = { ...record, turns: [...record.turns, { member, how } as const] };
  const holder = nextAfter(here, next);
  return { ...next, holder, heldSince: holder === undefined ? undefined : minute * 60_000 };
}

/** The next in the order who has not had the piece, is still a member and does not rest; undefined when all have had it. */
const nextAfter = (
  { members, context }: Pick<Footing, "members" | "context">,
  { roster, turns }: Pick<PieceRecord, "roster" | "turns">,
): MemberId | undefined =>
  roster.find(
    (id) =>
      !turns.some(({ member }) => member === id) &&
      members.some((member) => member.id === id) &&
      (context.agreement.restingCounts || !isResting(context, id)),
  );

function spoke(
  state: CircleState,
  record: PieceRecord,
  { seq, author, payload: { id, minute } }: SaidInRound<RoundPayloadOf<"speak" | "silence">>,
  words: Pick<Spoken, "text" | "invites" | "to" | "silence">,
): RoundChange {
  const at = minute * 60_000;
  const spoken = { id, by: author, at, ...words };
  const row: SpokenRow = { kind: "spoken", id, author, seq, at, waiting: false, round: record.id, spoken };
  return { state: putRound(state, { ...record, said: [...record.said, id] }), items: [row] };
}
