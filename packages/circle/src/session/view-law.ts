/** What screens see of how the circle rules itself. */
import type { Agreement } from "../agreement/agreement.ts";
import { nothingYet } from "../agreement/context.ts";
import { memberOf } from "../agreement/footing.ts";
import { nextKeepers, termEndsAt } from "../agreement/keeping.ts";
import { isKeeper, isOnTrial } from "../agreement/may.ts";
import type { Motion } from "../agreement/motion.ts";
import { concerns, isFull, lapsesAt, notBefore, openMotion, rosterOf, yesNeeded } from "../agreement/motions.ts";
import type { KeepingOffer, LawView, MemberId, MotionItem, MotionView } from "../api.ts";
import type { KeptMotion } from "../state/item.ts";
import { HOUR } from "../time.ts";
import type { OutboxRow } from "./intent.ts";
import type { Snapshot } from "./snapshot.ts";

type Seen = Pick<Snapshot, "record" | "inside" | "outbox">;

/** `hour`: whole hours since 1970. */
export function lawView(seen: Seen, me: MemberId, hour: number): LawView {
  const { inside, record } = seen;
  if (!inside) return outside;
  const { footing } = inside;
  const { context } = footing;
  const { agreement } = context;
  const propose = !isOnTrial(context, me, hour) && !isFull(context, me);
  const ends = termEndsAt(context);
  return {
    motions: context.motions.map((motion) => openView(seen, agreement, motion, me, hour)),
    keepingOffers: keepingOffers(seen, me),
    nextTurn: ends === undefined ? undefined : ends * HOUR,
    nextKeepers: ends === undefined ? [] : nextKeepers(footing, hour),
    may: {
      propose: propose && record.standing === "member",
      proposeRemoval: propose && agreement.remove === "vote",
      openRound: agreement.rounds.open === "anyone" || isKeeper(context, me),
    },
  };
}

const outside: LawView = {
  motions: [],
  keepingOffers: [],
  nextTurn: undefined,
  nextKeepers: [],
  may: { propose: false, proposeRemoval: false, openRound: false },
};

/** A vote's card in the timeline: as it stands now, or as it ended. */
export function motionItemView(
  { motion, under, over, ...base }: KeptMotion,
  seen: Seen,
  me: MemberId,
  hour: number,
): MotionItem {
  const context = seen.inside?.footing.context;
  const open = over ? undefined : openMotion(context ?? nothingYet, motion.id);
  if (context && open) return { ...base, motion: openView(seen, context.agreement, open, me, hour) };
  // Neither over nor open: it was opened on a branch that the circle has left.
  const { standing, ballots } = over ?? { standing: "withdrawn", ballots: [] };
  const mine = ballots.find(({ by }) => by === me)?.yes;
  return { ...base, motion: { ...factsOf(under, motion), ballots, mine, may: none, standing } };
}

const none = { vote: false, withdraw: false, appeal: false };

function openView(
  { record, outbox }: Seen,
  agreement: Agreement,
  motion: Motion,
  me: MemberId,
  hour: number,
): MotionView {
  const given = record.state.law.ballots[motion.id] ?? {};
  const ballots = Object.entries(given).map(([by, { yes }]) => ({ by, yes }));
  const mine = given[me]?.yes ?? waitingBallot(outbox, motion.id);
  const waits = (kind: "appeals" | "withdraws") =>
    outbox.some(
      ({ intent }) => intent.kind === "amend" && intent.change.kind === kind && intent.change.motion === motion.id,
    );
  const facts = factsOf(agreement, motion);
  return {
    ...facts,
    ballots,
    mine,
    may: {
      vote: mine === undefined && facts.roster.includes(me),
      withdraw: motion.by === me && !waits("withdraws"),
      appeal:
        concerns(motion) === me &&
        motion.appeal === undefined &&
        hour < notBefore(agreement, motion) &&
        !waits("appeals"),
    },
    standing: "open",
  };
}

const waitingBallot = (outbox: readonly OutboxRow[], motion: string): boolean | undefined =>
  outbox.flatMap(({ intent }) =>
    intent.kind === "say" && intent.payload.type === "ballot" && intent.payload.motion === motion
      ? [intent.payload.yes]
      : [],
  )[0];

const factsOf = (agreement: Agreement, motion: Motion) => ({
  id: motion.id,
  by: motion.by,
  proposal: motion.proposal,
  why: motion.why,
  openedAt: motion.opened * HOUR,
  lapsesAt: lapsesAt(agreement, motion) * HOUR,
  notBefore: notBefore(agreement, motion) * HOUR,
  appeal: motion.appeal,
  roster: rosterOf(motion),
  needed: yesNeeded(agreement, motion),
  was: motion.proposal.kind === "agreement" ? agreement : undefined,
});

/** Offers of those who are here, and our own that is on its way. */
function keepingOffers({ inside, record, outbox }: Seen, me: MemberId): KeepingOffer[] {
  const said = Object.entries(record.state.law.offers).map(([from, { to }]) => ({ from, to }));
  const own = outbox.findLast(({ intent }) => intent.kind === "say" && intent.payload.type === "offer-keeping")?.intent;
  const offer = own?.kind === "say" && own.payload.type === "offer-keeping" ? own.payload.offer : undefined;
  const others = own ? said.filter(({ from }) => from !== me) : said;
  const offers = offer ? [...others, { from: me, to: offer.to }] : others;
  return inside ? offers.filter(({ to }) => memberOf(inside.footing, to)) : [];
}
