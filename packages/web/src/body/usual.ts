/** A rate beside the same person's own earlier ones. With nobody else's, and with no number that would be right for all. */
import type { Body, JournalEntry } from "@nexus/circle";

/** ms back that count as usual; how many measurements it takes; bpm around the middle that are always alike. */
export const USUAL_SPAN = 60 * 86_400_000;
export const USUAL_NEEDS = 5;
const ALIKE = 5;
/** Of the logarithm: about a sixth to each side. */
const ALIKE_VARIATION = 0.15;

export interface Usual {
  /** Between which half of one's own lie, and at least a little around the middle. In bpm, or in ms. */
  readonly low: number;
  readonly high: number;
}

/** Undefined with fewer than five. */
export function usualOf(entries: readonly JournalEntry[]): Usual | undefined {
  const rates = entries.flatMap((entry) => (entry.kind === "check-in" && entry.body ? [entry.body.hr] : []));
  if (rates.length < USUAL_NEEDS) return undefined;
  const { low, middle, high } = quartersOf(rates);
  return { low: Math.min(low, middle - ALIKE), high: Math.max(high, middle + ALIKE) };
}

/**
 * The variation (RMSSD, ms) that is usual by the same source: a strap and a finger err differently. It is judged by its
 * logarithm, since twice as much is as far away as half of it. Undefined with fewer than five.
 */
export function usualVariationOf(entries: readonly JournalEntry[], source: Body["source"]): Usual | undefined {
  const logarithms = entries.flatMap((entry) => {
    const body = entry.kind === "check-in" && entry.body?.source === source ? entry.body : undefined;
    return body?.rmssd === undefined ? [] : [Math.log(body.rmssd)];
  });
  if (logarithms.length < USUAL_NEEDS) return undefined;
  const { low, middle, high } = quartersOf(logarithms);
  return {
    low: Math.exp(Math.min(low, middle - ALIKE_VARIATION)),
    high: Math.exp(Math.max(high, middle + ALIKE_VARIATION)),
  };
}

function quartersOf(values: readonly number[]) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

export const variationBesideUsual = (rmssd: number, { low, high }: Usual): "less" | "alike" | "more" =>
  rmssd < low ? "less" : rmssd > high ? "more" : "alike";

export const besideUsual = (hr: number, { low, high }: Usual): NonNullable<Body["usual"]> =>
  hr < low ? "slower" : hr > high ? "faster" : "alike";
