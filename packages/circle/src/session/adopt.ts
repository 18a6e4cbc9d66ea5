/** Moving to the next epoch: the one place where a commit, ours or another's, takes effect on this device. */
import { type Entry, equalBytes } from "@nexus/wire";
import type { CircleContext } from "../agreement/context.ts";
import type { Find } from "../agreement/entry.ts";
import type { Outcome } from "../agreement/outcome.ts";
import type { MemberId } from "../api.ts";
import type { Group } from "../mls/index.ts";
import { foldCommit } from "../state/fold-commit.ts";
import { toText } from "../text.ts";
import type { OutboxRow } from "./intent.ts";
import { sayHere } from "./own.ts";
import { settleStubs } from "./retention.ts";
import { withoutOldWords } from "./said.ts";
import { type Core, type Draft, enterEpoch } from "./snapshot.ts";

/** Doors whose contests are still read. */
const PAST_DOORS = 8;

export interface Adopted {
  readonly group: Group;
  readonly author: MemberId;
  readonly outcome: Outcome;
  readonly selfRemoved: boolean;
  /** Keys of the epoch before that this commit has used up. */
  readonly used: readonly Uint8Array[];
}

/** Answers false, and changes nothing, where the entry's next door is not the one that the new epoch derives. */
export async function adopt(core: Core, draft: Draft, entry: Entry, commit: Adopted, find: Find): Promise<boolean> {
  const { cursor } = draft.record;
  const old = draft.inside;
  if (!cursor || !old) return false;
  const inside = commit.selfRemoved ? undefined : await enterEpoch(core.engine, commit.group);
  if (inside && (!entry.next || !equalBytes(entry.next, inside.keys.door.publicKey))) return false;

  const at = { seq: entry.seq, hour: entry.hour, author: commit.author };
  const before = old.footing.context;
  const turned = { before, after: inside?.footing.context ?? withoutMotionOf(before, commit.outcome) };
  const { state, items } = await foldCommit(draft.record.state, at, commit.outcome, turned, find);
  for (const item of items) draft.items.set(item.id, item);
  const past = { under: entry.under, envelope: toText(old.keys.envelope), door: toText(old.keys.door.publicKey) };
  const hash = toText(entry.hash);
  const previous = {
    under: entry.under,
    followed: entry.seq,
    hash,
    author: commit.author,
    state: draft.record.state,
    pleas: [],
    contest: undefined,
    since: core.now(),
  };
  draft.record = {
    ...withoutOldWords(draft.record, core.now()),
    state,
    past: [...draft.record.past, past].slice(-PAST_DOORS),
    previous,
    cursor: { seq: entry.seq, under: entry.seq, hash, invalid: [], trail: [[entry.seq, hash]] },
  };
  draft.inside = inside;
  draft.previous = { group: old.group, used: commit.used };
  if (!inside) {
    stepOut(draft, "removed");
    return true;
  }
  settleStubs(draft, core.now());
  draft.effects.add("open-door").add("pump").add("attend-drops");
  if (entry.kind === "contest") await sayHere(core, draft, entry.seq);
  return true;
}

/** Who was removed cannot see the next context. */
const withoutMotionOf = (before: CircleContext, { grounds: { change } }: Outcome): CircleContext => ({
  ...before,
  motions: before.motions.filter((motion) => change?.kind !== "carries" || change.motion !== motion.id),
});

/** From here on this device holds no key to what comes. */
export function stepOut(draft: Draft, standing: "left" | "removed" | "adrift"): void {
  const agreement = draft.inside?.footing.context.agreement ?? draft.record.agreement;
  draft.record = { ...draft.record, standing, agreement, past: [], previous: undefined, plea: undefined };
  draft.inside = undefined;
  draft.previous = undefined;
  // Who has only lost step comes back, and what they said meanwhile goes out then.
  draft.outbox = standing === "adrift" ? wordsOnly(draft.outbox) : [];
}

/** What was said and not yet heard, unbound from every epoch. */
export const wordsOnly = (outbox: readonly OutboxRow[]): readonly OutboxRow[] =>
  outbox.flatMap((row) => (row.intent.kind === "say" ? [{ ...row, sealed: undefined }] : []));
