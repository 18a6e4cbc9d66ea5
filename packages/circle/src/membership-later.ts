/** The calls about who belongs to a circle, fetched when one of them is made. */
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
