/** The calls by which a circle rules itself, each fetched when it is made. See `law-api.ts`. */
import type { CircleId, LawCalls } from "./api.ts";
import { part } from "./part.ts";
import type { Standpoint } from "./talk.ts";

export function lawCalls(insideOf: (id: CircleId) => Standpoint): LawCalls {
  const calls = async () => (await part(import("./law.ts"), "law")).lawCalls(insideOf);
  return {
    propose: async (...args) => (await calls()).propose(...args),
    vote: async (...args) => (await calls()).vote(...args),
    withdrawMotion: async (...args) => (await calls()).withdrawMotion(...args),
    appeal: async (...args) => (await calls()).appeal(...args),
    rest: async (...args) => (await calls()).rest(...args),
    offerKeeping: async (...args) => (await calls()).offerKeeping(...args),
    takeKeeping: async (...args) => (await calls()).takeKeeping(...args),
    unvouch: async (...args) => (await calls()).unvouch(...args),
  };
}
