/** Folding what a member said into state and timeline. */
import type { Entry } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { books } from "../devices/later.ts";
import { takeExchanges } from "../exchange/take-exchanges.ts";
import type { Payload } from "../payload.ts";
import { letters } from "../report/later.ts";
import type { LetterPayload } from "../report/letters.ts";
import { takeWordsBack } from "../rounds/moot.ts";
import { foldMessage } from "../state/fold-message.ts";
import { attachmentsOf } from "../state/item.ts";
import { unshelve } from "./mine.ts";
import { type Core, type Draft, findItem, type Snapshot } from "./snapshot.ts";
import { trouble } from "./trouble.ts";

const IS_TALK: ReadonlySet<Payload["type"]> = new Set(["check-in", "sharing", "hear", "report", "guard", "retraction"]);

/** Folds what a member said, this device's own words among them, into state and timeline. */
export async function takePayload(
  core: Core,
  from: Snapshot,
  draft: Draft,
  entry: Pick<Entry, "seq" | "hour">,
  author: MemberId,
  payload: Payload,
): Promise<void> {
  if (!draft.inside) return;
  if (isLetterFor(draft, author, payload)) {
    await (await letters()).takeLetter(core, draft, draft.inside, author, payload);
  }
  const before = payload.type === "retraction" ? findItem(from, draft, payload.of) : undefined;
  const said = { kind: "message" as const, seq: entry.seq, hour: entry.hour, author, payload };
  const { state } = draft.record;
  const folded = await foldMessage(draft.inside.footing, state, said, (id) => findItem(from, draft, id));
  draft.record = { ...draft.record, state: folded.state };
  await takeExchanges(core, from, draft, folded.refused ? { ...said, payload: undefined } : said, state.exchanges);
  if (folded.refused) {
    if (author === draft.record.me) takeWordsBack(draft, payload);
    return trouble(core, draft, folded.refused.code, folded.refused.detail, author);
  }
  if (payload.type === "journal") (await books()).takeRecords(draft, author, payload);
  for (const item of folded.items) draft.items.set(item.id, item);
  if (folded.items.some((item) => item.kind === "retracted")) {
    unshelve(
      draft,
      attachmentsOf(before).map(({ id }) => id),
    );
  }
  if (!IS_TALK.has(payload.type)) draft.effects.add("attend-drops");
}

/** A keeper of this circle is told of it, or this very member. */
const isLetterFor = ({ inside, record: { me } }: Draft, author: MemberId, payload: Payload): payload is LetterPayload =>
  author !== me &&
  ((payload.type === "report" && inside?.footing.context.keepers.includes(me)) ||
    (payload.type === "guard" && payload.to === me));
