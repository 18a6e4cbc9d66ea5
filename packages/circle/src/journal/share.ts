/** Parts a check-in from what of it a circle may read. What is only for me never comes near a payload. */
import type { CheckInDraft } from "../input.ts";
import type { CheckInPart } from "./calls.ts";

const said: readonly CheckInPart[] = ["place", "words", "note"];
const parts: readonly CheckInPart[] = [...said, "body"];

const has: Readonly<Record<CheckInPart, (draft: CheckInDraft) => boolean>> = {
  place: ({ point }) => point !== undefined,
  words: ({ words }) => words.length > 0,
  note: ({ note }) => note !== undefined,
  body: ({ body }) => body !== undefined,
};

export const isSilent = (draft: CheckInDraft): boolean => !parts.some((part) => has[part](draft));

/** The parts that are both said and shared; when `share` does not tell, all that were said, and nothing of the body. */
export const partsShared = (draft: CheckInDraft, share: readonly CheckInPart[] = said): readonly CheckInPart[] =>
  parts.filter((part) => share.includes(part) && has[part](draft));

/** What the circle receives: made of the shared parts alone. */
export function sharedDraft(
  { point, words, note, body, fold }: CheckInDraft,
  shared: readonly CheckInPart[],
): CheckInDraft {
  return {
    type: "check-in",
    words: shared.includes("words") ? words : [],
    ...(point && shared.includes("place") ? { point } : {}),
    ...(note !== undefined && shared.includes("note") ? { note } : {}),
    ...(body && shared.includes("body") && { body }),
    ...(fold && { fold }),
  };
}
