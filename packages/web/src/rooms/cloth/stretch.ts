/** What a circle is asked about when cloth is to leave it, and what may leave then. */
import { type CircleView, type ClothProposal, circleHistory } from "@nexus/circle";
import { type Days, type Stretch, stretchOf as stretchOfTold } from "@nexus/weave";
import { dyes } from "../../cloth/dyes.ts";

/** To be called while drawing: it follows the person's own dyes, of which its fingerprint is free. */
export const stretchOf = (circle: CircleView, days: Days): Stretch =>
  stretchOfTold(circleHistory(circle), days, { dyes: dyes.value, title: circle.name });

export const proposalOf = ({ from, to, cloth, threads }: Stretch): ClothProposal => ({
  kind: "cloth",
  from,
  to,
  cloth,
  threads: [...threads],
});
