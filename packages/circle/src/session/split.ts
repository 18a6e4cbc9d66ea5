/**
 * A commit that holds for some members only splits a circle in two. Both sides count by the same rule, and the smaller
 * side moves: those who cannot follow the commit plead for it to be exchanged (`contest`), those who follow it say that
 * they are here. If more plead than are here, the followers yield; else they let the others back in. The author of the
 * commit in doubt is not counted on either side.
 */
import type { MemberId } from "../api.ts";
import type { Payload } from "../payload.ts";
import { isSpoken } from "../state/item.ts";
import { isDuty } from "./duty.ts";
import type { Intent } from "./intent.ts";
import { stamp } from "./own.ts";
import { itemToPayload } from "./say-again.ts";
import { type Core, type Draft, enqueue, enterEpoch, type Snapshot, tellAll } from "./snapshot.ts";
import { goBackInRounds } from "./take-rounds.ts";

/** How long a followed commit can still be decided against, in ms. Its group's keys are kept no longer. */
export const DOUBT_LASTS = 10 * 60_000;

/** Whether the members who speak up hold the commit last followed for broken. Its own author knows better. */
export function shouldYield({ record }: Draft): boolean {
  const { previous, state, me } = record;
  if (!previous || previous.contest === undefined || previous.author === me) return false;
  const here = new Set([me, ...Object.keys(state.heres[previous.followed] ?? {})]);
  const gone = Object.entries(state.heres).flatMap(([under, branch]) =>
    Number(under) === previous.followed ? [] : Object.keys(branch),
  );
  const against = new Set<MemberId>([...previous.pleas, ...gone].filter((member) => !here.has(member)));
  here.delete(previous.author);
  against.delete(previous.author);
  return against.size > here.size;
}

/** Goes back to before the commit last followed, as if it had been found invalid; the log then shows the other branch. */
export async function yieldBranch(core: Core, from: Snapshot, draft: Draft): Promise<void> {
  const { previous, me } = draft.record;
  if (!previous || !draft.previous) return;
  const { followed, hash, author, under, state } = previous;
  draft.inside = await enterEpoch(core.engine, draft.previous.group);
  draft.previous = undefined;
  draft.record = {
    ...draft.record,
    previous: undefined,
    past: draft.record.past.filter((door) => door.under !== under),
    state: { ...state, troubles: draft.record.state.troubles },
    cursor: { seq: followed, under, hash, invalid: [{ seq: followed, by: author }], trail: [[followed, hash]] },
  };
  goBackInRounds(from, draft, followed);
  sayAgain(core, draft, from.items, me, followed);
  tellAll(draft, "ask");
  draft.effects.add("begin-again");
}

/** What we said on the branch that we leave goes out once more; whoever has read it knows it by its id. */
export function sayAgain(
  core: Pick<Core, "now" | "random">,
  draft: Draft,
  items: Snapshot["items"],
  me: MemberId,
  since: number,
): void {
  const waiting = new Set(draft.outbox.flatMap(({ intent }) => (intent.kind === "say" ? [intent.payload.id] : [])));
  const payloads: Payload[] = [];
  for (const item of items.values()) {
    const payload = item.author === me && (item.seq ?? 0) > since ? itemToPayload(item) : undefined;
    if (payload && !waiting.has(payload.id)) payloads.push(payload);
    const isHeard = isSpoken(item) && item.heard?.some((sign) => sign.by === me && sign.seq > since);
    // The sign has no id that others know it by: given twice, it is one.
    if (isHeard) payloads.push({ type: "hear", ...stamp(core), of: item.id, on: true });
  }
  for (const { seq, payload } of draft.record.said ?? []) {
    if (seq > since && !waiting.has(payload.id)) payloads.push(payload);
  }
  draft.record = { ...draft.record, said: undefined };
  const rows = draft.outbox.filter(({ intent }) => isOwnWish(intent));
  draft.outbox = rows.map((row) => ({ ...row, sealed: undefined }));
  for (const payload of payloads) enqueue(draft, { kind: "say", payload });
}

/** Devices find anew what is due on the branch they come to. */
const isOwnWish = (intent: Intent): boolean =>
  ["say", "report", "remove"].includes(intent.kind) || (intent.kind === "amend" && !isDuty(intent.change));

/** Past keys are kept for a while, not for ever. */
export function forgetPrevious(core: Pick<Core, "now">, draft: Draft): void {
  const { previous } = draft.record;
  if (!previous || core.now() - previous.since < DOUBT_LASTS) return;
  draft.previous = undefined;
  draft.record = { ...draft.record, previous: undefined };
}
