/** The calls by which a circle rules itself. See `law-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, LawCalls } from "./api.ts";
import type { Standpoint } from "./talk.ts";

export function lawCalls(_insideOf: (id: CircleId) => Standpoint): LawCalls {
  const missing = async (): Promise<never> => {
    throw new NexusError("part-missing");
  };
  return {
    propose: missing,
    vote: missing,
    withdrawMotion: missing,
    appeal: missing,
    rest: missing,
    offerKeeping: missing,
    takeKeeping: missing,
    unvouch: missing,
  };
}
