/** Who keeps the circle: by turn, by hand, or because the last keeper went. Hours are whole hours since 1970. */
import type { MemberId } from "../api.ts";
import { type Next, refuse } from "./breach.ts";
import type { ChangeOf } from "./change.ts";
import type { CircleContext } from "./context.ts";
import { type Footing, memberOf } from "./footing.ts";
import { isKeeper, isOnTrial, isResting } from "./may.ts";

/** A new term. It never begins at an hour when another began, so that what was signed for one holds for no other. */
export const withKeepers = (context: CircleContext, keepers: readonly MemberId[], hour: number): CircleContext => ({
  ...context,
  keepers: [...keepers],
  termSince: Math.max(hour, context.termSince + 1),
});

/** When the next keepers' turn begins; undefined where keeping has no term. */
export const termEndsAt = ({ agreement, termSince }: CircleContext): number | undefined =>
  agreement.keepers.termDays === 0 ? undefined : termSince + agreement.keepers.termDays * 24;

/** The next in the order of the leaves after the last keeper, without newcomers on trial and those who rest. */
export function nextKeepers({ members, context }: Pick<Footing, "members" | "context">, hour: number): MemberId[] {
  const ids = members.map(({ id }) => id);
  const last = ids.indexOf(context.keepers.at(-1) ?? "");
  const inTurn = [...ids.slice(last + 1), ...ids.slice(0, last + 1)];
  const able = inTurn.filter((id) => !isOnTrial(context, id, hour) && !isResting(context, id));
  return (able.length > 0 ? able : context.keepers).slice(0, context.agreement.keepers.count);
}

/** A keeper and a member have agreed; whether both signed, `changes.ts` asks. */
export function hands(here: Footing, hour: number, { from, to }: ChangeOf<"hands">): Next {
  if (!mayHandOn(here, from, to, hour)) return refuse("law-keeper", "no keeper, or nobody who can take it on");
  const keepers = here.context.keepers.map((id) => (id === from ? to : id));
  return { context: withKeepers(here.context, keepers, hour) };
}

export const mayHandOn = (here: Footing, from: MemberId, to: MemberId, hour: number): boolean =>
  isKeeper(here.context, from) &&
  memberOf(here, to) !== undefined &&
  !isKeeper(here.context, to) &&
  !isOnTrial(here.context, to, hour);

export function turns(here: Footing, hour: number): Next {
  const ends = termEndsAt(here.context);
  if (ends === undefined) return refuse("law-keeper", "keeping has no term here");
  if (hour < ends) return refuse("law-hour", "the term is not over");
  return { context: withKeepers(here.context, nextKeepers(here, hour), hour) };
}

/** When the last keeper goes: the longest-standing member, and rather one who is not on trial. */
export const heir = (context: CircleContext, staying: readonly MemberId[], hour: number): MemberId | undefined =>
  staying.find((id) => !isOnTrial(context, id, hour)) ?? staying[0];
