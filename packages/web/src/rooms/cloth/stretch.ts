/** A stretch of the circle's cloth, woven by itself: what a circle is asked about, and what may leave it then. */
import type { CircleView, MemberId, Proposal, WovenHere } from "@nexus/circle";
import { type Cloth, clothSha256, DAY, weaveHistory } from "@nexus/weave";
import { circleHistory, toHistory } from "../../cloth/drawn/circle-history.ts";
import { dyes } from "../../cloth/dyes.ts";
import { whoseThreads } from "./whose-threads.ts";

/** Days since 1970, both in it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface Stretch extends Days, WovenHere {
  readonly woven: Cloth;
}

/** To be called while drawing: it follows the person's own dyes, of which its fingerprint is free. */
export function stretchOf(circle: CircleView, { from, to }: Days): Stretch {
  const { felt, rounds, ...rest } = circleHistory(circle);
  const isIn = ({ at }: { readonly at: number }) => at >= from * DAY && at < (to + 1) * DAY;
  const history = { ...rest, felt: felt.filter(isIn), rounds: rounds.filter(isIn) };
  const woven = weaveHistory(toHistory(history), { dyes: dyes.value, title: circle.name });
  return { from, to, woven, cloth: clothSha256(woven), threads: whoseThreads(history, woven.passages) };
}

export type ClothProposal = Extract<Proposal, { kind: "cloth" }>;

export const proposalOf = ({ from, to, cloth, threads }: Stretch): ClothProposal => ({
  kind: "cloth",
  from,
  to,
  cloth,
  threads: [...threads],
});

/** Whether what is asked for is what this device weaves, and everyone is asked whose threads show in it. */
export const isAsAsked = (asked: ClothProposal, { cloth, threads }: WovenHere): boolean =>
  cloth === asked.cloth && threads.every((one: MemberId) => asked.threads.includes(one));
