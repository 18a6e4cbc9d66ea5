/** A commit that MLS finds valid, ours or another's: followed if it is lawful, else marked, so that it gets contested. */
import type { Entry } from "@nexus/wire";
import { type Breach, breach } from "../agreement/breach.ts";
import { decide } from "../agreement/decide.ts";
import type { Find, Made } from "../agreement/entry.ts";
import { settleExchangesAfter } from "../exchange/take-exchanges.ts";
import { type Adopted, adopt } from "./adopt.ts";
import type { Cursor } from "./record.ts";
import { type Core, type Draft, findItem, type Snapshot } from "./snapshot.ts";
import { settleRoundsAfter } from "./take-rounds.ts";
import { trouble } from "./trouble.ts";

/** Answers whether it was followed. */
export async function takeLawful(
  core: Core,
  from: Snapshot,
  draft: Draft,
  entry: Entry,
  commit: Adopted & Pick<Made, "context" | "foreign">,
): Promise<boolean> {
  if (!draft.inside) return false;
  const { author, outcome, context, foreign } = commit;
  const made: Made = { kind: "commit", hour: entry.hour, author, outcome, context, foreign };
  const find: Find = (id) => findItem(from, draft, id);
  const found =
    (await decide(draft.inside.footing, draft.record.state, made, find)) ??
    ((await adopt(core, draft, entry, commit, find)) ? undefined : otherDoor);
  if (found) markInvalid(core, draft, entry, found, author);
  else {
    await settleRoundsAfter(from, draft);
    await settleExchangesAfter(draft);
  }
  return found === undefined;
}

const otherDoor = breach("commit-invalid", "it opens another door than its epoch has");

/** `by`: its author, where that can be told. */
export function markInvalid(core: Core, draft: Draft, entry: Entry, { code, detail }: Breach, by?: string): void {
  trouble(core, draft, code, detail, by);
  const cursor = draft.record.cursor as Cursor;
  const invalid = [...cursor.invalid, { seq: entry.seq, by }];
  draft.record = { ...draft.record, cursor: { ...cursor, invalid } };
  draft.effects.add("contest");
}
