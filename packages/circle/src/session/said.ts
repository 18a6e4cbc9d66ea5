/**
 * What this device said since the circle could still split (see `split.ts`) and that no timeline item holds: after a
 * split it goes out once more, word for word, so that everyone who has it passes over the repetition.
 */
import type { Payload } from "../payload.ts";
import { DAY } from "../time.ts";
import type { CircleRecord } from "./record.ts";
import type { Draft } from "./snapshot.ts";

export interface OwnWord {
  readonly seq: number;
  readonly payload: Payload;
}

/** As long as a plea may still be answered, in ms. */
const PLEA_LASTS = DAY;
const KEPT = 64;

/** Items of the timeline hold the first three; the next were for one branch, or for one epoch, alone. */
const NOT_AGAIN: ReadonlySet<Payload["type"]> = new Set([
  "check-in",
  "sharing",
  "hear",
  "report",
  "guard",
  "here",
  "leaving",
  // Told anew as the journal then is (see `devices/`).
  "journal",
  // What a device owes to a round it does anew, as the round then stands (see `rounds/duties.ts`).
  "seal",
  "complaint",
  "answer",
  "close",
  "release",
  "nudge",
]);

export function keepOwnWord(draft: Draft, seq: number, payload: Payload): void {
  if (NOT_AGAIN.has(payload.type)) return;
  draft.record = { ...draft.record, said: [...(draft.record.said ?? []), { seq, payload }].slice(-KEPT) };
}

/** With every commit: only who waits to be let back in may still come to a branch that lacks older words. `now` in ms. */
export function withoutOldWords(record: CircleRecord, now: number): CircleRecord {
  if (!record.said?.length) return record;
  const { plea } = record;
  const since = plea && now - plea.since < PLEA_LASTS ? plea.contested : Number.POSITIVE_INFINITY;
  return { ...record, said: record.said.filter(({ seq }) => seq > since) };
}
