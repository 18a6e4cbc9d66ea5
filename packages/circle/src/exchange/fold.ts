/** Lawful messages of exchanges, and the time that passes over them: `(state, message) -> state`. */
import { limits } from "@nexus/wire";
import type { MemberId, MessageId } from "../api.ts";
import { type CircleState, without } from "../state/state.ts";
import type { SaidInExchange } from "./decide.ts";
import { type ExchangeRecord, isComplete, noExchanges, pairOf } from "./record.ts";

const OVER_KEPT = 64;
/** A lock that nobody has touched for longer is gone from the sanctuary; a day more, whatever the clocks say. */
const LOCK_LASTS = limits.lockHours + 24;

export function foldExchange(state: CircleState, { author, hour, seq, payload }: SaidInExchange): CircleState {
  const { open, over } = state.exchanges ?? noExchanges;
  if (payload.type === "exchange") {
    const { id, minute, hours } = payload;
    if (open[id] || over.includes(id)) return state;
    const at = minute * 60_000;
    return put(state, { id, seq, by: author, with: payload.with, at, deadline: hour + hours + 1, given: {} });
  }
  const record = open[payload.exchange];
  if (!record) return state;
  switch (payload.type) {
    case "give":
      if (record.isStopped || record.given[author] !== undefined || hour >= record.deadline) return state;
      return put(state, { ...record, given: { ...record.given, [author]: payload.commitment } });
    case "lift":
      return endExchange(state, record.id);
    case "stop":
      return isComplete(record) ? put(state, { ...record, isStopped: true }) : endExchange(state, record.id);
  }
}

/** What has lapsed by this hour: unanswered by its deadline, or answered and never opened for as long as a lock lasts. */
export const lapsedBy = ({ exchanges = noExchanges }: CircleState, hour: number): readonly ExchangeRecord[] =>
  Object.values(exchanges.open).filter((record) => hour >= record.deadline + (isComplete(record) ? LOCK_LASTS : 0));

/** An exchange with somebody who is not here any more is as if it had not been. */
export const withoutAbsent = (state: CircleState, here: ReadonlySet<MemberId>): CircleState =>
  Object.values(state.exchanges?.open ?? {})
    .filter((record) => !pairOf(record).every((member) => here.has(member)))
    .reduce((left, { id }) => endExchange(left, id), state);

/** Leaves the state, and cannot begin once more. */
export function endExchange(state: CircleState, id: MessageId): CircleState {
  const { open, over } = state.exchanges ?? noExchanges;
  return { ...state, exchanges: { open: without(open, id), over: [...over, id].slice(-OVER_KEPT) } };
}

function put(state: CircleState, record: ExchangeRecord): CircleState {
  const { open, over } = state.exchanges ?? noExchanges;
  return { ...state, exchanges: { open: { ...open, [record.id]: record }, over } };
}
