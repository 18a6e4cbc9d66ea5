/** What happens to a round in the circle's state, and to its place in the timeline. */
import type { CircleState } from "../state/state.ts";
import { without } from "../state/state.ts";
import type { RoundPlace, RoundRecord, RoundRow } from "./record.ts";

/** A state after, and the rows that are new or changed with it. */
export interface RoundChange {
  readonly state: CircleState;
  readonly items: readonly (RoundPlace | RoundRow)[];
}

export const roundsOf = ({ rounds = {} }: Pick<CircleState, "rounds">): readonly RoundRecord[] =>
  Object.values(rounds).sort((a, b) => a.seq - b.seq);

export const putRound = (state: CircleState, record: RoundRecord): CircleState => ({
  ...state,
  rounds: { ...state.rounds, [record.id]: record },
});

export const placeOf = ({ id, by, seq, at }: RoundRecord): RoundPlace => ({
  kind: "round",
  id,
  author: by,
  seq,
  at,
  waiting: false,
});

/** Leaves the state; its outcome stays in the timeline, where the round was opened. */
export const finishRound = (state: CircleState, record: RoundRecord): RoundChange => ({
  state: { ...state, rounds: without(state.rounds ?? {}, record.id) },
  items: [{ ...placeOf(record), over: record }],
});
