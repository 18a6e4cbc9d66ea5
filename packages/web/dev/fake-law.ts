/** Votes of the fake: they answer, and change nothing. */
import type { LawCalls } from "@nexus/circle";

const nothing = async (): Promise<void> => {};
const named = async (): Promise<string> => "0".repeat(32);

export const fakeLaw: LawCalls = {
  propose: named,
  vote: nothing,
  withdrawMotion: nothing,
  appeal: nothing,
  rest: nothing,
  offerKeeping: nothing,
  takeKeeping: nothing,
  unvouch: nothing,
};
