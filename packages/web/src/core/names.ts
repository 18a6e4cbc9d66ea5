/** Members by the names that the circle calls them. */
import type { CircleView, MemberId, MemberView } from "@nexus/circle";
import { words } from "../words/index.ts";
import { namesTogether } from "../words/moments.ts";

export const memberOf = (circle: CircleView, id: MemberId): MemberView | undefined =>
  circle.members.find((member) => member.id === id);

/** A member whose name this device never learned is still someone. */
export const nameOf = (circle: CircleView, id: MemberId): string =>
  memberOf(circle, id)?.name || words.value.common.someone;

export const namesOf = (circle: CircleView, ids: readonly MemberId[]): string =>
  namesTogether(ids.map((id) => nameOf(circle, id)));

export const membersHere = (circle: CircleView): readonly MemberView[] =>
  circle.members.filter((member) => member.isHere);
