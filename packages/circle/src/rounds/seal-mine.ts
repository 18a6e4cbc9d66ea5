/** Sealing what one has to share, or that one passes: once, for good. */
import { NexusError } from "@nexus/wire";
import * as v from "valibot";
import type { MessageId } from "../api.ts";
import { fold, words } from "../fields.ts";
import { checked } from "../input.ts";
import { changeMineOfRound } from "../session/mine.ts";
import { stamp } from "../session/own.ts";
import { enqueue } from "../session/snapshot.ts";
import type { Standpoint } from "../talk.ts";
import { sealedAt, waitsFor } from "./at-round.ts";
import type { Said } from "./body.ts";
import { contributing } from "./curve-later.ts";
import { gesture } from "./gesture.ts";

const sharing = v.strictObject({ text: words(4000), fold });
const given = v.strictObject({ gesture });

const checkedSaid = (said: Said): Said =>
  "gesture" in said
    ? checked(given, said, "gesture")
    : checked(sharing, { text: said.text.trim(), fold: said.fold?.trim() || undefined }, "sharing");

/**
 * `said` undefined is a pass. Throws `round-over`, `round-twice`, `law-round`, `input-invalid`, and `round-unfit` for
 * words to a weaving session, or a gesture to another round.
 */
export async function sealMine(
  { session, me, core, inside }: Standpoint,
  round: MessageId,
  said: Said | undefined,
): Promise<void> {
  const sealed = said && checkedSaid(said);
  const record = sealedAt(session.snapshot(), round);
  if (!record.roster.includes(me)) throw new NexusError("law-round", "you do not belong to this round");
  if (sealed && "gesture" in sealed !== (record.weaves ?? false)) throw new NexusError("round-unfit");
  const { contribute } = await contributing();
  const made = await contribute(inside.footing.circle, record, me, sealed, core.random);
  await session.step((draft, from) => {
    const now = sealedAt({ record: draft.record, items: from.items }, round);
    if (now.sealed[me] || waitsFor(draft, "seal", round)) throw new NexusError("round-twice");
    if (now.phase !== "open") throw new NexusError("round-over");
    enqueue(draft, { kind: "say", payload: { type: "seal", ...stamp(core), round, ...made.sealed } });
    changeMineOfRound(draft, round, { draft: undefined, sealed: sealed ?? {}, dealt: made.dealt });
  });
}
