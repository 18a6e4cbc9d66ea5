/** A round as the log tells it: what every member's device holds of it in the same way. Plain JSON; bytes in base64url. */
import type { ContributionView, ItemBase, MemberId, MessageId, RoundFault, RoundPhase, Spoken } from "../api.ts";
import type { FeelingPoint } from "../fields.ts";

interface Base {
  readonly id: MessageId;
  /** Where in the log it was opened. */
  readonly seq: number;
  readonly by: MemberId;
  /** Milliseconds since 1970 by the clock of who opened it, in whole minutes. */
  readonly at: number;
  /** Hour of its entry: whole hours since 1970, by the sanctuary. */
  readonly opened: number;
  readonly title: string;
  readonly prompt: string;
  readonly opening: string;
  readonly closing: string;
  readonly roster: readonly MemberId[];
  readonly phase: RoundPhase;
  /** How each came and goes; undefined where nobody is asked. */
  readonly moods: Moods | undefined;
  readonly endedBy?: MemberId;
}

export interface Moods {
  readonly before: Readonly<Record<MemberId, FeelingPoint>>;
  readonly after: Readonly<Record<MemberId, FeelingPoint>>;
}

export interface SealedRecord extends Base {
  readonly form: "sealed";
  /** A weaving session: gestures are given, no words. */
  readonly weaves?: true;
  /** Round keys in the order of the roster: they outlast a membership. */
  readonly keys: readonly string[];
  readonly threshold: number;
  /** By the agreement as it was when the round was opened. */
  readonly quorum: number;
  readonly atDeadline: "extend" | "return";
  readonly hours: number;
  /** Whole hours since 1970. */
  readonly deadline: number;
  readonly extended: number;
  /** Whose contribution is in: the id of its row (see `ContributionRow`), and its hash. */
  readonly sealed: Readonly<Record<MemberId, { readonly row: MessageId; readonly hash: string }>>;
  /** By author: whose share does not fit, as they say, and the share where the author has shown it. */
  readonly complaints: Readonly<Record<MemberId, Readonly<Record<MemberId, string | null>>>>;
  /** The closing set: the authors that count, in the order of the roster, and what the closes sign. */
  readonly set?: { readonly authors: readonly MemberId[]; readonly hash: string };
  readonly closes: Readonly<Record<MemberId, Closed>>;
  /** Whose shares are released: the id of the row (see `ReleaseRow`). */
  readonly released: Readonly<Record<MemberId, MessageId>>;
  readonly faults: readonly Fault[];
  /** In the order of the roster, once it has opened. */
  readonly contributions: readonly ContributionView[];
  /** Once it has opened: authors whose words a later release may still open. */
  readonly pending?: readonly MemberId[];
}

/** What a member's close says: which set, and their signature over it. */
export interface Closed {
  readonly set: string;
  readonly signature: string;
}

/** A fault that is named to all; a double close with both. */
export interface Fault extends RoundFault {
  readonly proof?: readonly [Closed, Closed];
}

export interface PieceRecord extends Base {
  readonly form: "piece";
  readonly minutes: number;
  readonly keepers: readonly MemberId[];
  readonly keepersNeeded: 1 | 2;
  readonly here: readonly MemberId[];
  readonly holder: MemberId | undefined;
  /** Milliseconds since 1970, in whole minutes. */
  readonly heldSince: number | undefined;
  readonly turns: readonly { readonly member: MemberId; readonly how: "spoke" | "passed" | "away" }[];
  /** Ids of what was said (see `SpokenRow`); their words once it is over. */
  readonly said: readonly MessageId[];
  readonly spoken: readonly Spoken[];
}

export type RoundRecord = SealedRecord | PieceRecord;
export type Rounds = Readonly<Record<MessageId, RoundRecord>>;

/** The place of a round in the timeline. While it goes on, the state has it. */
export interface RoundPlace extends ItemBase {
  readonly kind: "round";
  readonly over?: RoundRecord;
}

interface Row extends ItemBase {
  readonly round: MessageId;
}

/** Rows that no timeline shows, kept until their round is over. */
export interface ContributionRow extends Row {
  readonly kind: "contribution";
  readonly body: string;
  readonly commitments: string;
  readonly boxes: string;
}

export interface ReleaseRow extends Row {
  readonly kind: "release";
  readonly shares: string;
}

export interface SpokenRow extends Row {
  readonly kind: "spoken";
  readonly spoken: Spoken;
}

export type RoundRow = ContributionRow | ReleaseRow | SpokenRow;
