/** Whether what a commit changes in the context was signed by those whose word it takes. */
import { base64urlToBytes } from "@nexus/wire";
import { labels } from "../invite/vouch.ts";
import type { CircleState } from "../state/state.ts";
import { type Breach, breach } from "./breach.ts";
import type { ShownBallot } from "./change.ts";
import type { Made } from "./entry.ts";
import { type Footing, memberOf } from "./footing.ts";
import { ballotContent } from "./motion.ts";
import { openMotion } from "./motions.ts";
import { isKeepingGood, isUnvouchGood } from "./proofs.ts";

export async function judgeChange(before: Footing, state: CircleState, made: Made): Promise<Breach | undefined> {
  const { change } = made.outcome.grounds;
  switch (change?.kind) {
    case "carries":
    case "fails":
      return (await areBallotsGood(before, change.motion, change.kind === "carries", change.ballots))
        ? undefined
        : breach("law-ballot", "a ballot that its voter did not sign");
    case "hands": {
      const isSigned =
        (await isKeepingGood(before, change, change.from, change.offer)) &&
        (await isKeepingGood(before, change, change.to, change.take));
      return isSigned ? undefined : breach("law-keeper", "not signed by both");
    }
    case "tries": {
      const { member, by, signature } = change;
      const isHere = memberOf(before, member) !== undefined;
      return isHere && (await isUnvouchGood(before, state, by, member, signature))
        ? undefined
        : breach("law-author", "no vouch that was taken back");
    }
    case "opens": {
      const { proposal, unvouch } = change;
      if (unvouch === undefined || proposal.kind !== "remove") return undefined;
      return (await isUnvouchGood(before, state, made.author, proposal.member, unvouch))
        ? undefined
        : breach("law-author", "no vouch that was taken back");
    }
    default:
      return undefined;
  }
}

async function areBallotsGood(here: Footing, id: string, yes: boolean, ballots: readonly ShownBallot[]) {
  const motion = openMotion(here.context, id);
  if (!motion) return false;
  const content = ballotContent(here.circle, motion, yes);
  for (const { key, signature } of ballots) {
    const [voter, signed] = [base64urlToBytes(key), base64urlToBytes(signature)];
    if (!voter || !signed || !(await here.engine.verify(voter, labels.ballot, content, signed))) return false;
  }
  return true;
}
