/** What a lawful commit changed in the context, folded into the circle's state and timeline. */
import type { Change, ShownBallot } from "../agreement/change.ts";
import type { CircleContext } from "../agreement/context.ts";
import type { Find } from "../agreement/entry.ts";
import type { Motion } from "../agreement/motion.ts";
import type { KeepersItem, MemberId, MotionStanding } from "../api.ts";
import { signatureKeyToMemberId } from "../member.ts";
import { fromText } from "../text.ts";
import { HOUR } from "../time.ts";
import type { Item, KeptMotion } from "./item.ts";
import { withPerson } from "./person.ts";
import { type CircleState, without } from "./state.ts";

export interface Place {
  readonly seq: number;
  /** Whole hours since 1970, by the sanctuary. */
  readonly hour: number;
  readonly author: MemberId;
}

/** The context before and after a commit; after it removed us, as far as the commit itself tells. */
export interface Turned {
  readonly before: CircleContext;
  readonly after: CircleContext;
}

export function foldLawCommit(
  state: CircleState,
  place: Place,
  change: Change | undefined,
  { before, after }: Turned,
  find: Find,
): { readonly state: CircleState; readonly items: readonly Item[] } {
  const items: Item[] = [];
  const isOpen = (id: string) => after.motions.some((motion) => motion.id === id);
  for (const motion of after.motions) {
    const card = find(motion.id);
    if (change?.kind === "opens" && change.id === motion.id) items.push(motionCard(place, motion, after));
    if (change?.kind === "appeals" && change.motion === motion.id && card?.kind === "motion") {
      items.push({ ...card, motion });
    }
  }
  for (const motion of before.motions) {
    if (isOpen(motion.id)) continue;
    const card = find(motion.id);
    const earlier = card?.kind === "motion" ? card : motionCard(place, motion, before);
    const over = { standing: standingAfter(change, motion.id), ballots: ballotsOn(state, change, motion.id) };
    items.push({ ...earlier, motion, under: before.agreement, over });
  }
  if (before.keepers.join() !== after.keepers.join()) items.push(keepersItem(place, change, after));
  return { state: forgetWhatIsOver(noteUnvouch(state, place, change), change, { before, after }), items };
}

const motionCard = ({ seq, hour }: Place, motion: Motion, { agreement }: CircleContext): KeptMotion => ({
  id: motion.id,
  seq,
  author: motion.by,
  at: hour * HOUR,
  waiting: false,
  kind: "motion",
  motion,
  under: agreement,
});

function standingAfter(change: Change | undefined, id: string): MotionStanding {
  const isIts = change !== undefined && "motion" in change && change.motion === id;
  if (isIts && change.kind === "carries") return "carried";
  if (isIts && change.kind === "withdraws") return "withdrawn";
  return isIts && change.kind === "fails" ? "failed" : "lapsed";
}

/** As they were said, and as the commit shows them. */
function ballotsOn({ law }: CircleState, change: Change | undefined, id: string) {
  const given = new Map(Object.entries(law.ballots[id] ?? {}).map(([by, { yes }]) => [by, yes]));
  const isIts = (change?.kind === "carries" || change?.kind === "fails") && change.motion === id;
  for (const ballot of isIts ? change.ballots : []) given.set(voterOf(ballot), change?.kind === "carries");
  return [...given].map(([by, yes]) => ({ by, yes }));
}

const voterOf = ({ key }: ShownBallot): MemberId => signatureKeyToMemberId(fromText(key));

function keepersItem(
  { seq, hour, author }: Place,
  change: Change | undefined,
  { keepers }: CircleContext,
): KeepersItem {
  const how = change?.kind === "hands" ? "handed" : change?.kind === "turns" ? "turn" : undefined;
  const otherwise = change?.kind === "carries" ? "vote" : "gone";
  const base = { id: `${seq}.keepers`, seq, author, at: hour * HOUR, waiting: false };
  return { ...base, kind: "keepers", keepers, how: how ?? otherwise };
}

/** The agreement's consequence follows once from each vouch taken back. */
function noteUnvouch(state: CircleState, { author }: Place, change: Change | undefined): CircleState {
  const drawn =
    change?.kind === "tries"
      ? change
      : change?.kind === "opens" && change.proposal.kind === "remove" && change.unvouch !== undefined
        ? { by: author, member: change.proposal.member, signature: change.unvouch }
        : undefined;
  if (!drawn) return state;
  const { by, member, signature } = drawn;
  return withPerson(state, member, ({ unvouched = [], ...person }) => ({
    ...person,
    unvouched: [...unvouched.filter((it) => it.by !== by), { by, signature, done: true }],
  }));
}

/** Ballots on a motion that is over or reads otherwise now, and offers of a term that is over. */
function forgetWhatIsOver(state: CircleState, change: Change | undefined, { before, after }: Turned): CircleState {
  const open = Object.entries(state.law.ballots).filter(([id]) => after.motions.some((motion) => motion.id === id));
  const ballots = Object.fromEntries(open);
  const offers = before.termSince === after.termSince ? state.law.offers : {};
  const kept = change?.kind === "appeals" ? without(ballots, change.motion) : ballots;
  return { ...state, law: { ballots: kept, offers } };
}
