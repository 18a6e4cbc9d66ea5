/** The calls by which a circle rules itself, each fetched when it is made. See `law-api.ts`. */
import type { CircleId, LawCalls } from "./api.ts";
import { laterCalls } from "./later-calls.ts";
import { part } from "./part.ts";
import type { Standpoint } from "./talk.ts";

export const lawCalls = (insideOf: (id: CircleId) => Standpoint): LawCalls =>
  laterCalls(
    async () => (await part(import("./law.ts"), "law")).lawCalls(insideOf),
    ["propose", "vote", "withdrawMotion", "appeal", "rest", "offerKeeping", "takeKeeping", "unvouch"],
  );
