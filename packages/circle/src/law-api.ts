/** How a circle rules itself: votes, roles, resting, trust. Part of `Nexus`. Refusals carry a `law-` code. */
import type { Agreement } from "./agreement/agreement.ts";
import type { Proposal } from "./agreement/motion.ts";
import type { CircleId, ItemBase, MemberId } from "./api.ts";

export type { Proposal };

/** `open`: ballots are taken. `carried`, `failed`, `lapsed`, `withdrawn`: over. */
export type MotionStanding = "open" | "carried" | "failed" | "lapsed" | "withdrawn";

export interface MotionView {
  readonly id: string;
  readonly by: MemberId;
  readonly proposal: Proposal;
  readonly why: string;
  /** Milliseconds since 1970, to the hour. */
  readonly openedAt: number;
  readonly lapsesAt: number;
  /** A removal takes effect no sooner. */
  readonly notBefore: number;
  readonly appeal: string | undefined;
  /** Whom the vote counts, and how many yes it takes. */
  readonly roster: readonly MemberId[];
  readonly needed: number;
  /** Who has given which ballot; members of the circle see it. */
  readonly ballots: readonly { readonly by: MemberId; readonly yes: boolean }[];
  /** My ballot, as said or as it waits to go out. */
  readonly mine: boolean | undefined;
  readonly may: { readonly vote: boolean; readonly withdraw: boolean; readonly appeal: boolean };
  readonly standing: MotionStanding;
  /** The agreement that it changed or would change. */
  readonly was: Agreement | undefined;
}

/** A motion in the timeline, at the place where it was opened. */
export interface MotionItem extends ItemBase {
  readonly kind: "motion";
  readonly motion: MotionView;
}

/** Keepers have changed: handed over, by turn, by vote, or because the last one went. */
export interface KeepersItem extends ItemBase {
  readonly kind: "keepers";
  readonly keepers: readonly MemberId[];
  readonly how: "handed" | "turn" | "vote" | "gone";
}

/** A member's offer to hand their keeping on. */
export interface KeepingOffer {
  readonly from: MemberId;
  readonly to: MemberId;
}

export interface LawView {
  /** Votes that are open, oldest first. Those that are over stand in the timeline. */
  readonly motions: readonly MotionView[];
  readonly keepingOffers: readonly KeepingOffer[];
  /** When the next keeper's turn begins, in ms since 1970; undefined where keeping has no term. */
  readonly nextTurn: number | undefined;
  /** Whose turn is next. */
  readonly nextKeepers: readonly MemberId[];
  readonly may: {
    /** I am no newcomer on trial, and no more motions than the circle takes are open. */
    readonly propose: boolean;
    readonly proposeRemoval: boolean;
    readonly openRound: boolean;
  };
}

/** A stretch of cloth as this device weaves it from what it was given. */
export interface WovenHere {
  /** By `clothSha256` of `@nexus/weave`. */
  readonly cloth: string;
  /** Whose threads show. */
  readonly threads: readonly MemberId[];
}

export interface LawCalls {
  /** Opens a vote; answers with its id. `why` has at most 1000 characters. Throws `law-motion`. */
  propose(circle: CircleId, proposal: Proposal, why: string): Promise<string>;
  /**
   * One ballot a motion; it cannot be changed. Yes to a cloth takes what this device itself weaves of those days: throws
   * `law-cloth` where that is not what is asked for, or where somebody's thread shows who is not asked.
   */
  vote(circle: CircleId, motion: string, yes: boolean, woven?: WovenHere): Promise<void>;
  /** The proposer takes it back. */
  withdrawMotion(circle: CircleId, motion: string): Promise<void>;
  /** The person whose removal it is answers; all vote anew. Once a motion. */
  appeal(circle: CircleId, motion: string, words: string): Promise<void>;
  /** While I rest, rounds do not wait for me. */
  rest(circle: CircleId, on: boolean): Promise<void>;
  /** A keeper asks a member to keep the circle in their place; undefined takes the offer back. */
  offerKeeping(circle: CircleId, to: MemberId | undefined): Promise<void>;
  /** The member asked says yes. */
  takeKeeping(circle: CircleId, from: MemberId): Promise<void>;
  /** Takes back my word for a member; what follows is the agreement's. */
  unvouch(circle: CircleId, member: MemberId): Promise<void>;
}
