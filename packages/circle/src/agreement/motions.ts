/** How a motion comes and goes: opened, appealed against, carried, or dropped. Hours are whole hours since 1970. */
import { base64urlToBytes } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { signatureKeyToMemberId } from "../member.ts";
import { type Agreement, quorumOf } from "./agreement.ts";
import { type Next, refuse } from "./breach.ts";
import type { ChangeOf, ShownBallot } from "./change.ts";
import { type CircleContext, encodeContext } from "./context.ts";
import { type Footing, memberOf } from "./footing.ts";
import { withKeepers } from "./keeping.ts";
import { isOnTrial, isResting } from "./may.ts";
import { type Motion, type Proposal, rosterToText, textToRoster } from "./motion.ts";

const OPEN_AT_MOST = 8;
const OPEN_OF_ONE = 2;
/** Places in the rosters of all open motions together. */
const PLACES = 1000;
/** What a context may take, in bytes: every Welcome and every change of it carries it whole. */
const CONTEXT_BYTES = 128 * 1024;

/** The member whose removal it is. */
export const concerns = ({ proposal }: Pick<Motion, "proposal">): MemberId | undefined =>
  proposal.kind === "remove" ? proposal.member : undefined;

const appealHours = ({ appealDays }: Agreement, motion: Pick<Motion, "proposal">): number =>
  concerns(motion) === undefined ? 0 : appealDays * 24;

/** Until then the person concerned may appeal, and nothing takes effect. */
export const notBefore = (agreement: Agreement, motion: Motion): number =>
  motion.opened + appealHours(agreement, motion);

/** After an appeal in the last hour there is still all the time of a vote. */
export const lapsesAt = (agreement: Agreement, motion: Motion): number =>
  notBefore(agreement, motion) + agreement.voteDays * 24;

/** How many yes it takes. */
export const yesNeeded = (agreement: Agreement, motion: Motion): number =>
  motion.proposal.kind === "cloth"
    ? rosterOf(motion).length
    : quorumOf(
        concerns(motion) === undefined ? agreement.changeQuorum : agreement.removeQuorum,
        rosterOf(motion).length,
      );

/** With so many no it cannot be carried any more. */
export const noNeeded = (agreement: Agreement, motion: Motion): number =>
  Math.max(1, rosterOf(motion).length - yesNeeded(agreement, motion) + 1);

export const rosterOf = (motion: Motion): readonly MemberId[] => textToRoster(motion.roster);

/**
 * Whom a vote that opens now counts: those who are here, but not the person concerned, and no newcomer on trial. Those who
 * rest are counted, too, where otherwise one alone would send somebody away. On a cloth: those whose threads show, on trial
 * or at rest, since nobody else can speak for them.
 */
export function votersFor({ members, context }: Footing, proposal: Proposal, hour: number): readonly MemberId[] {
  const here = members.map(({ id }) => id);
  if (proposal.kind === "cloth") return here.filter((id) => proposal.threads.includes(id));
  const concerned = concerns({ proposal });
  const others = here.filter((id) => id !== concerned && !isOnTrial(context, id, hour));
  const awake = others.filter((id) => context.agreement.restingCounts || !isResting(context, id));
  return concerned !== undefined && awake.length < 2 ? others : awake;
}

/** What there is against asking for this cloth; undefined where nothing is, or where none is asked for. */
function againstCloth({ mayLeave }: Agreement, proposal: Proposal, voters: readonly MemberId[]): string | undefined {
  if (proposal.kind !== "cloth") return undefined;
  if (mayLeave.publish === "never") return "by the agreement nothing leaves";
  if (proposal.from > proposal.to) return "it ends before it begins";
  // Nobody can say yes for who has gone; nor is anybody asked twice.
  return voters.length < proposal.threads.length ? "a thread of somebody who is not here" : undefined;
}

export function opens(
  here: Footing,
  author: MemberId,
  hour: number,
  { id, proposal, why, unvouch }: ChangeOf<"opens">,
) {
  const { context } = here;
  const { agreement, motions } = context;
  if (isOnTrial(context, author, hour)) return refuse("law-trial", "proposes");
  if (motions.some((it) => it.id === id)) return refuse("law-motion", "it is open already");
  if (isFull(context, author)) return refuse("law-motion", "too many are open");
  if (proposal.kind === "remove") {
    if (!memberOf(here, proposal.member)) return refuse("law-motion", "somebody who is not here");
    if (proposal.member === author) return refuse("law-motion", "who goes leaves");
    // Whether the word that is taken back was ever given, `changes.ts` asks.
    const isByUnvouching = unvouch !== undefined && agreement.unvouched === "vote";
    if (agreement.remove !== "vote" && !isByUnvouching) return refuse("law-remove", "not by vote");
  }
  if (proposal.kind === "keepers") {
    const { keepers } = proposal;
    const mayKeep = (one: MemberId) => memberOf(here, one) !== undefined && !isOnTrial(context, one, hour);
    if (!keepers.every(mayKeep)) return refuse("law-motion", "a keeper who is not here, or on trial");
    if (new Set(keepers).size !== keepers.length) return refuse("law-motion", "one keeper twice");
    if (keepers.length > agreement.keepers.count) return refuse("law-motion", "too many keepers");
  }
  const voters = votersFor(here, proposal, hour);
  const held = againstCloth(agreement, proposal, voters);
  if (held) return refuse("law-cloth", held);
  const places = motions.reduce((sum, motion) => sum + rosterOf(motion).length, voters.length);
  if (voters.length === 0) return refuse("law-motion", "nobody to vote");
  if (places > PLACES) return refuse("law-motion", "too many voters");
  const motion: Motion = { id, by: author, opened: hour, roster: rosterToText(voters), proposal, why };
  const next = { ...context, motions: [...motions, motion] };
  return encodeContext(next).length > CONTEXT_BYTES ? refuse("law-motion", "too long") : { context: next };
}

