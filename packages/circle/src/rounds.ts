/** The calls of rounds. See `rounds-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, RoundCalls } from "./api.ts";
import { checkedDraft } from "./input.ts";
import { holding } from "./rounds/parts.ts";
import { changeMineOfRound } from "./session/mine.ts";
import type { Session } from "./session/session.ts";
import type { Standpoint } from "./talk.ts";

export function roundCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): RoundCalls {
  const own = async () => (await holding()).ownRoundCalls(insideOf);
  return {
    openRound: async (...args) => (await own()).openRound(...args),
    sealWords: async (...args) => (await own()).sealWords(...args),
    pass: async (...args) => (await own()).pass(...args),
    cancelRound: async (...args) => (await own()).cancelRound(...args),
    mood: async (...args) => (await own()).mood(...args),
    arrive: async (...args) => (await own()).arrive(...args),
    speak: async (...args) => (await own()).speak(...args),
    silence: async (...args) => (await own()).silence(...args),
    handOn: async (...args) => (await own()).handOn(...args),
    turnTo: async (...args) => (await own()).turnTo(...args),

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
