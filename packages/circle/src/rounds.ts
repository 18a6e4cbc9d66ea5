/** The calls of rounds. See `rounds-api.ts`. */
import type { CircleId, MessageId, RoundCalls } from "./api.ts";
import { exchangeAt } from "./exchange/record.ts";
import { checkedDraft } from "./input.ts";
import { laterCalls } from "./later-calls.ts";
import { exchanging, holding } from "./rounds/later.ts";
import { changeMineOfRound } from "./session/mine.ts";
import type { Session } from "./session/session.ts";
import type { Standpoint } from "./talk.ts";

export function roundCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): RoundCalls {
  const own = async () => (await holding()).ownRoundCalls(insideOf);
  const two = async () => (await exchanging()).exchangeCalls(insideOf);
  /** Whoever has the calls of a round of this form. */
  const whose = async (
    id: CircleId,
    round: MessageId,
  ): Promise<Pick<RoundCalls, "sealWords" | "pass" | "cancelRound">> =>
    exchangeAt(sessionOf(id).snapshot(), round) ? await two() : await own();
  return {
    ...laterCalls(own, ["openRound", "sealGesture", "mood", "arrive", "speak", "silence", "handOn", "turnTo"]),
    ...laterCalls(two, ["openExchange"]),
    ...laterCalls(whose, ["sealWords", "pass", "cancelRound"]),

    remindOfRound: (id, round, at) => sessionOf(id).step((draft) => changeMineOfRound(draft, round, { remindAt: at })),

    async roundDraft(id, round, text) {
      const kept = checkedDraft(text);
      const begun = kept.trim() === "" ? undefined : kept;
      await sessionOf(id).step((draft) => changeMineOfRound(draft, round, { draft: begun }));
    },
  };
}
