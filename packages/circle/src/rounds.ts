/** The calls of rounds. See `rounds-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, RoundCalls } from "./api.ts";
import type { Session } from "./session/session.ts";
import type { Standpoint } from "./talk.ts";

export function roundCalls(_sessionOf: (id: CircleId) => Session, _insideOf: (id: CircleId) => Standpoint): RoundCalls {
  const missing = async (): Promise<never> => {
    throw new NexusError("part-missing");
  };
  return {
    openRound: missing,
    openExchange: missing,
    sealWords: missing,
    pass: missing,
    cancelRound: missing,
    mood: missing,
    arrive: missing,
    speak: missing,
    silence: missing,
    handOn: missing,
    turnTo: missing,
    remindOfRound: missing,
    roundDraft: missing,
  };
}
