/** Cloth that shall leave a circle, held against what a device weaves of the same days. */
import type { Proposal, WovenHere } from "../api.ts";

export type ClothProposal = Extract<Proposal, { kind: "cloth" }>;

/** Whether it is the very cloth that is asked for, and everyone is asked whose threads show in it. */
export const isAsWoven = (asked: ClothProposal, { cloth, threads }: WovenHere): boolean =>
  cloth === asked.cloth && threads.every((one) => asked.threads.includes(one));
