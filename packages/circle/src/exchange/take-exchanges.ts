/** What the log means for the exchanges of this device. A circle that has none fetches nothing. */
import type { Said } from "../agreement/entry.ts";
import type { Payload } from "../payload.ts";
import { exchanging } from "../rounds/later.ts";
import type { Core, Draft, Snapshot } from "../session/snapshot.ts";
import { type Exchanges, noExchanges } from "./record.ts";

export type Taken = Pick<Said, "author" | "seq" | "hour"> & {
  /** Undefined where it was refused. */
  readonly payload: Payload | undefined;
};

export const hasExchanges = ({ record }: Pick<Snapshot, "record">): boolean =>
  Object.keys(record.state.exchanges?.open ?? {}).length > 0;

/** Before an entry of this hour is taken. */
export async function settleExchanges(draft: Draft, hour: number): Promise<void> {
  if (hasExchanges(draft)) (await exchanging()).settleByHour(draft, hour);
}

/** After a commit was followed. */
export async function settleExchangesAfter(draft: Draft): Promise<void> {
  if (!draft.inside || !hasExchanges(draft)) return;
  const here = new Set(draft.inside.footing.members.map(({ id }) => id));
  const { withoutAbsent } = await exchanging();
  draft.record = { ...draft.record, state: withoutAbsent(draft.record.state, here) };
}

/** After a message was folded. `before`: the exchanges until then. */
export async function takeExchanges(
  core: Core,
  from: Snapshot,
  draft: Draft,
  said: Taken,
  before: Exchanges = noExchanges,
): Promise<void> {
  const { mine, state } = draft.record;
  const isConcerned = state.exchanges !== before || Object.keys(mine?.exchanges ?? {}).length > 0;
  if (state.exchanges && isConcerned) await (await exchanging()).takeExchange(core, from, draft, said, before);
}

/** Before a member who lost step comes back. */
export async function loseOpenExchanges(draft: Draft): Promise<void> {
  if (hasExchanges(draft)) (await exchanging()).loseExchanges(draft);
}
