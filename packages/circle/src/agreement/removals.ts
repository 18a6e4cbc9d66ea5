/** Whether everyone whom a commit removes goes by right. */
import { type Breach, breach } from "./breach.ts";
import type { Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { mayRemove } from "./may.ts";
import { concerns, openMotion } from "./motions.ts";
import { isLeavingGood } from "./proofs.ts";

export async function judgeRemovals(before: Footing, { author, outcome }: Made): Promise<Breach | undefined> {
  const { grounds, removed } = outcome;
  const motion = grounds.change?.kind === "carries" ? openMotion(before.context, grounds.change.motion) : undefined;
  const votedOut = motion && concerns(motion);
  const grounded = new Set(grounds.removes.map(({ member }) => member));
  if (grounds.removes.length !== removed.length || grounded.size !== removed.length) {
    return breach("law-remove", "not every removal has its grounds");
  }
  for (const ground of grounds.removes) {
    if (!removed.includes(ground.member)) return breach("law-remove", "grounds for somebody who stays");
    if (ground.kind === "removed" && !mayRemove(before.context, author)) return breach("law-remove", "author");
    if (ground.kind === "left" && !(await isLeavingGood(before, ground.member, ground.signature))) {
      return breach("law-remove", "the leaving is not signed");
    }
    if (ground.kind === "voted" && ground.member !== votedOut) return breach("law-remove", "no vote on that");
    const returns = grounds.admits.some((admit) => admit.kind === "return" && admit.plea.by === ground.member);
    if (ground.kind === "return" && !returns) return breach("law-remove", "nobody comes back");
  }
  const goes = votedOut === undefined || grounds.removes.some((it) => it.kind === "voted" && it.member === votedOut);
  return goes ? undefined : breach("law-remove", "who was voted out stays");
}
