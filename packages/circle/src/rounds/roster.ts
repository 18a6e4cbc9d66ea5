/** Who belongs to a round: everyone who is here when it opens, without those who rest. */

import type { Footing } from "../agreement/footing.ts";
import { isResting } from "../agreement/may.ts";
import type { Member } from "../member.ts";

/** In the order in which they stand in the circle. */
export const rosterOf = ({ members, context }: Pick<Footing, "members" | "context">): readonly Member[] =>
  members.filter(({ id }) => context.agreement.restingCounts || !isResting(context, id));
