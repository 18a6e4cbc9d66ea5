/**
 * When a round moves on by itself. The point is the same for everyone, since it follows from the log alone: the entry
 * that completes it, the first entry whose hour is at or past its deadline, or the commit after which too few are left.
 */

import type { Find } from "../agreement/entry.ts";
import type { Footing } from "../agreement/footing.ts";
import { isResting } from "../agreement/may.ts";
import type { CircleState } from "../state/state.ts";
import { finishRound, putRound, type RoundChange, roundsOf } from "./change.ts";
import { closingSetOf, isLeftOut } from "./count.ts";
import { opening } from "./curve-later.ts";
import { handedOn } from "./fold-piece.ts";
import type { PieceRecord, RoundRecord, SealedRecord } from "./record.ts";
import { withSpoken } from "./spoken.ts";

const EXTENSIONS = 3;
/** Hours after which a live round that nobody ended is over. */
const LIVE_AT_MOST = 24;
/** Hours past the deadline in which devices that are away may still come to open a round, or what is missing of it. */
const AWAITED_AT_MOST = 30 * 24;

type Here = Pick<Footing, "circle" | "members" | "context">;

/** To be asked before anything of an entry is folded. `hour`: the entry's. */
export function settleByHour(here: Here, state: CircleState, hour: number, find: Find): RoundChange {
  return eachRound(state, (record) => {
    if (record.form === "piece") {
      if (hour < record.opened + LIVE_AT_MOST) return undefined;
      return withSpoken({ ...record, phase: record.phase === "gathering" ? "void" : "opened" }, find);
    }
    if (hour < record.deadline) return undefined;
    if (record.phase === "open") return atDeadline(here, record, hour);
    if (hour < record.deadline + AWAITED_AT_MOST) return undefined;
    return record.phase === "opened" ? over(record) : { ...record, phase: "returned" };
  });
}

/** To be asked after every commit: who has gone, or rests, is waited for no longer. */
export function settleByMembers(here: Here, state: CircleState, find: Find): RoundChange {
  return eachRound(state, (record) => {
    if (record.form === "piece") return settlePiece(here, record, find);
    return settleSealed(here, record);
  });
}

export function afterSeal(here: Here, state: CircleState, record: SealedRecord): RoundChange {
  return placed(state, settleSealed(here, record) ?? record);
}

/** Opens it when enough devices have released what they hold. Brings the curve only then. */
export async function afterRelease(
  here: Footing,
  state: CircleState,
  record: SealedRecord,
  find: Find,
): Promise<RoundChange> {
  if (Object.keys(record.released).length < record.threshold) return placed(state, record);
  const { openRound } = await opening();
  const opened = openRound(here.circle, record, find);
  return placed(state, settleSealed(here, opened) ?? opened);
}

function eachRound(state: CircleState, settle: (record: RoundRecord) => RoundRecord | undefined): RoundChange {
  return roundsOf(state).reduce<RoundChange>(
    (so, record) => {
      const next = settle(record);
      if (!next) return so;
      const { state, items } = placed(so.state, next);
      return { state, items: [...so.items, ...items] };
    },
    { state, items: [] },
  );
}

const placed = (state: CircleState, record: RoundRecord): RoundChange =>
  isOver(record) ? finishRound(state, record) : { state: putRound(state, record), items: [] };

/** A sealed round that has opened stays while somebody's words may still come to light. */
const isOver = (record: RoundRecord): boolean =>
  record.phase === "returned" ||
  record.phase === "void" ||
  (record.phase === "opened" && (record.form === "piece" || (record.pending ?? []).length === 0));

function atDeadline(here: Here, record: SealedRecord, hour: number): SealedRecord {
  if (Object.keys(record.sealed).length >= record.quorum) return closing(here, record);
  if (record.atDeadline === "return" || record.extended >= EXTENSIONS) return { ...record, phase: "returned" };
  return { ...record, extended: record.extended + 1, deadline: hour + record.hours };
}

function settleSealed(here: Here, record: SealedRecord): SealedRecord | undefined {
  const isHere = (id: string) => here.members.some((member) => member.id === id);
  const left = record.roster.filter(isHere);
  if (record.phase === "opened") {
    const isHopeless = left.every((id) => record.released[id]);
    return isHopeless && record.pending?.length ? over(record) : undefined;
  }
  // Who has released before they went has done their part.
  const able = record.roster.filter((id) => record.released[id] || isHere(id));
  if (able.length < record.threshold) return { ...record, phase: "void" };
  if (record.phase !== "open") return undefined;
  const { context } = here;
  const awaited = left.filter((id) => context.agreement.restingCounts || !isResting(context, id));
  const isComplete = Object.keys(record.sealed).length > 0 && awaited.every((id) => record.sealed[id]);
  return isComplete ? closing(here, record) : undefined;
}

/** From here on the set is fixed. Where every share was refused there is nothing to open. */
function closing(here: Here, record: SealedRecord): SealedRecord {
  const left = record.roster.filter((id) => record.sealed[id] && isLeftOut(record, id));
  const faults = [...record.faults, ...left.map((member) => ({ member, kind: "bad-share" }) as const)];
  const set = closingSetOf(here.circle, record);
  return set.authors.length > 0
    ? { ...record, phase: "closing", set, faults }
    : { ...record, phase: "returned", faults };
}

/** What was pending is not to be read any more. */
function over(record: SealedRecord): SealedRecord {
  const { pending = [], ...rest } = record;
  const faults = pending.map((member) => ({ member, kind: "unreadable" }) as const);
  return { ...rest, faults: [...record.faults, ...faults] };
}

function settlePiece(here: Here, record: PieceRecord, find: Find): RoundRecord | undefined {
  const isHere = (id: string) => here.members.some((member) => member.id === id);
  if (record.roster.filter(isHere).length < 2) {
    return withSpoken({ ...record, phase: record.phase === "gathering" ? "void" : "opened" }, find);
  }
  if (record.holder === undefined || isHere(record.holder)) return undefined;
  return handedOn(here, record, undefined, (record.heldSince ?? 0) / 60_000, find);
}
