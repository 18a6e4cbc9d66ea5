/** Parts a check-in from what of it a circle may read. What is only for me never comes near a payload. */
import type { CheckInDraft } from "../input.ts";
import type { CheckInPart } from "./calls.ts";

const parts: readonly CheckInPart[] = ["place", "words", "note"];

const has: Readonly<Record<CheckInPart, (draft: CheckInDraft) => boolean>> = {
  place: ({ point }) => point !== undefined,
  words: ({ words }) => words.length > 0,
  note: ({ note }) => note !== undefined,
};

export const isSilent = (draft: CheckInDraft): boolean => !parts.some((part) => has[part](draft));

/** The parts that are both said and shared; all that were said when `share` does not tell. */
export const partsShared = (draft: CheckInDraft, share: readonly CheckInPart[] = parts): readonly CheckInPart[] =>
  parts.filter((part) => share.includes(part) && has[part](draft));

/** What the circle receives: made of the shared parts alone. */
export function sharedDraft({ point, words, note, fold }: CheckInDraft, shared: readonly CheckInPart[]): CheckInDraft {
  return {
    type: "check-in",
    words: shared.includes("words") ? words : [],
    ...(point && shared.includes("place") ? { point } : {}),
    ...(note !== undefined && shared.includes("note") ? { note } : {}),
    ...(fold && { fold }),
  };
}
