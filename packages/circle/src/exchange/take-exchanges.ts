/** What a message of the log means for the exchanges of this device, once it was folded. */
import type { Said } from "../agreement/entry.ts";
import type { Payload } from "../payload.ts";
import { exchanging } from "../rounds/parts.ts";
import type { Core, Draft, Snapshot } from "../session/snapshot.ts";
import { type Exchanges, noExchanges } from "./record.ts";

export type Taken = Pick<Said, "author" | "seq" | "hour"> & {
  /** Undefined where it was refused. */
  readonly payload: Payload | undefined;
};

/** `before`: the exchanges until then. A circle that has never had one fetches nothing. */
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
  const { open } = draft.record.state.exchanges ?? noExchanges;
  if (Object.keys(open).length > 0) (await exchanging()).loseExchanges(draft);
}
