/** What the agreement lets whom do. `hour`: whole hours since 1970. */
import type { MemberId } from "../api.ts";
import type { CircleContext } from "./context.ts";
import type { Footing } from "./footing.ts";

export const isKeeper = (context: CircleContext, member: MemberId): boolean => context.keepers.includes(member);

/** A newcomer on trial takes part, but neither votes, proposes, invites nor vouches. */
export const isOnTrial = (context: CircleContext, member: MemberId, hour: number): boolean =>
  (context.trials[member] ?? 0) > hour;

export const isResting = (context: CircleContext, member: MemberId): boolean => context.resting.includes(member);

export const mayInvite = (context: CircleContext, member: MemberId, hour: number): boolean =>
  (context.agreement.invite === "anyone" || isKeeper(context, member)) && !isOnTrial(context, member, hour);

/** By oneself. Where it takes a vote, see `motions.ts`. */
export const mayRemove = (context: CircleContext, member: MemberId): boolean =>
  context.agreement.remove === "anyone" || (context.agreement.remove === "keepers" && isKeeper(context, member));

/** Never more vouches than there are members who may give them. */
export const vouchesNeeded = ({ context, members }: Pick<Footing, "context" | "members">, hour: number): number =>
  Math.min(context.agreement.vouches, members.filter(({ id }) => !isOnTrial(context, id, hour)).length);
