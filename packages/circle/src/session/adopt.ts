/** Moving to the next epoch: the one place where a commit, ours or another's, takes effect on this device. */
import { bytesToHex, type Entry, equalBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { branchContent, labels } from "../invite/vouch.ts";
import type { Group } from "../mls/index.ts";
import { foldCommit, type Outcome } from "../state/fold-commit.ts";
import type { OutboxRow } from "./intent.ts";
import { takePayload } from "./receive.ts";
import { fromText, toText } from "./record.ts";
import { type Core, type Draft, enqueue, enterEpoch, type Inside, type Snapshot } from "./snapshot.ts";

/** Doors whose contests are still read. */
const PAST_DOORS = 8;

export interface Adopted {
  readonly group: Group;
  readonly author: MemberId;
  readonly outcome: Outcome;
  readonly selfRemoved: boolean;
}

/** Answers false, and changes nothing, where the entry's next door is not the one that the new epoch derives. */
export async function adopt(core: Core, draft: Draft, entry: Entry, commit: Adopted): Promise<boolean> {
  const { cursor } = draft.record;
  const old = draft.inside;
  if (!cursor || !old) return false;
  const inside = commit.selfRemoved ? undefined : await enterEpoch(core.engine, commit.group);
  if (inside && (!entry.next || !equalBytes(entry.next, inside.keys.door.publicKey))) return false;

  const at = { seq: entry.seq, hour: entry.hour, author: commit.author };
  const { state, items } = foldCommit(draft.record.state, at, commit.outcome);
  for (const item of items) draft.items.set(item.id, item);
  const past = { under: entry.under, envelope: toText(old.keys.envelope), door: toText(old.keys.door.publicKey) };
  const hash = toText(entry.hash);
  draft.record = {
    ...draft.record,
    state,
    standing: inside ? "member" : "removed",
    past: [...draft.record.past, past].slice(-PAST_DOORS),
    cursor: { seq: entry.seq, under: entry.seq, hash, invalid: [], trail: [[entry.seq, hash]] },
  };
  draft.inside = inside;
  if (!inside) {
    draft.outbox = [];
    return true;
  }
  draft.effects.add("open-door").add("pump").add("attend-drops");
  if (entry.kind === "contest") await sayHere(core, draft, entry.seq);
  return true;
}

/** Tells the others that this member follows the branch which the commit at `under` opened. */
export async function sayHere(core: Core, draft: Draft, under: number): Promise<void> {
  if (!draft.inside) return;
  const { group, footing } = draft.inside;
  const signature = await core.engine.sign(group, labels.branch, branchContent(footing.circle, under));
  enqueue(draft, { kind: "say", payload: { type: "here", ...stamp(core), under, signature: toText(signature) } });
}

/** A fresh message id and the minute of this device's clock. */
export const stamp = (core: Pick<Core, "random" | "now">) => ({
  id: bytesToHex(core.random(16)),
  minute: Math.floor(core.now() / 60_000),
});

export function ownMember({ engine }: Pick<Core, "engine">, { group, footing }: Inside): MemberId {
  const leaf = engine.ownLeaf(group);
  const own = footing.members.find((member) => member.leaf === leaf);
  if (!own) throw new Error("our own leaf is not in the tree");
  return own.id;
}

/**
 * The log shows an entry of our own: what it meant takes effect now, and it leaves the outbox. Answers whether the
 * circle moved to another door.
 */
export async function adoptOwn(
  core: Core,
  from: Snapshot,
  draft: Draft,
  entry: Entry,
  { n, intent, sealed }: OutboxRow,
): Promise<boolean> {
  if (!draft.inside || !sealed) return false;
  const me = ownMember(core, draft.inside);
  draft.outbox = draft.outbox.filter((row) => row.n !== n);
  draft.effects.add("pump");
  if (sealed.candidate !== undefined && sealed.outcome) {
    const group = core.engine.decodeGroup(fromText(sealed.candidate));
    return await adopt(core, draft, entry, { group, author: me, outcome: sealed.outcome, selfRemoved: false });
  }
  if (intent.kind !== "say") return false;
  await takePayload(core, from, draft, entry, me, intent.payload);
  if (intent.payload.type === "leaving") stepOut(draft);
  return false;
}

/** The circle knows that we go: this device gives up every key to what comes. */
function stepOut(draft: Draft): void {
  draft.record = { ...draft.record, standing: "left", past: [] };
  draft.inside = undefined;
  draft.outbox = [];
}
