/** A yes to cloth goes with what this device itself weaves; where that is something else, there is none to give. */
import { type CircleView, type ClothProposal, isAsWoven, type MotionView } from "@nexus/circle";
import { useMemo } from "preact/hooks";
import { dyes } from "../../cloth/dyes.ts";
import { useCore } from "../../core/context.ts";
import { SayYes } from "../votes/say-yes.tsx";
import { stretchOf } from "./stretch.ts";

interface YesToClothProps {
  readonly circle: CircleView;
  readonly motion: MotionView;
  readonly proposal: ClothProposal;
}

export function YesToCloth({ circle, motion, proposal }: YesToClothProps) {
  const { act } = useCore();
  const own = dyes.value;
  const stretch = useMemo(() => stretchOf(circle, proposal), [circle, proposal, own]);
  if (!isAsWoven(proposal, stretch)) return null;
  // Plain data, for the core, which holds it against what is asked once more.
  const { cloth, threads } = stretch;
  return <SayYes onYes={() => act.vote(circle.id, motion.id, true, { cloth, threads })} />;
}
