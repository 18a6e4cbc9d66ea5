/**
 * Rounds: sharing in turns, so that no one has to go first. Part of `Nexus`. Three forms: `sealed` (everyone writes
 * alone, all opens at once), `piece` (live, the talking piece handed on), `exchange` (two answer the same question, both
 * open at once).
 */
import type { RoundTemplate } from "./agreement/agreement.ts";
import type { CircleId, ItemBase, MemberId, MessageId } from "./api.ts";
import type { FeelingPoint } from "./payload.ts";

export type RoundForm = "sealed" | "piece" | "exchange";

/**
 * Sealed and exchange: `open` (taking contributions), `closing` (complete; the members' devices agree what belongs to it),
 * then `opened`, or `returned` (unopened, everyone keeps their own words) or `void` (too few of its members are left).
 * Piece: `gathering`, `open` (the piece goes round), `leaving` (how is everyone now), `opened` (over; the name is kept for
 * all forms), or `void`.
 */
export type RoundPhase = "gathering" | "open" | "closing" | "leaving" | "opened" | "returned" | "void";

/** What somebody gives to a weaving session. */
export interface Gesture {
  /** The yarn, as `@nexus/weave` counts its tones: 1 to 8 the named feelings, 9 to 16 the same softly, 17 the middle. */
  readonly thread: number;
  readonly tension: "loose" | "even" | "tight";
  readonly motif: "star" | "diamond" | "table" | "rose";
}

/** What is read of a member once a round has opened. */
export type ContributionView =
  | { readonly kind: "words"; readonly by: MemberId; readonly text: string; readonly fold: string | undefined }
  /** In a weaving session. Shown woven, and never beside a name. */
  | { readonly kind: "gesture"; readonly by: MemberId; readonly gesture: Gesture }
  | { readonly kind: "pass"; readonly by: MemberId }
  /** Neither sealed nor passed before it closed. */
  | { readonly kind: "absent"; readonly by: MemberId }
  /** What was sealed cannot be read by anyone. */
  | { readonly kind: "unreadable"; readonly by: MemberId };

/** Sums over three people and more, else undefined: how everyone came and went, as means on the feeling field. */
export interface MoodSums {
  readonly before: { readonly count: number; readonly mean: FeelingPoint } | undefined;
  readonly after: { readonly count: number; readonly mean: FeelingPoint } | undefined;
}

/** A member whose device did what the round does not allow; named to all. */
export interface RoundFault {
  readonly member: MemberId;
  /**
   * `bad-share`: dealt or released a share that does not fit. `double-close`: signed two different closing sets.
   * `round-unfit`: sealed what this round does not ask for, or what is no thread.
   */
  readonly kind: "bad-share" | "double-close" | "unreadable" | "round-unfit";
}

interface RoundBase {
  readonly id: MessageId;
  readonly title: string;
  readonly prompt: string;
  readonly opening: string;
  readonly closing: string;
  readonly by: MemberId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly phase: RoundPhase;
  /** Whoever belongs to it, in their order. Fixed when it was opened. */
  readonly roster: readonly MemberId[];
  /** Whether it waits for something that only I can do. */
  readonly waitsForMe: boolean;
  /** Undefined where nobody is asked how they are. */
  readonly moods: MoodSums | undefined;
  /** Whether I have said how I am: before, after. */
  readonly myMoods: { readonly before: boolean; readonly after: boolean };
  /** My own reminder for it, in ms since 1970; on this device only. */
  readonly remindAt: number | undefined;
  /** What I have begun to write for it, on this device only. */
  readonly draft: string | undefined;
  readonly mayCancel: boolean;
  /** Who ended it before its time; undefined while it goes on, and where it ended by itself. */
  readonly endedBy: MemberId | undefined;
}

export interface SealedRoundView extends RoundBase {
  readonly form: "sealed";
  /** A weaving session: everyone gives a thread in place of words. */
  readonly weaves: boolean;
  /** Milliseconds since 1970, to the hour. */
  readonly deadline: number;
  /** How often the deadline was moved because too few were in. */
  readonly extended: number;
  /** Of the roster, how many must be in at the deadline. */
  readonly quorum: number;
  readonly atDeadline: "extend" | "return";
  /** So many devices must work together to open it: fewer can read nothing before its time. */
  readonly threshold: number;
  /** Who has sealed or passed: the two look alike until it opens. */
  readonly isIn: readonly MemberId[];
  /** `waiting`: on its way out. */
  readonly mine: "none" | "waiting" | "in";
  /** What I sealed, kept on this device alone, until it has opened; undefined for a pass. */
  readonly myWords: string | undefined;
  /** The same of a weaving session. */
  readonly myGesture: Gesture | undefined;
  /** Once it is closing: how many devices have agreed on the set, of `threshold`. */
  readonly agreed: number;
  /** In the order of the roster; empty until it has opened. */
  readonly contributions: readonly ContributionView[];
  readonly faults: readonly RoundFault[];
}

