/** From a row of intervals to what may be said of it. */

import { good, rateOnly, unreadable, type Verdict } from "../quality/quality.ts";
import { lastsAMinute, type Measured } from "../quality/reading.ts";
import { slidingQuantiles } from "../signal/order.ts";
import { correct } from "./correct.ts";
import { areMadeUp } from "./made-up.ts";
import { spectrumOf } from "./spectrum.ts";
import { timeDomainOf } from "./time-domain.ts";

/** ms; no heart's interval lies outside, and sensors that lost beats or made some up do. */
const SHORTEST = 250;
const LONGEST = 3000;
const AN_HOUR = 3_600_000;
/** Intervals that a rate needs. */
const FEWEST = 5;
/** The share of beats that may be doubtful, and of those that may be missing. */
const DOUBTFUL = 0.05;
const MISSING = 0.2;
/** An interval this far from the median of the eleven around it is doubtful whatever its record is used to. */
const OFF = 0.25;
const AROUND = 11;

/** Marks as unknown what is no interval between two beats: nothing will be differenced across it. */
export const withGaps = (intervals: Float64Array): Float64Array =>
  intervals.map((it) => (it >= SHORTEST && it <= LONGEST ? it : Number.NaN));

/** Intervals in ms; what is no number from 1 to an hour is a gap. `tick` is the resolution of their clock in ms. */
export function measureIntervals(given: Float64Array, { tick = 1 } = {}): Measured {
  const intervals = given.map((it) => (it >= 1 && it <= AN_HOUR ? it : Number.NaN));
  const stretches = stretchesOf(intervals);
  const mended = stretches.map((stretch) => correct(peaksOf(stretch), tick));
  const clean = joined(mended.map(({ peaks }) => intervalsOf(peaks)));
  const time = timeDomainOf(intervals);
  const after = timeDomainOf(clean);
  const longest = stretches.reduce((a, b) => (b.length > a.length ? b : a), new Float64Array());
  const known = intervals.filter(Number.isFinite);
  const touched = mended.reduce((sum, it) => sum + it.touched, 0);
  const doubtful = Math.max(
    touched,
    stretches.reduce((sum, it) => sum + offOf(it), 0),
  );
  const seen = intervals.length;
  const span = sumOf(known);
  const found = (kind: "ectopic" | "missed" | "extra" | "longshort") =>
    mended.reduce((sum, it) => sum + it.found[kind].length, 0);
  return {
    verdict: verdictOf({ known, seen, doubtful, span, tick }),
    figures: {
      hr: time?.meanRate ?? null,
      rmssd: time?.rmssd ?? null,
      sdnn: time?.sdnn ?? null,
      pnn50: time?.pnn50 ?? null,
      sd1: time?.sd1 ?? null,
      sd2: time?.sd2 ?? null,
      welch: spectrumOf(longest) ?? { lf: null, hf: null },
      corrected: { rmssd: after?.rmssd ?? null, sdnn: after?.sdnn ?? null },
    },
    artifacts: {
      ectopic: found("ectopic"),
      missed: found("missed"),
      extra: found("extra"),
      longshort: found("longshort"),
    },
    beats: { kept: Math.max(0, known.length - doubtful), seen },
    span,
    unbroken: sumOf(longest),
  };
}

interface Evidence {
  readonly known: Float64Array;
  readonly seen: number;
  readonly doubtful: number;
  readonly span: number;
  readonly tick: number;
}

function verdictOf({ known, seen, doubtful, span, tick }: Evidence): Verdict {
  if (known.length < FEWEST) return unreadable("too-few-beats");
  const outside = known.filter((it) => it < SHORTEST || it > LONGEST).length;
  const missing = seen - known.length + outside;
  if (missing > seen / 2 || doubtful > known.length / 2) return unreadable("beats-missing");
  if (areMadeUp(known, tick)) return rateOnly("intervals-made-up");
  if (doubtful > DOUBTFUL * known.length) return rateOnly("too-irregular");
  if (missing > MISSING * seen) return rateOnly("beats-missing");
  return lastsAMinute(span) ? good : rateOnly("too-short");
}

const sumOf = (values: Float64Array): number => values.reduce((sum, it) => sum + it, 0);

function stretchesOf(intervals: Float64Array): Float64Array[] {
  const stretches: Float64Array[] = [];
  let from = 0;
  for (let at = 0; at <= intervals.length; at++) {
    if (at < intervals.length && Number.isFinite(intervals[at])) continue;
    if (at > from) stretches.push(intervals.subarray(from, at));
    from = at + 1;
  }
  return stretches;
}

function offOf(stretch: Float64Array): number {
  const [median] = slidingQuantiles(stretch, AROUND, [0.5]) as [Float64Array];
  let off = 0;
  for (let at = 0; at < stretch.length; at++) {
    const usual = median[at] as number;
    if (Math.abs((stretch[at] as number) - usual) > OFF * usual) off++;
  }
  return off;
}

function peaksOf(intervals: Float64Array): Float64Array {
  const peaks = new Float64Array(intervals.length + 1);
  for (let at = 0; at < intervals.length; at++) peaks[at + 1] = (peaks[at] as number) + (intervals[at] as number);
  return peaks;
}

function intervalsOf(peaks: Float64Array): Float64Array {
  const intervals = new Float64Array(Math.max(0, peaks.length - 1));
  for (let at = 0; at < intervals.length; at++) intervals[at] = (peaks[at + 1] as number) - (peaks[at] as number);
  return intervals;
}

/** One after the other, with a gap in between. */
function joined(stretches: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(stretches.reduce((sum, it) => sum + it.length + 1, 0)).fill(Number.NaN);
  let at = 0;
  for (const stretch of stretches) {
    whole.set(stretch, at);
    at += stretch.length + 1;
  }
  return whole;
}
