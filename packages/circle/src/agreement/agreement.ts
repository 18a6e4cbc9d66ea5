/**
 * The circle's own rules, as data that every client keeps. They travel inside the MLS group context, so all members of
 * an epoch hold the same ones. Format 2; what an earlier build wrote is read as if it had said the defaults.
 */
import { utf8Length } from "@nexus/wire";
import * as v from "valibot";
import { text, whole, words } from "../fields.ts";
import { defaultAgreement } from "./default.ts";

/** Of those whom a vote counts: more than half, two thirds or more, or all of them. */
export const quorum = v.picklist(["majority", "two-thirds", "everyone"]);
export type Quorum = v.InferOutput<typeof quorum>;

/** A way to share in turns that the circle has ready. Whoever opens a round may change its words. */
export const roundTemplate = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  title: words(80),
  /** `sealed`: everyone writes alone, all opens at once. `piece`: live, one after the other, the talking piece handed on. */
  form: v.picklist(["sealed", "piece"]),
  prompt: words(500),
  /** Words with which it begins and ends; may be empty. */
  opening: text(500),
  closing: text(500),
  /** `sealed`: hours until its deadline. */
  hours: whole(1, 672),
  /** `piece`: minutes after which the timer softly says so, for each person; 0 for none. */
  minutes: whole(0, 60),
  /** Whether everyone is asked how they are before and after. Only sums over three and more are shown. */
  moods: v.boolean(),
  /** `sealed`: a weaving session, to which everyone gives a thread in place of words. */
  weaves: v.optional(v.literal(true)),
});
export type RoundTemplate = v.InferOutput<typeof roundTemplate>;

const hour = whole(0, 23);

/** As JSON in UTF-8: it travels with every invitation, in every open vote and in every newcomer's welcome. */
export const AGREEMENT_BYTES = 24 * 1024;

const rules = v.strictObject({
  format: v.literal(2),
  /** What members promise each other, as plain sentences. */
  promises: v.pipe(v.array(words(300)), v.maxLength(20)),
  words: v.strictObject({
    /** Greets whoever stands at the threshold. */
    welcome: text(500),
    /** Topics that content notes offer here. */
    topics: v.pipe(v.array(words(60)), v.maxLength(20)),
  }),

  /** Who may invite. */
  invite: v.picklist(["anyone", "keepers"]),
  /** How many members must vouch for a newcomer; never more than there are members. */
  vouches: v.picklist([1, 2, 3]),
  /** Days in which a newcomer takes part, but neither votes, invites nor vouches. */
  trialDays: whole(0, 90),
  /** When a member takes a vouch back: only shown; or the vouched-for is on trial once more; or a vote on going opens. */
  unvouched: v.picklist(["nothing", "trial", "vote"]),

  /** Who may remove a member. Everyone may always leave. */
  remove: v.picklist(["anyone", "keepers", "vote"]),
  removeQuorum: quorum,
  /** Days between a vote on removal and its effect, in which the person concerned may appeal: then it is voted anew. */
  appealDays: whole(0, 14),

  /** What it takes to change this agreement or to choose keepers. */
  changeQuorum: quorum,
  /** Days after which a vote lapses. */
  voteDays: whole(1, 28),
  /** Whether members who rest are counted in votes and waited for in rounds; on a removal see `votersFor`. */
  restingCounts: v.boolean(),

  /** How many keep the circle at a time, and after how many days the next in order takes over; 0: until handed over. */
  keepers: v.strictObject({ count: v.picklist([1, 2]), termDays: whole(0, 365) }),

  rounds: v.strictObject({
    open: v.picklist(["anyone", "keepers"]),
    /** Of the round's members: how many must have sealed or passed for it to open at the deadline. */
    quorum,
    /** With fewer: once more as long, or returned unopened. */
    atDeadline: v.picklist(["extend", "return"]),
    /** Live rounds need a second member who holds them. */
    twoKeepers: v.boolean(),
    templates: v.pipe(v.array(roundTemplate), v.maxLength(12)),
  }),

  /** Days that messages stay on the sanctuary; 0 keeps them until they are erased. */
  retentionDays: whole(0, 3650),
  /** Hours of each member's own clock in which the app does not call on them. `from` may be later than `to`. */
  quietHours: v.optional(v.strictObject({ from: hour, to: hour })),
  mayLeave: v.strictObject({
    /** What a member's readable copy holds: only one's own words, or everyone's. */
    copies: v.picklist(["own", "all"]),
    /** Whether the circle may speak in public, and by whose yes. */
    publish: v.picklist(["never", "majority", "two-thirds", "everyone"]),
  }),
  /** Addresses of sanctuaries where the circle would meet again. */
  lifeboats: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200), v.regex(/^https:\/\/[^\s/?#@]+$/))), v.maxLength(5)),
});

export const agreement2 = v.pipe(
  rules,
  v.check((said) => utf8Length(JSON.stringify(said)) <= AGREEMENT_BYTES, "too long"),
);
export type Agreement = v.InferOutput<typeof agreement2>;

const agreement1 = v.strictObject({
  promises: rules.entries.promises,
  invite: rules.entries.invite,
  vouches: rules.entries.vouches,
  remove: v.picklist(["anyone", "keepers"]),
  retentionDays: rules.entries.retentionDays,
});

export const agreement = v.union([
  agreement2,
  v.pipe(
    agreement1,
    v.transform((said): Agreement => ({ ...defaultAgreement, ...said })),
  ),
]);

/** How many of `count` a quorum takes; at least one. */
export const quorumOf = (rule: Quorum, count: number): number =>
  Math.max(1, { majority: Math.floor(count / 2) + 1, "two-thirds": Math.ceil((2 * count) / 3), everyone: count }[rule]);
