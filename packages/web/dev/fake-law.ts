/** Votes and rounds of the fake: they answer, and change nothing. */
import type { LawCalls, RoundCalls } from "@nexus/circle";

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

export const fakeRounds: RoundCalls = {
  openRound: named,
  openExchange: named,
  sealWords: nothing,
  pass: nothing,
  cancelRound: nothing,
  mood: nothing,
  arrive: nothing,
  speak: nothing,
  silence: nothing,
  handOn: nothing,
  turnTo: nothing,
  remindOfRound: nothing,
  roundDraft: nothing,
};
