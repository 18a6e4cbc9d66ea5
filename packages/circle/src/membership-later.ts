/** The calls by which members say who belongs to a circle, each fetched when it is made. See `membership.ts`. */
import type { CircleId } from "./api.ts";
import { laterCalls } from "./later-calls.ts";
import type { MembershipCalls } from "./membership.ts";
import { part } from "./part.ts";
import type { Standpoint } from "./talk.ts";

export const membershipCalls = (insideOf: (id: CircleId) => Standpoint): MembershipCalls =>
  laterCalls(
    async () => (await part(import("./membership.ts"), "membership")).membershipCalls(insideOf),
    ["invite", "withdrawInvitation", "vouch", "decline", "remove", "leave"],
  );
