/** What law stands on: the circle as MLS holds it, the same for all members of an epoch, newcomers among them. */
import type { MemberId } from "../api.ts";
import { leafToMember, type Member } from "../member.ts";
import type { Group, MlsEngine } from "../mls/index.ts";
import { type CircleContext, decodeContext } from "./context.ts";

export interface Footing {
  readonly engine: MlsEngine;
  readonly circle: Uint8Array;
  /** In the order of their leaves. */
  readonly members: readonly Member[];
  readonly context: CircleContext;
}

/** Throws where the group has no readable context: then it is no circle of ours. */
export function footingOf(engine: MlsEngine, group: Group): Footing {
  const context = decodeContext(engine.context(group));
  if (!context.ok) throw new Error(`group context: ${context.problem}`);
  return {
    engine,
    circle: engine.groupId(group),
    members: engine.members(group).map(leafToMember),
    context: context.value,
  };
}

export const memberOf = (here: Pick<Footing, "members">, id: MemberId): Member | undefined =>
  here.members.find((member) => member.id === id);
