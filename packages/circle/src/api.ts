/**
 * What a room of the app, a bot or the command line sees of the core. Views are plain data: they cross worker
 * boundaries by structured clone and hold no key.
 */
import type { ErrorCode } from "@nexus/wire";
import type { Agreement } from "./agreement/agreement.ts";
import type { BlueprintCalls } from "./blueprint/api.ts";
import type { DeckCalls } from "./decks/api.ts";
import type { DeviceCalls } from "./devices/api.ts";
import type { GuardianCalls } from "./guardians/api.ts";
import type { ImportCalls } from "./imports/api.ts";
import type { JournalCalls } from "./journal/calls.ts";
import type { KeepersItem, LawCalls, LawView, MotionItem } from "./law-api.ts";
import type { Suite } from "./mls/index.ts";
import type { Body, FeelingPoint } from "./payload.ts";
import type { RoundCalls, RoundItem, RoundView } from "./rounds-api.ts";
import type { ShelfCalls } from "./shelf.ts";
import type { AttachmentView, DraftView, Held, NotToday, ReportView, TalkCalls } from "./talk-api.ts";
import type { WakeCalls } from "./wake-api.ts";

export type * from "./decks/api.ts";
export type * from "./devices/api.ts";
export type * from "./law-api.ts";
export type * from "./rounds-api.ts";
export type * from "./talk-api.ts";

/** 16 random bytes in hex. */
export type CircleId = string;
/** First 16 bytes of SHA-256 over a member's signature key, in hex. */
export type MemberId = string;
/** 16 random bytes in hex, chosen by the author of a message. */
export type MessageId = string;

/**
 * `knocking`: waiting at the threshold. `member`: inside. `adrift`: lost step, and comes back by an invitation.
 * `declined`, `removed`, `left`: outside; what was received stays readable.
 */
export type Standing = "knocking" | "member" | "adrift" | "declined" | "removed" | "left";

/** `live`: following. `connecting`: on the way. `offline`: the sanctuary does not answer; tried again by itself. */
export type LinkState = "live" | "connecting" | "offline";

export interface MemberView {
  readonly id: MemberId;
  readonly name: string;
  readonly isMe: boolean;
  readonly isKeeper: boolean;
  readonly isArchitect: boolean;
  /** False once the member has gone; kept so that old entries have a name. */
  readonly isHere: boolean;
  /** True between a member's own goodbye and the moment when another member's device carries it out. */
  readonly isLeaving: boolean;
  /** Whole hours since 1970, as the sanctuary counted them; undefined for those who were here first. */
  readonly since: number | undefined;
  /** Members whose signed word let this one in, and who stand by it. */
  readonly vouchedBy: readonly MemberId[];
  /** Members who took their word for this one back. */
  readonly unvouchedBy: readonly MemberId[];
  /** Members who say that they compared safety pictures with this one. */
  readonly comparedBy: readonly MemberId[];
  /** Until when, in ms since 1970 to the hour, this newcomer neither votes, invites nor vouches; undefined: no more. */
  readonly trialUntil: number | undefined;
  readonly isResting: boolean;
  /** On this device only: what they say is folded. */
  readonly isMuted: boolean;
  /** On this device only: the two of us saw the same safety picture. */
  readonly isCompared: boolean;
}

export type TimelineItem =
  | (SpokenBase & {
      readonly kind: "check-in";
      readonly point: FeelingPoint | undefined;
      readonly words: readonly string[];
      readonly note: string | undefined;
      readonly body?: Body | undefined;
    })
  | (SpokenBase & {
      readonly kind: "sharing";
      /** Empty only beside an attachment. */
      readonly text: string;
      readonly replyTo: MessageId | undefined;
      readonly attachments: readonly AttachmentView[];
    })
  /** Taken back by its author: only the trace is left. */
  | (ItemBase & { readonly kind: "retracted" })
  /** `author` came in. */
  | (ItemBase & { readonly kind: "joined"; readonly vouchedBy: readonly MemberId[] })
  /** `author` was removed by `by`, or left by themselves (`by` undefined). */
  | (ItemBase & { readonly kind: "gone"; readonly by: MemberId | undefined; readonly reason: string | undefined })
  /** This device missed something here and was let back in. */
  | (ItemBase & { readonly kind: "gap" })
  | MotionItem
  | KeepersItem
  | RoundItem;

export interface ItemBase {
  readonly id: MessageId;
  /** Position in the log; ascending in a timeline. Undefined while it waits in the outbox. */
  readonly seq: number | undefined;
  readonly author: MemberId;
  /** Milliseconds since 1970 by the author's clock, in whole minutes. */
  readonly at: number;
  /** Set while it waits to go out. */
  readonly waiting: boolean;
  /** Set when another member re-shared it after this device lost step: their word for it, not the author's signature. */
  readonly reshared?: boolean;
}

export interface SpokenBase extends ItemBase {
  /** What it is about, in its author's words: shown in its place until somebody opens it. */
  readonly fold: string | undefined;
  /** Members who hear the author, in the order in which they said so. */
  readonly heardBy: readonly MemberId[];
  /** Why this, which waits, does not go out by itself. */
  readonly held: Held | undefined;
}

