/** Letters to some members alone, whatever they are about: written as they go out, taken as they come. */
import type { MemberId } from "../api.ts";
import { sealGuard } from "../guardians/letter.ts";
import { takeGuard } from "../guardians/take.ts";
import type { Payload } from "../payload.ts";
import type { LetterIntent } from "../session/intent.ts";
import type { Core, Draft, Inside } from "../session/snapshot.ts";
import { sealReport } from "./letter.ts";
import { takeReport } from "./take-report.ts";

export type LetterPayload = Extract<Payload, { type: "report" | "guard" }>;

/** Undefined where nobody whom it is for is here any more. */
export const writeLetter = (core: Core, inside: Inside, intent: LetterIntent): Promise<LetterPayload | undefined> =>
  intent.kind === "report" ? sealReport(core, inside, intent) : sealGuard(core, inside, intent);

export const takeLetter = (
  core: Core,
  draft: Draft,
  inside: Inside,
  author: MemberId,
  payload: LetterPayload,
): Promise<void> =>
  payload.type === "report"
    ? takeReport(core, draft, inside, author, payload)
    : takeGuard(core, draft, inside, author, payload);
