/** How long it takes, and the sentence that says how the signal is: the same for everything that feels each beat. */
import type { Reading } from "@nexus/sense";
import { wordsOf } from "../words/later.ts";

/** ms for the rate, and for how the beats vary. */
export const FOR_RATE = 30_000;
export const FOR_VARIATION = 60_000;

export interface Span {
  /** ms of beats heard. */
  readonly span: number;
  /** ms that the first and the last beat lose. */
  readonly ends: number;
}

export const isEnough = ({ span, ends }: Span): boolean => span >= FOR_RATE - ends;

/** What stands below a signal of which a rate can be told at this moment. */
export function saysOf(whole: Reading, span: Span): string {
  const t = wordsOf("body");
  if (!isEnough(span)) return t.enough.notYet;
  if (whole.hr === null) return t.reasons[whole.reason ?? "pulse-unclear"];
  if (whole.quality === "good" && whole.rmssd !== null) return t.enough.variation;
  return whole.reason && whole.reason !== "too-short" ? t.rateOnly(t.reasons[whole.reason]) : t.enough.rate;
}
