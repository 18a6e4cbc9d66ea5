/** Entering an epoch by a Welcome: as a newcomer, or as a member who lost step. */
import { equalBytes, NexusError } from "@nexus/wire";
import { loseOpenExchanges } from "../exchange/take-exchanges.ts";
import type { Answer } from "../invite/letters.ts";
import { MlsError, type OwnKeyPackage } from "../mls/index.ts";
import { noLaw } from "../state/law-state.ts";
import { fromText, idToBytes } from "../text.ts";
import { ownMember } from "./own.ts";
import { ownToText } from "./record.ts";
import { type Core, type Draft, enterEpoch, type Snapshot, tellAll } from "./snapshot.ts";
import { loseRounds } from "./take-rounds.ts";

type Welcome = Extract<Answer, { kind: "welcome" }>;

/** Throws NexusError `link-malformed` where the Welcome is not for us or for another circle. */
export async function enterByWelcome(
  core: Core,
  from: Snapshot,
  draft: Draft,
  letter: Welcome,
  own: OwnKeyPackage,
): Promise<void> {
  loseRounds(from, draft);
  await loseOpenExchanges(draft);
  const { record } = draft;
  let inside: Awaited<ReturnType<typeof enterEpoch>>;
  try {
    inside = await enterEpoch(core.engine, await core.engine.join(fromText(letter.welcome), own));
  } catch (cause) {
    if (!(cause instanceof MlsError)) throw cause;
    throw new NexusError("link-malformed", `the welcome: ${cause.code}`, { cause });
  }
  if (!equalBytes(inside.footing.circle, idToBytes(record.id))) {
    throw new NexusError("link-malformed", "the welcome is for another circle");
  }
  draft.inside = inside;
  draft.previous = undefined;
  draft.record = {
    ...record,
    standing: "member",
    name: inside.footing.context.name,
    me: ownMember(core, inside),
    cursor: undefined,
    past: [],
    previous: undefined,
    looked: [],
    own: ownToText(own),
    state: {
      ...record.state,
      people: { ...record.state.people, ...letter.people },
      invitations: { ...record.state.invitations, ...letter.invitations },
      law: letter.law ?? noLaw,
    },
    knocking: undefined,
    plea: undefined,
  };
  tellAll(draft, "ask");
  draft.effects.add("open-door").add("attend-drops");
}
