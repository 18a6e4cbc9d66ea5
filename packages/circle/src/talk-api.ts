/** What members say to each other beyond plain words, and what a device keeps to itself about it. Part of `Nexus`. */

import type { ErrorCode } from "@nexus/wire";
import type { CircleId, MemberId, MessageId } from "./api.ts";
import type { Attachment, AttachmentType } from "./attach/attachment.ts";
import type { JournalEntry } from "./journal/calls.ts";

export type { AttachmentType };

interface PictureFacts {
  readonly kind: "picture";
  readonly type: Extract<AttachmentType, `image/${string}`>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
interface VoiceFacts {
  readonly kind: "voice";
  readonly type: Extract<AttachmentType, `audio/${string}`>;
  /** How long it takes to hear, in ms. */
  readonly ms: number;
}

/** What a view tells of an attachment. Its bytes come by `attachment()`; its key stays with the core. */
export type AttachmentView = (PictureFacts | VoiceFacts) & {
  /** In the author's words, for whoever does not see or hear it; empty where none was given. */
  readonly description: string;
  readonly size: Attachment["size"];
};

/** Bytes that the app itself made: a picture drawn anew, a recording. Nothing that still tells where or by whom. */
export type AttachmentInput = (PictureFacts | VoiceFacts) & {
  readonly description: string;
  readonly bytes: Uint8Array;
};

/** What may go along with written words. */
export interface WriteInput {
  readonly replyTo?: MessageId | undefined;
  /** What it is about, so that others choose whether to read it now. 1 to 60 characters. */
  readonly fold?: string | undefined;
  readonly attachments?: readonly AttachmentInput[] | undefined;
}

/** What is begun and not sent. */
export interface DraftView {
  readonly text: string;
  readonly replyTo: MessageId | undefined;
}

/** A member's word to the keepers, seen by them alone. The items are the keeper's own copies, so they can be checked. */
export interface ReportView {
  readonly id: MessageId;
  readonly by: MemberId;
  readonly at: number;
  readonly line: string;
  readonly items: readonly MessageId[];
}

export interface ReportInput {
  /** 1 to 1000 characters. */
  readonly line: string;
  readonly items: readonly MessageId[];
  /** Keepers who shall not read it. */
  readonly without?: readonly MemberId[] | undefined;
}

/** What two people compare, side by side or aloud: the same on both devices, another one where somebody stands between. */
export interface Comparison {
  /** The seed of the safety picture, hex. */
  readonly seed: string;
  readonly words: readonly string[];
}

/** Something said in a circle, or an entry of one's own journal. */
export type SearchHit =
  | { readonly circle: CircleId; readonly item: MessageId; readonly at: number }
  | { readonly entry: JournalEntry; readonly at: number };

/** A topic that this person leaves for another day. Known on this device only. */
export interface NotToday {
  /** As content notes name it, in lower case. */
  readonly topic: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Why something that waits does not go out by itself. */
export type Held = ErrorCode;

export interface TalkCalls {
  /** `text` may be empty where something is attached. Throws `attachment-refused` or `size-oversize`. */
  write(circle: CircleId, text: string, input?: WriteInput): Promise<MessageId>;
  /** Tries once more what is held. */
  tryAgain(circle: CircleId, message: MessageId): Promise<void>;
  /** Sends the words of what is held, without its attachments. To take it out altogether, retract it. */
  sendWithout(circle: CircleId, message: MessageId): Promise<void>;
  /** The n-th attachment of a message, from 0. Kept on this device from then on, as far as there is room. */
  attachment(circle: CircleId, message: MessageId, n: number): Promise<{ type: AttachmentType; bytes: Uint8Array }>;
  /** "I hear you", said once, or taken back. */
  hear(circle: CircleId, message: MessageId, on: boolean): Promise<void>;
  /** Keeps what is begun; empty words let go of it. Gone once it is written. */
  draft(circle: CircleId, draft: { readonly text: string; readonly replyTo?: MessageId | undefined }): Promise<void>;
  /** Folds what a member says, on this device only. Nobody is told. */
  mute(circle: CircleId, member: MemberId, on: boolean): Promise<void>;
  /** Leaves what is about a topic for later, on this device only; undefined takes it up again. Nobody is told. */
  notToday(circle: CircleId, topic: string, until: number | undefined): Promise<void>;
  /** Tells the circle's keepers, and nobody else. Throws `keeper-none` where there is none who could be told. */
  report(circle: CircleId, input: ReportInput): Promise<void>;
  /** A keeper has looked at a report and puts it away, on this device. */
  putAway(circle: CircleId, report: MessageId): Promise<void>;
  compare(circle: CircleId, member: MemberId): Promise<Comparison>;
  /** Remembers on this device that both saw the same, and says to the circle that the two have compared. */
  compared(circle: CircleId, member: MemberId, on: boolean): Promise<void>;
  /** Looks through all circles and the journal on this device, newest first: every word of `query`, whatever its case and accents. */
  search(query: string, locale?: string): Promise<readonly SearchHit[]>;
}
