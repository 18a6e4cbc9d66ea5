/** Rounds that move on by themselves, on their way into a draft. */
import type { Footing } from "../agreement/footing.ts";
import type { MemberId, MessageId } from "../api.ts";
import { type RoundChange, roundsOf } from "../rounds/change.ts";
import { holding } from "../rounds/later.ts";
import type { RoundRecord } from "../rounds/record.ts";
import { isRow } from "../state/item.ts";
import { changeMineOfRound, type MineOfRound } from "./mine.ts";
import { type Draft, dropItem, findItem, type Snapshot } from "./snapshot.ts";

/** Before an entry of this hour is taken. */
export async function settleRounds(from: Snapshot, draft: Draft, here: Footing, hour: number): Promise<void> {
  if (roundsOf(draft.record.state).length === 0) return;
  const { settleByHour } = await holding();
  take(
    draft,
    settleByHour(here, draft.record.state, hour, (id) => findItem(from, draft, id)),
  );
}

/** After a commit was followed. */
export async function settleRoundsAfter(from: Snapshot, draft: Draft): Promise<void> {
  if (!draft.inside || roundsOf(draft.record.state).length === 0) return;
  const { settleByMembers } = await holding();
  take(
    draft,
    settleByMembers(draft.inside.footing, draft.record.state, (id) => findItem(from, draft, id)),
  );
}

function take(draft: Draft, { state, items }: RoundChange): void {
  if (state === draft.record.state) return;
  draft.record = { ...draft.record, state };
  for (const item of items) draft.items.set(item.id, item);
}

/**
 * Lets go of what this device kept for rounds that are over: rows of what was sealed and released, our own shares. For as
 * long as the circle may go back to before its last commit (see `split.ts`) they may be needed once more. Our own words
 * stay where the round did not open them.
 */
export function sweepRounds(from: Snapshot, draft: Draft): void {
  const { previous, state, me, mine } = draft.record;
  if (previous) return;
  const over = (round: MessageId): RoundRecord | undefined => {
    const place = findItem(from, draft, round);
    return place?.kind === "round" ? place.over : undefined;
  };
  for (const item of [...from.items.values(), ...draft.items.values()]) {
    if (!isRow(item) || state.rounds?.[item.round]) continue;
    // Our contribution to a round that was lost with a branch waits for that round to be opened again.
    if (item.author === me && mine?.rounds?.[item.round]?.sealed && !over(item.round)) continue;
    dropItem(draft, item);
  }
  for (const [id, kept] of Object.entries(mine?.rounds ?? {})) {
    const record = state.rounds?.[id] ? undefined : over(id);
    const next = record && keptOf(record, me, kept);
    if (next && Object.entries(kept).some(([key, value]) => value !== next[key as keyof MineOfRound])) {
      changeMineOfRound(draft, id, next);
    }
  }
}

/** What one keeps of a round that is over. What was sealed too late to belong to it is a draft again. */
function keptOf(record: RoundRecord, me: MemberId, { draft, sealed }: MineOfRound): MineOfRound {
  const nothing = { dealt: undefined, shares: undefined, remindAt: undefined };
  if (record.phase !== "opened" || !sealed) return { ...nothing, draft, sealed };
  const isIn = record.form === "sealed" && record.sealed[me] !== undefined;
  return { ...nothing, draft: isIn ? undefined : (draft ?? sealed.text), sealed: undefined };
}

/**
 * After going back to before a commit: rounds are again as they were then, and those that were opened since have not
 * been. Whoever opened them, or said something in them, says it again; our own contributions are kept for that.
 */
export function goBackInRounds(from: Snapshot, draft: Draft, since: number): void {
  const { rounds = {} } = draft.record.state;
  for (const item of from.items.values()) {
    const isOurs = item.kind === "contribution" && item.author === draft.record.me;
    const isRound = item.kind === "round" || isRow(item);
    if (isRound && !isOurs && (item.seq ?? 0) > since) dropItem(draft, item);
    else if (item.kind === "round" && item.over && rounds[item.id]) {
      const { over: _, ...place } = item;
      draft.items.set(item.id, place);
    }
  }
}

/** After a stretch of the log was missed: nobody here can tell how the rounds that were open went on. */
export function loseRounds(from: Pick<Snapshot, "items">, draft: Draft): void {
  for (const record of roundsOf(draft.record.state)) {
    const place = from.items.get(record.id);
    if (place?.kind === "round") draft.items.set(place.id, { ...place, over: { ...record, phase: "void" } });
  }
  draft.record = { ...draft.record, state: { ...draft.record.state, rounds: {} } };
}
