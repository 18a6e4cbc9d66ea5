/**
 * What a member wants, before it is bound to an epoch. Intents wait in the outbox in order; whoever loses a race for an
 * epoch keeps the intent and seals it anew. Bytes in base64url.
 */
import type { ErrorCode } from "@nexus/wire";
import type { Change } from "../agreement/change.ts";
import { HOURS_APART } from "../agreement/decide-commit.ts";
import type { Plea } from "../agreement/grounds.ts";
import type { Outcome } from "../agreement/outcome.ts";
import type { MemberId, MessageId } from "../api.ts";
import type { Attachment } from "../attach/attachment.ts";
import type { GuardLetter } from "../guardians/letter.ts";
import type { Payload } from "../payload.ts";
import type { ReportLetter } from "../report/report-letter.ts";

export type Intent =
  | { readonly kind: "say"; readonly payload: Payload }
  /** Tell these keepers alone. Sealed to their keys of the epoch in which it goes out. */
  | {
      readonly kind: "report";
      readonly id: MessageId;
      readonly minute: number;
      readonly keepers: readonly MemberId[];
      readonly letter: ReportLetter;
    }
  /** Tell this member alone, likewise. */
  | {
      readonly kind: "guard";
      readonly id: MessageId;
      readonly minute: number;
      readonly to: MemberId;
      readonly letter: GuardLetter;
    }
  /** Add the one who knocked at this drop, with the vouches that the log holds by then. */
  | { readonly kind: "admit"; readonly drop: string; readonly keyPackage: string }
  | { readonly kind: "remove"; readonly member: MemberId; readonly reason: string | undefined }
  /** Change the group context: as oneself wished, or as it is due. */
  | { readonly kind: "amend"; readonly change: Change }
  /** Take fresh keys. */
  | { readonly kind: "renew" }
  /** Carry out a signed leaving. */
  | { readonly kind: "let-go"; readonly member: MemberId }
  /** Let a member back in who could not follow the branch that the commit at `branch` opened. */
  | { readonly kind: "return"; readonly plea: Plea; readonly branch: number; readonly notBefore: number }
  /** Leave the branch last followed for the one that more members hold good. */
  | { readonly kind: "yield" }
  /** Contest the invalid commits under the current door. Carries no change of its own. */
  | { readonly kind: "contest" };

/** Sealed to the keys that some members have in the epoch in which it goes out. */
export type LetterIntent = Extract<Intent, { kind: "report" | "guard" }>;

/** Bound to one door. Resent byte for byte until the log shows it, or shows that the door closed without it. */
export interface SealedIntent {
  readonly under: number;
  /** Entry id, hex. */
  readonly id: string;
  readonly kind: "message" | "commit" | "contest";
  readonly body: string;
  readonly next: string | undefined;
  readonly answers: readonly { readonly drop: string; readonly body: string }[];
  /** The group after this commit, used once the log has accepted it. */
  readonly candidate: string | undefined;
  /** The hour that the commit names; see `grounds.ts`. */
  readonly hour?: number | undefined;
  /** What that commit does to the circle, and why. */
  readonly outcome: Outcome | undefined;
}

export interface OutboxRow {
  readonly n: number;
  readonly intent: Intent;
  readonly sealed: SealedIntent | undefined;
  /** Ids of the attachments that the sanctuary has. The message is sealed when it has all. */
  readonly placed?: readonly string[];
  /** Set where it stands aside until the person says what to do: why the sanctuary does not take its attachments. */
  readonly held?: ErrorCode;
}

/** Its hour is by now too far from the log's for the commit to be lawful: it waited too long to go out. */
export const isStale = ({ sealed }: OutboxRow, hour: number): boolean =>
  sealed?.hour !== undefined && Math.abs(hour - sealed.hour) >= HOURS_APART;

/** Needs a commit. */
export const isChange = ({ kind }: Intent): boolean => kind !== "say" && kind !== "report" && kind !== "guard";

export const attachmentsToSend = ({ intent }: OutboxRow): readonly Attachment[] =>
  intent.kind === "say" && intent.payload.type === "sharing" ? (intent.payload.attachments ?? []) : [];

export const isPlaced = (row: OutboxRow): boolean =>
  attachmentsToSend(row).every(({ id }) => row.placed?.includes(id) ?? false);