/** Whether the member may open no further motion now. */
export const isFull = ({ motions }: CircleContext, by: MemberId): boolean =>
  motions.length >= OPEN_AT_MOST || motions.filter((it) => it.by === by).length >= OPEN_OF_ONE;

/** Once, by the person whose removal it is: from here on it reads otherwise, so no earlier ballot holds. */
export function appeals({ context }: Footing, author: MemberId, hour: number, change: ChangeOf<"appeals">): Next {
  const motion = openMotion(context, change.motion);
  if (!motion || concerns(motion) !== author) return refuse("law-motion", "nothing to appeal against");
  if (motion.appeal !== undefined) return refuse("law-motion", "a second appeal");
  if (hour >= notBefore(context.agreement, motion)) return refuse("law-hour", "the time to appeal is over");
  return withMotion(context, { ...motion, appeal: change.words });
}

/** Whether the ballots are signed, `changes.ts` asks; whether the person concerned goes, `removals.ts`. */
export function carries({ context }: Footing, hour: number, { motion: id, ballots }: ChangeOf<"carries">): Next {
  const motion = openMotion(context, id);
  if (!motion) return refuse("law-motion", "it is not open");
  const { agreement } = context;
  if (hour < notBefore(agreement, motion)) return refuse("law-hour", "before the time to appeal is over");
  if (hour >= lapsesAt(agreement, motion)) return refuse("law-hour", "it has lapsed");
  const counted = countBallots(motion, ballots);
  if (counted === undefined) return refuse("law-ballot", "a ballot that does not count");
  const needed = yesNeeded(agreement, motion);
  if (counted < needed) return refuse("law-quorum", `${counted} of ${needed}`);
  const held = againstCloth(agreement, motion.proposal, rosterOf(motion));
  if (held) return refuse("law-cloth", held);
  return { context: takeEffect(withoutMotion(context, id), motion.proposal, hour) };
}

function takeEffect(context: CircleContext, proposal: Proposal, hour: number): CircleContext {
  if (proposal.kind === "remove" || proposal.kind === "cloth") return context;
  if (proposal.kind === "keepers") return withKeepers(context, proposal.keepers, hour);
  const { agreement, name = context.name } = proposal;
  const isSamePlan = JSON.stringify(agreement.keepers) === JSON.stringify(context.agreement.keepers);
  const next = { ...context, agreement, name };
  // A new plan of turns begins now, not when the present keepers did.
  return isSamePlan ? next : withKeepers(next, context.keepers, hour);
}

export function lapses({ context }: Footing, hour: number, { motion: id }: ChangeOf<"lapses">): Next {
  const motion = openMotion(context, id);
  if (!motion) return refuse("law-motion", "it is not open");
  if (hour < lapsesAt(context.agreement, motion)) return refuse("law-hour", "it has not lapsed");
  return { context: withoutMotion(context, id) };
}

export function withdraws({ context }: Footing, author: MemberId, { motion: id }: ChangeOf<"withdraws">): Next {
  const motion = openMotion(context, id);
  if (!motion) return refuse("law-motion", "it is not open");
  if (motion.by !== author) return refuse("law-author", "withdraws");
  return { context: withoutMotion(context, id) };
}

export function fails({ context }: Footing, { motion: id, ballots }: ChangeOf<"fails">): Next {
  const motion = openMotion(context, id);
  if (!motion) return refuse("law-motion", "it is not open");
  const counted = countBallots(motion, ballots);
  if (counted === undefined) return refuse("law-ballot", "a ballot that does not count");
  const needed = noNeeded(context.agreement, motion);
  if (counted < needed) return refuse("law-quorum", `${counted} of ${needed}`);
  return { context: withoutMotion(context, id) };
}

/** Undefined where one of them is of somebody whom the vote does not count, or shown twice. */
function countBallots(motion: Motion, ballots: readonly ShownBallot[]): number | undefined {
  const roster = new Set(rosterOf(motion));
  for (const { key } of ballots) {
    const bytes = base64urlToBytes(key);
    // Whoever is counted is struck from the roster.
    if (!bytes || !roster.delete(signatureKeyToMemberId(bytes))) return undefined;
  }
  return ballots.length;
}

export const openMotion = ({ motions }: Pick<CircleContext, "motions">, id: string): Motion | undefined =>
  motions.find((motion) => motion.id === id);

const withoutMotion = (context: CircleContext, id: string): CircleContext => ({
  ...context,
  motions: context.motions.filter((motion) => motion.id !== id),
});

const withMotion = (context: CircleContext, changed: Motion): Next => ({
  context: { ...context, motions: context.motions.map((motion) => (motion.id === changed.id ? changed : motion)) },
});
