/** A wished change of the context, as MLS change and grounds. */
import type { Change } from "../agreement/change.ts";
import { memberOf } from "../agreement/footing.ts";
import { isResting } from "../agreement/may.ts";
import { concerns, openMotion } from "../agreement/motions.ts";
import type { MemberId } from "../api.ts";
import type { Plan } from "./plan.ts";
import type { Inside } from "./snapshot.ts";

/** Undefined where the wish is fulfilled already. `isKnown`: whether a vote of that id was ever opened here. */
export function planAmendment(
  { footing }: Inside,
  me: MemberId,
  change: Change,
  isKnown: (motion: string) => boolean,
): Plan | undefined {
  const { context } = footing;
  if (change.kind === "opens" && isKnown(change.id)) return undefined;
  if (change.kind === "rests" && isResting(context, me) === change.on) return undefined;
  const motion = "motion" in change ? openMotion(context, change.motion) : undefined;
  if ("motion" in change && !motion) return undefined;
  const votedOut = change.kind === "carries" && motion ? concerns(motion) : undefined;
  const leaf = votedOut === undefined ? undefined : memberOf(footing, votedOut)?.leaf;
  if (votedOut === undefined || leaf === undefined) return { ...asCommit(change, []), change: {} };
  return { ...asCommit(change, [votedOut]), change: { remove: [leaf] } };
}

const asCommit = (change: Change, removed: readonly MemberId[]): Omit<Plan, "change"> => ({
  outcome: {
    grounds: { admits: [], removes: removed.map((member) => ({ kind: "voted", member })), change },
    added: [],
    removed,
  },
  answer: undefined,
});