/** Something said with the piece in hand, or an invited reply. */
export interface Spoken {
  readonly id: MessageId;
  readonly by: MemberId;
  readonly at: number;
  readonly text: string;
  /** Its author invites replies. */
  readonly invites: boolean;
  readonly to: MessageId | undefined;
  /** Silence kept together, in minutes, in place of words. */
  readonly silence: number | undefined;
  /** On its way out; only one's own. */
  readonly waiting?: boolean;
}

export interface PieceRoundView extends RoundBase {
  readonly form: "piece";
  readonly minutes: number;
  /** Who holds the round; two where the agreement asks for two. */
  readonly keepers: readonly MemberId[];
  readonly keepersNeeded: 1 | 2;
  /** Who has arrived. */
  readonly here: readonly MemberId[];
  readonly holder: MemberId | undefined;
  /** When the holder took the piece, in ms since 1970, to the minute. */
  readonly heldSince: number | undefined;
  /** How it went so far: whose turn is over, and whether they spoke, passed, or were not here. */
  readonly turns: readonly { readonly member: MemberId; readonly how: "spoke" | "passed" | "away" }[];
  readonly spoken: readonly Spoken[];
  readonly may: {
    readonly speak: boolean;
    readonly handOn: boolean;
    /** Keeper: begin, end, hand on for somebody who is not here, keep a silence. */
    readonly keep: boolean;
    /** Become the second keeper. */
    readonly hold: boolean;
  };
}

export interface ExchangeView extends RoundBase {
  readonly form: "exchange";
  readonly deadline: number;
  readonly other: MemberId;
  readonly isIn: readonly MemberId[];
  readonly mine: "none" | "waiting" | "in";
  readonly myWords: string | undefined;
  readonly contributions: readonly ContributionView[];
}

export type RoundView = SealedRoundView | PieceRoundView | ExchangeView;

/** A round in the timeline, at the place where it was opened; its outcome stays here. */
export interface RoundItem extends ItemBase {
  readonly kind: "round";
  readonly round: RoundView;
}

export interface OpenRoundInput extends Omit<RoundTemplate, "id"> {
  /** Piece: the order; a permutation of all who are here and do not rest. Undefined: the order in which they came. */
  readonly order?: readonly MemberId[] | undefined;
}

export interface OpenExchangeInput {
  readonly with: MemberId;
  readonly question: string;
  /** 1..672. */
  readonly hours: number;
}

export interface RoundCalls {
  /**
   * Opens a round. Throws `round-too-few` for a sealed round of fewer than three, `round-keys` where a member's device is
   * too old to take part, `law-round` where the agreement says no, `round-busy` while a live round goes on.
   */
  openRound(circle: CircleId, input: OpenRoundInput): Promise<MessageId>;
  openExchange(circle: CircleId, input: OpenExchangeInput): Promise<MessageId>;
  /** Seals my sharing: it cannot be changed any more. `text` 1 to 4000 characters. Sealed rounds and exchanges. */
  sealWords(circle: CircleId, round: MessageId, text: string, fold?: string): Promise<void>;
  /** Weaving sessions: seals my thread. Throws `round-unfit` in another round, as `sealWords` does in this one. */
  sealGesture(circle: CircleId, round: MessageId, gesture: Gesture): Promise<void>;
  /** Sealed: a pass like a sealed sharing. Piece: hands the piece on. Exchange: ends it without a trace. */
  pass(circle: CircleId, round: MessageId): Promise<void>;
  /** Whoever opened it, or a keeper, ends it: unopened, everyone keeps their own words. Not once it is closing. */
  cancelRound(circle: CircleId, round: MessageId): Promise<void>;
  mood(circle: CircleId, round: MessageId, when: "before" | "after", point: FeelingPoint): Promise<void>;
  /** Piece: says that I am here; `hold` makes me the second keeper. */
  arrive(circle: CircleId, round: MessageId, hold?: boolean): Promise<void>;
  /** Piece: words of the holder, or an invited reply (`to`). */
  speak(circle: CircleId, round: MessageId, text: string, how?: { invites?: boolean; to?: MessageId }): Promise<void>;
  /** Piece, holder or keeper: a silence together, in minutes (1 to 10). */
  silence(circle: CircleId, round: MessageId, minutes: number): Promise<void>;
  /** Piece: the holder hands it on; a keeper does so for a holder who is not here. */
  handOn(circle: CircleId, round: MessageId): Promise<void>;
  /** Piece, keeper: begins the piece (`open`), goes to the leaving (`leaving`), or ends it (`opened`). */
  turnTo(circle: CircleId, round: MessageId, phase: "open" | "leaving" | "opened"): Promise<void>;
  /** A reminder on this device; undefined lets go of it. */
  remindOfRound(circle: CircleId, round: MessageId, at: number | undefined): Promise<void>;
  /** What I sealed is being written: kept on this device, like a draft. */
  roundDraft(circle: CircleId, round: MessageId, text: string): Promise<void>;
}
