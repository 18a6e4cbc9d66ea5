/** Whether everyone whom a commit removes goes by right. */
import { type Breach, breach } from "./breach.ts";
import type { Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { mayRemove } from "./may.ts";
import { isLeavingGood } from "./proofs.ts";

export async function judgeRemovals(before: Footing, { author, outcome }: Made): Promise<Breach | undefined> {
  const { grounds, removed } = outcome;
  if (grounds.removes.length !== removed.length) return breach("law-remove", "not every removal has its grounds");
  for (const ground of grounds.removes) {
    if (!removed.includes(ground.member)) return breach("law-remove", "grounds for somebody who stays");
    if (ground.kind === "removed" && !mayRemove(before.context, author)) return breach("law-remove", "author");
    if (ground.kind === "left" && !(await isLeavingGood(before, ground.member, ground.signature))) {
      return breach("law-remove", "the leaving is not signed");
    }
    const returns = grounds.admits.some((admit) => admit.kind === "return" && admit.plea.by === ground.member);
    if (ground.kind === "return" && !returns) return breach("law-remove", "nobody comes back");
  }
  return undefined;
}
