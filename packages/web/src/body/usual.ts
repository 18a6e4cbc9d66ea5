/** A rate beside the same person's own earlier ones. With nobody else's, and with no number that would be right for all. */
import type { Body, JournalEntry } from "@nexus/circle";

/** ms back that count as usual; how many measurements it takes; bpm around the middle that are always alike. */
export const USUAL_SPAN = 60 * 86_400_000;
export const USUAL_NEEDS = 5;
const ALIKE = 5;

export interface Usual {
  /** bpm between which half of one's rates lie, and 5 around the middle at least. */
  readonly low: number;
  readonly high: number;
}

/** Undefined with fewer than five. */
export function usualOf(entries: readonly JournalEntry[]): Usual | undefined {
  const rates = entries.flatMap((entry) => (entry.kind === "check-in" && entry.body ? [entry.body.hr] : []));
  if (rates.length < USUAL_NEEDS) return undefined;
  const sorted = rates.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  const middle = at(0.5);
  return { low: Math.min(at(0.25), middle - ALIKE), high: Math.max(at(0.75), middle + ALIKE) };
}

export const besideUsual = (hr: number, { low, high }: Usual): NonNullable<Body["usual"]> =>
  hr < low ? "slower" : hr > high ? "faster" : "alike";
