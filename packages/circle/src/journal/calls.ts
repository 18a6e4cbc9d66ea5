/**
 * The journal as rooms and commands see it: a person's own entries, on this device and on those that are linked with it
 * (`devices/`). Nobody else is told of it, and it outlives every circle. What a check-in shares with a circle travels as a message of its own; taking that back, leaving or
 * forgetting the circle leaves the entry here.
 */
import type { CircleId, MessageId } from "../api.ts";
import type { BroughtFeeling, ImportId } from "../imports/api.ts";
import type { Body, FeelingPoint } from "../payload.ts";

/** 16 random bytes in hex; unrelated to the id of any message, so that no row on the disk tells which messages are mine. */
export type EntryId = string;

/** What a check-in consists of. */
export type CheckInPart = "place" | "words" | "note" | "body";

export interface CheckInInput {
  readonly point?: FeelingPoint | undefined;
  readonly words?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** What it is about, so that others choose whether to read it now. 1 to 60 characters. */
  readonly fold?: string | undefined;
  /** What was measured. Neither kept nor shared unless that is asked for, each time. */
  readonly body?: Body | undefined;
  /** Whether the journal keeps the body. */
  readonly keepBody?: boolean | undefined;
  /** Which parts the circle receives: all but the body unless told. The others never leave this device. */
  readonly share?: readonly CheckInPart[] | undefined;
}

export interface CheckedIn {
  readonly entry: EntryId;
  /** Undefined when nothing of it went to a circle. */
  readonly message: MessageId | undefined;
}

/** For whom a check-in was. */
export interface Shared {
  readonly circle: CircleId;
  /** What the circle was called then; it may be forgotten here by now. */
  readonly name: string;
  readonly message: MessageId;
  readonly parts: readonly CheckInPart[];
  /** Set once I took it back in the circle. */
  readonly takenBack?: true | undefined;
}

/** Where an entry that another app kept came from, with what only that app says of it. */
export interface Origin extends Omit<BroughtFeeling, "words" | "note"> {
  readonly import: ImportId;
  readonly source: string;
  /** By what it is known again when its file is read another time. */
  readonly mark: string;
}

interface EntryBase {
  readonly id: EntryId;
  /** Milliseconds since 1970 by this device's clock. */
  readonly at: number;
  /** Set once it was changed here; a circle has it as it was. */
  readonly changed?: true | undefined;
}

export type JournalEntry =
  | (EntryBase & {
      readonly kind: "check-in";
      readonly point?: FeelingPoint | undefined;
      readonly words: readonly string[];
      readonly note?: string | undefined;
      readonly body?: Body | undefined;
      /** The topic under which others find it folded. */
      readonly fold?: string | undefined;
      /** Undefined: only for me. */
      readonly shared?: Shared | undefined;
      /** Undefined: said here. */
      readonly from?: Origin | undefined;
    })
  /** Private writing. */
  | (EntryBase & { readonly kind: "line"; readonly text: string });

/** A stretch of the journal. `since` is part of it, `until` is not; in milliseconds since 1970. */
export interface Span {
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

export interface JournalPage {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** When the nearest entries before and after this stretch were made. */
  readonly earlier: number | undefined;
  readonly later: number | undefined;
  /** Rows of the whole journal that could not be read; passed over, and left as they are. */
  readonly damaged: readonly string[];
}

/** A word that I have used, with the last time and place. */
export interface WordUsed {
  readonly word: string;
  readonly at: number;
  readonly point: FeelingPoint | undefined;
}

/** What every screen may want to know of the journal. */
export interface JournalGlance {
  readonly isEmpty: boolean;
  /** The last check-in that has a place. */
  readonly latest: { readonly at: number; readonly point: FeelingPoint } | undefined;
}

/** What an entry shall say from now on. Of a check-in the words and the note, of a line its text. */
export interface EntryChange {
  readonly words?: readonly string[] | undefined;
  /** Empty: without a note. */
  readonly note?: string | undefined;
  readonly text?: string | undefined;
}

/** A wish to be asked how one is. */
export interface Reminder {
  /** Minutes after midnight, 0..1439. */
  readonly minute: number;
  /** 0 is Sunday. */
  readonly days: readonly number[];
}

export interface JournalCalls {
  /**
   * How I am: kept in the journal, and said to `circle` as far as the input shares it, both in one write. Without a
   * circle, or when nothing is shared, it stays on this device.
   */
  checkIn(circle: CircleId | undefined, input: CheckInInput): Promise<CheckedIn>;
  /** Keeps a private line. */
  noteDown(text: string): Promise<EntryId>;
  journal(span?: Span): JournalPage;
  journalGlance(): JournalGlance;
  changeEntry(id: EntryId, change: EntryChange): Promise<void>;
  forgetEntry(id: EntryId): Promise<void>;
  /** Latest first; each word once. */
  wordsUsed(): readonly WordUsed[];
  reminders(): readonly Reminder[];
  /** At most twelve; these and no others from now on. */
  setReminders(reminders: readonly Reminder[]): Promise<void>;
  /** Called after every change of the journal. Returns the way to stop. */
  followJournal(listener: () => void): () => void;
}
