/** The law for ballots, for handing on the keeping, and for words about trust. */
import type { LawPayload } from "../payload-law.ts";
import type { CircleState } from "../state/state.ts";
import { type Breach, breach } from "./breach.ts";
import type { Said } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { mayHandOn } from "./keeping.ts";
import { isKeeper, isOnTrial } from "./may.ts";
import { openMotion, rosterOf } from "./motions.ts";
import { isBallotGood, isKeepingGood, isUnvouchGood } from "./proofs.ts";

type Of<T extends LawPayload["type"]> = Extract<LawPayload, { type: T }>;
type By = Pick<Said, "author" | "hour">;

export async function decideLawMessage(
  here: Footing,
  state: CircleState,
  by: By,
  payload: LawPayload,
): Promise<Breach | undefined> {
  switch (payload.type) {
    case "ballot":
      return await judgeBallot(here, state, by, payload);
    case "offer-keeping":
      return await judgeOffer(here, by, payload);
    case "take-keeping":
      return await judgeTake(here, state, by, payload);
    case "unvouch":
      return await judgeUnvouch(here, state, by, payload);
    case "compared":
      return payload.of === by.author ? breach("entry-invalid", "compares with itself") : undefined;
  }
}

/** One that comes when the vote is over changes nothing, and is nobody's fault: commits overtake messages. */
async function judgeBallot(here: Footing, { law }: CircleState, { author, hour }: By, payload: Of<"ballot">) {
  const motion = openMotion(here.context, payload.motion);
  if (!motion) return undefined;
  if (isOnTrial(here.context, author, hour)) return breach("law-trial", "votes");
  if (!rosterOf(motion).includes(author)) return breach("law-ballot", "not theirs to give");
  const earlier = law.ballots[motion.id]?.[author];
  if (earlier && earlier.yes !== payload.yes) return breach("law-ballot", "a second one");
  return (await isBallotGood(here, author, motion, payload)) ? undefined : breach("law-ballot", "the signature");
}

async function judgeOffer(here: Footing, { author, hour }: By, { offer }: Of<"offer-keeping">) {
  if (!isKeeper(here.context, author)) return breach("law-keeper", "no keeper");
  if (!offer) return undefined;
  const { to, signature } = offer;
  if (!mayHandOn(here, author, to, hour)) return breach("law-keeper", "somebody who cannot take it on");
  const isGood = await isKeepingGood(here, { from: author, to }, author, signature);
  return isGood ? undefined : breach("law-keeper", "offer.signature");
}

async function judgeTake(here: Footing, { law }: CircleState, { author: to }: By, payload: Of<"take-keeping">) {
  const { from, signature } = payload;
  if (law.offers[from]?.to !== to) return breach("law-keeper", "nothing was offered");
  return (await isKeepingGood(here, { from, to }, to, signature)) ? undefined : breach("law-keeper", "signature");
}

async function judgeUnvouch(here: Footing, state: CircleState, { author }: By, payload: Of<"unvouch">) {
  const { member, signature } = payload;
  if (state.people[member]?.unvouched?.some(({ by }) => by === author)) return undefined;
  const isGood = await isUnvouchGood(here, state, author, member, signature);
  return isGood ? undefined : breach("law-author", "no vouch of theirs");
}