export interface KnockView {
  /** The drop it lies in, hex. */
  readonly id: string;
  readonly name: string;
  /** Four words that both sides can compare aloud. */
  readonly words: readonly string[];
  readonly invitedBy: MemberId;
  readonly vouchedBy: readonly MemberId[];
  readonly vouchesNeeded: number;
  /** True when my vouch is not given yet and the agreement lets me give it. */
  readonly canVouch: boolean;
}

export interface InvitationView {
  readonly id: string;
  readonly link: string;
  readonly by: MemberId;
  /** Whole hours since 1970. */
  readonly expires: number;
}

/** Something that went wrong and was passed over, worth a calm line on the screen. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly at: number;
  readonly member: MemberId | undefined;
  /** How often it happened in a row. */
  readonly count: number;
}

export interface CircleView {
  readonly id: CircleId;
  /** Address of its sanctuary, such as `https://example.org`. */
  readonly origin: string;
  readonly name: string;
  readonly standing: Standing;
  readonly link: LinkState;
  /** True when this device has taken in all that the sanctuary had when the circle was last opened. */
  readonly isCurrent: boolean;
  readonly suite: Suite;
  readonly epoch: number;
  readonly me: MemberId;
  readonly myName: string;
  readonly agreement: Agreement;
  readonly members: readonly MemberView[];
  /** Oldest first; what waits in the outbox stands last. */
  readonly timeline: readonly TimelineItem[];
  readonly knocks: readonly KnockView[];
  readonly invitations: readonly InvitationView[];
  /** While knocking: the words that the one who vouches sees too. */
  readonly knockWords: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly draft: DraftView | undefined;
  /** Topics whose notes stay folded for now, on this device. What is over may still stand here. */
  readonly notToday: readonly NotToday[];
  /** Members who wait for my answer whether I would bring them back. */
  readonly guardAsks?: readonly MemberId[] | undefined;
  readonly law: LawView;
  /** Rounds that are not over, oldest first. Those that are stand in the timeline. */
  readonly rounds: readonly RoundView[];
  /** What members told the keepers; empty unless I am one. */
  readonly reports: readonly ReportView[];
  /** What the agreement lets me do; `report`: there is a keeper besides me who can be told. */
  readonly may: {
    readonly invite: boolean;
    readonly remove: boolean;
    readonly erase: boolean;
    readonly report: boolean;
  };
  /** Equal for all members of an epoch who see the same circle; hex. For tests and for comparing. */
  readonly authenticator: string;
}

/** What an invitation shows before anything is asked. */
export interface ThresholdView {
  readonly origin: string;
  readonly circleName: string;
  readonly invitedBy: string;
  readonly members: number;
  readonly agreement: Agreement;
  /** Whole hours since 1970. */
  readonly expires: number;
}

export interface FoundInput {
  /** The founding link that the host gave, or the bare address of a sanctuary that is open to all. */
  readonly link: string;
  readonly circleName: string;
  readonly myName: string;
  readonly agreement?: Agreement;
  /** `x-wing` unless told. Part of the circle for good. */
  readonly suite?: Suite;
}

/**
 * Every call resolves once its effect is durable on this device; the network follows by itself. Refusals are
 * `NexusError`s with a code of `@nexus/wire`.
 */
export interface Nexus
  extends JournalCalls,
    ImportCalls,
    TalkCalls,
    LawCalls,
    RoundCalls,
    BlueprintCalls,
    DeckCalls,
    DeviceCalls,
    GuardianCalls,
    WakeCalls,
    ShelfCalls {
  circles(): readonly CircleView[];
  circle(id: CircleId): CircleView;
  /** Resolves when the sanctuary has the circle. */
  found(input: FoundInput): Promise<CircleId>;
  /** Reads an invitation without leaving a trace of oneself. */
  threshold(link: string): Promise<ThresholdView>;
  /** Leaves a knock; the circle turns from `knocking` to `member` when it is let in. */
  knock(link: string, myName: string): Promise<CircleId>;
  retract(circle: CircleId, message: MessageId): Promise<void>;
  invite(circle: CircleId, hours?: number): Promise<InvitationView>;
  withdrawInvitation(circle: CircleId, invitation: string): Promise<void>;
  vouch(circle: CircleId, knock: string): Promise<void>;
  decline(circle: CircleId, knock: string): Promise<void>;
  remove(circle: CircleId, member: MemberId, reason?: string): Promise<void>;
  leave(circle: CircleId): Promise<void>;
  /** Takes fresh keys in a circle: whoever copied this device's earlier ones cannot follow any further. */
  renew(circle: CircleId): Promise<void>;
  /** Forgets a circle on this device. */
  forget(circle: CircleId): Promise<void>;
  /** Erases a circle on its sanctuary, for all. Only where this device holds its keeper key. */
  erase(circle: CircleId): Promise<void>;
  /** Resolves when everything that waits has gone out, or rejects after `ms`. */
  settled(circle: CircleId, ms: number): Promise<void>;
  /** Tries every sanctuary at once, for instance when the device comes back online. */
  wake(): void;
  /** Called with the id of a circle whose view has changed. Returns the way to stop. */
  subscribe(listener: (circle: CircleId) => void): () => void;
  close(): Promise<void>;
}
