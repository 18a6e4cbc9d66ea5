/** How a circle calls a member, also one who has gone. */
import type { CircleView, MemberId } from "@nexus/circle";

export const nameOf = (circle: CircleView, id: MemberId): string =>
  circle.members.find((it) => it.id === id)?.name || "Someone";
