/** The calls of rounds. See `rounds-api.ts`. */
import type { CircleId, MessageId, RoundCalls } from "./api.ts";
import { exchangeAt } from "./exchange/record.ts";
import { checkedDraft } from "./input.ts";
import { exchanging, holding } from "./rounds/parts.ts";
import { changeMineOfRound } from "./session/mine.ts";
import type { Session } from "./session/session.ts";
import type { Standpoint } from "./talk.ts";

export function roundCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): RoundCalls {
  const own = async () => (await holding()).ownRoundCalls(insideOf);
  const two = async () => (await exchanging()).exchangeCalls(insideOf);
  /** Whoever has the calls of a round of this form. */
  const whose = async (id: CircleId, round: MessageId) =>
    exchangeAt(sessionOf(id).snapshot(), round) ? await two() : await own();
  return {
    openRound: async (...args) => (await own()).openRound(...args),
    openExchange: async (...args) => (await two()).openExchange(...args),
    sealWords: async (...args) => (await whose(args[0], args[1])).sealWords(...args),
    pass: async (...args) => (await whose(args[0], args[1])).pass(...args),
    cancelRound: async (...args) => (await whose(args[0], args[1])).cancelRound(...args),
    mood: async (...args) => (await own()).mood(...args),
    arrive: async (...args) => (await own()).arrive(...args),
    speak: async (...args) => (await own()).speak(...args),
    silence: async (...args) => (await own()).silence(...args),
    handOn: async (...args) => (await own()).handOn(...args),
    turnTo: async (...args) => (await own()).turnTo(...args),

    remindOfRound: (id, round, at) => sessionOf(id).step((draft) => changeMineOfRound(draft, round, { remindAt: at })),

    async roundDraft(id, round, text) {
      const kept = checkedDraft(text);
      const begun = kept.trim() === "" ? undefined : kept;
      await sessionOf(id).step((draft) => changeMineOfRound(draft, round, { draft: begun }));
    },
  };
}
