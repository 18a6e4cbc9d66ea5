/** What was measured, and the part of it that may be shown. */
import type { Spectrum } from "../beats/spectrum.ts";
import type { Quality, Reason, Verdict } from "./quality.ts";

/** Everything that can be computed; null where there are too few values for it. Never NaN. */
export interface Figures {
  /** bpm. */
  readonly hr: number | null;
  /** ms. */
  readonly rmssd: number | null;
  readonly sdnn: number | null;
  /** Per cent. */
  readonly pnn50: number | null;
  /** ms. */
  readonly sd1: number | null;
  readonly sd2: number | null;
  /** ms²; for export, never shown. */
  readonly welch: Spectrum | { readonly lf: null; readonly hf: null };
  /** ms; the same figures after doubtful beats were put right. */
  readonly corrected: { readonly rmssd: number | null; readonly sdnn: number | null };
}

export interface Counts {
  /** Beats (between two of them an interval) that the figures rest on, and those that there were. */
  readonly beats: { readonly kept: number; readonly seen: number };
  /** What one look found; how many of each. */
  readonly artifacts: {
    readonly ectopic: number;
    readonly missed: number;
    readonly extra: number;
    readonly longshort: number;
  };
}

export interface Measured extends Counts {
  readonly verdict: Verdict;
  readonly figures: Figures;
  /** ms from the first beat to the last; what lies between is heard, not waited for. */
  readonly span: number;
  /** ms of its longest stretch without a gap. */
  readonly unbroken: number;
}

export interface Reading extends Counts, Figures {
  readonly quality: Quality;
  readonly reason: Reason | null;
}

/** ms of beats for the variation from beat to beat; for the figures that grow with the record's length. */
const MINUTE = 60_000;
const FIVE_MINUTES = 300_000;
/** ms that a measurement loses before its first beat and behind its last. */
const ENDS = 4000;
/** How far wrong beats may move a figure; beyond it the figure is theirs. Of its corrected value. */
const MOVED = 0.15;

export const lastsAMinute = (span: number): boolean => span >= MINUTE - ENDS;

export const withheld: Figures = {
  hr: null,
  rmssd: null,
  sdnn: null,
  pnn50: null,
  sd1: null,
  sd2: null,
  welch: { lf: null, hf: null },
  corrected: { rmssd: null, sdnn: null },
};

/** The figures that the signal carries; all others are null. With `raw`, all. */
export function readingOf(measured: Measured, { raw = false } = {}): Reading {
  const { verdict, beats, artifacts } = measured;
  return { ...verdict, ...(raw ? measured.figures : shownOf(measured)), beats, artifacts };
}

function shownOf({ verdict, figures, span, unbroken }: Measured): Figures {
  if (verdict.quality === "unreadable") return withheld;
  if (verdict.quality === "rate-only") return { ...withheld, hr: figures.hr };
  const { corrected } = figures;
  const isTrue = holds(figures.rmssd, corrected.rmssd);
  const isLong = span >= FIVE_MINUTES - ENDS;
  const short = isTrue ? { rmssd: figures.rmssd, pnn50: figures.pnn50 } : {};
  const { sdnn, sd1, sd2, welch } = figures;
  const long = isLong && isTrue && holds(sdnn, corrected.sdnn) ? { sdnn, sd1, sd2 } : {};
  const slow = isTrue && unbroken >= FIVE_MINUTES - ENDS ? { welch } : {};
  return {
    ...withheld,
    hr: figures.hr,
    ...short,
    ...long,
    ...slow,
    corrected: { rmssd: corrected.rmssd, sdnn: isLong ? corrected.sdnn : null },
  };
}

const holds = (figure: number | null, corrected: number | null): boolean =>
  figure !== null && corrected !== null && Math.abs(figure - corrected) <= MOVED * corrected;
