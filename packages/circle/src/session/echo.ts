/** Our own entries, as the log shows them back to us: only now does what they meant take effect. */
import { type Entry, equalBytes } from "@nexus/wire";
import { fromText } from "../text.ts";
import { HOUR } from "../time.ts";
import { stepOut } from "./adopt.ts";
import type { OutboxRow, SealedIntent } from "./intent.ts";
import { ownMember } from "./own.ts";
import { keepOwnWord } from "./said.ts";
import type { Core, Draft, Inside, Snapshot } from "./snapshot.ts";
import { takeLawful } from "./take-commit.ts";
import { takePayload } from "./take-payload.ts";

/** Takes the entry out of the outbox. */
export async function adoptOwn(
  core: Core,
  from: Snapshot,
  draft: Draft,
  entry: Entry,
  { n, intent, sealed }: OutboxRow,
): Promise<void> {
  if (!draft.inside || !sealed) return;
  const me = ownMember(core, draft.inside);
  draft.outbox = draft.outbox.filter((row) => row.n !== n);
  draft.effects.add("pump");
  if (sealed.candidate !== undefined && !(await takeOwnCommit(core, from, draft, draft.inside, entry, sealed))) return;
  // A restored circle seals nothing but this commit; from here on its ratchets are its own.
  if (intent.kind === "renew") draft.record = { ...draft.record, restored: undefined };
  if (intent.kind !== "say") return;
  await takePayload(core, from, draft, entry, me, intent.payload);
  keepOwnWord(draft, entry.seq, intent.payload);
  if (intent.payload.type === "leaving") stepOut(draft, "left");
}

/**
 * Judges our own commit as all others do: it was lawful when it was made, but only the log says when that was. What the
 * others will refuse we do not follow either, and learn by how much our clock is wrong.
 */
async function takeOwnCommit(
  core: Core,
  from: Snapshot,
  draft: Draft,
  inside: Inside,
  entry: Entry,
  { candidate, outcome }: SealedIntent,
): Promise<boolean> {
  if (candidate === undefined || !outcome) return false;
  const group = core.engine.decodeGroup(fromText(candidate));
  const context = core.engine.context(group);
  const isFollowed = await takeLawful(core, from, draft, entry, {
    group,
    author: ownMember(core, inside),
    outcome,
    context: equalBytes(context, core.engine.context(inside.group)) ? undefined : context,
    foreign: [],
    selfRemoved: false,
    used: [],
  });
  if (!isFollowed && core.clock) core.clock.ahead = Math.floor(core.now() / HOUR) - entry.hour;
  return isFollowed;
}
