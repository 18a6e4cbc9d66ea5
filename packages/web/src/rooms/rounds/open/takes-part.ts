/** Who belongs to a round that would be opened now: all who are here, without those who rest, unless the agreement counts them. */
import type { CircleView, MemberView } from "@nexus/circle";
import { membersHere } from "../../../core/names.ts";

export const takesPart = (circle: CircleView): readonly MemberView[] =>
  membersHere(circle).filter(({ isResting }) => !isResting || circle.agreement.restingCounts);
