/** Our own entries, as the log shows them back to us: only now does what they meant take effect. */
import type { Entry } from "@nexus/wire";
import { adopt, stepOut } from "./adopt.ts";
import type { OutboxRow } from "./intent.ts";
import { ownMember } from "./own.ts";
import { fromText } from "./record.ts";
import type { Core, Draft, Snapshot } from "./snapshot.ts";
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
  if (sealed.candidate !== undefined && sealed.outcome) {
    const group = core.engine.decodeGroup(fromText(sealed.candidate));
    await adopt(core, draft, entry, {
      group,
      author: me,
      outcome: sealed.outcome,
      selfRemoved: false,
      used: [],
    });
  }
  // A restored circle seals nothing but this commit; from here on its ratchets are its own.
  if (intent.kind === "renew") draft.record = { ...draft.record, restored: undefined };
  if (intent.kind !== "say") return;
  await takePayload(core, from, draft, entry, me, intent.payload);
  if (intent.payload.type === "leaving") stepOut(draft, "left");
}
