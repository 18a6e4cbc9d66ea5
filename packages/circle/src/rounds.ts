/** The calls of rounds. See `rounds-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, RoundCalls } from "./api.ts";
import { checkedDraft } from "./input.ts";
import { ownRoundCalls } from "./rounds/calls.ts";
import { changeMineOfRound } from "./session/mine.ts";
import type { Session } from "./session/session.ts";
import type { Standpoint } from "./talk.ts";

export function roundCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): RoundCalls {
  return {
    ...ownRoundCalls(insideOf),

    async openExchange() {
      throw new NexusError("part-missing");
    },

    remindOfRound: (id, round, at) => sessionOf(id).step((draft) => changeMineOfRound(draft, round, { remindAt: at })),

    async roundDraft(id, round, text) {
      const kept = checkedDraft(text);
      const begun = kept.trim() === "" ? undefined : kept;
      await sessionOf(id).step((draft) => changeMineOfRound(draft, round, { draft: begun }));
    },
  };
}
