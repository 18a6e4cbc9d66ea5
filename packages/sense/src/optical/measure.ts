/**
 * From a pulse wave to what may be said of it. The gate was measured on phone recordings beside a chest strap: a pulse
 * counts if it looks like the others, an interval if it is near the usual one, a record if most of its intervals count.
 */
import type { Beat } from "../beats/following.ts";
import { measureIntervals } from "../beats/measure.ts";
import { type Reason, rateOnly, unreadable, type Verdict } from "../quality/quality.ts";
import { type Measured, withheld } from "../quality/reading.ts";
import { bandpass } from "../signal/bandpass.ts";
import { medianOf } from "../signal/order.ts";
import { strongestOf } from "../signal/strongest.ts";
import { EVEN_RATE, evenOf, type Frames, SLOWEST } from "./frames.ts";
import { likenessOf } from "./likeness.ts";
import { type Pulse, pulsesOf, SAMPLE_MS } from "./pulses.ts";

/** Hz; from the breath upwards, and with the second and third harmonic of most hearts. */
const WAVE = { low: 0.5, high: 4 };
/** Hz; 42 to 210 bpm. */
const HEART = { low: 0.7, high: 3.5 };
/** Samples mirrored at the ends: 3 s. */
const REACH = 300;
/** Correlation with the median pulse, and distance from the median interval. */
const ALIKE = 0.9;
const NEAR = 0.3;
/** The share of intervals that count: for the variation; for the rate. */
const MOST = 0.8;
const ENOUGH = 0.4;
/** bpm between the rate of the beats and the strongest rhythm of the wave. */
const AGREE = 5;
/** ms; the resolution of a beat's time, as far as moving beats is concerned. */
const TICK = 0.001;

/** With the rate from beat to beat, by the clock of the frames; empty where nothing can be told of them. */
export interface Felt extends Measured {
  readonly line: readonly Beat[];
}

/** Of a wave that rises with each beat, at even or uneven times. */
export function measureWave(frames: Frames): Felt {
  return measureBest(frames, (values) => values);
}

/** Of the mean colours of a covered camera: more blood takes more light, so the wave is turned over. */
export function measureFinger(frames: Frames): Felt {
  return measureBest(frames, (values) => values.map((value) => -value));
}

/** Of the channel whose pulses are most alike: red is white on some phones, green and blue black on others. */
function measureBest(frames: Frames, turned: (values: Float64Array) => Float64Array): Felt {
  const even = evenOf(frames);
  if (!even) return nothing("too-few-beats");
  if (even.rate < SLOWEST) return nothing("too-slow");
  const read = even.channels.map((values) => measureEven(turned(values), even.from));
  return read.reduce((best, it) => (shareOf(it) > shareOf(best) ? it : best));
}

const shareOf = ({ beats }: Measured): number => (beats.seen > 0 ? beats.kept / beats.seen : -1);

export const nothing = (reason: Reason): Felt => ({
  verdict: unreadable(reason),
  figures: withheld,
  artifacts: { ectopic: 0, missed: 0, extra: 0, longshort: 0 },
  beats: { kept: 0, seen: 0 },
  span: 0,
  unbroken: 0,
  line: [],
});

/** `from`: ms of the first value. */
function measureEven(values: Float64Array, from: number): Felt {
  const wave = bandpass(values, EVEN_RATE, WAVE, REACH);
  const rhythm = strongestOf(wave, EVEN_RATE, HEART);
  if (!rhythm) return nothing("pulse-unclear");
  const pulses = pulsesOf(wave, rhythm.frequency);
  const intervals = Float64Array.from(pulses.slice(1), ({ rise }, at) => (rise - (pulses[at]?.rise ?? 0)) * SAMPLE_MS);
  if (intervals.length === 0) return nothing("pulse-unclear");
  const likeness = likenessOf(wave, pulses);
  const usual = medianOf(intervals);
  const kept = intervals.map((interval, at) => {
    const isAlike = (likeness[at] as number) > ALIKE && (likeness[at + 1] as number) > ALIKE;
    return isAlike && Math.abs(interval - usual) <= NEAR * usual ? interval : Number.NaN;
  });
  const whole = measureIntervals(kept, { tick: TICK });
  const known = kept.filter(Number.isFinite);
  const hr = known.length > 0 ? 60_000 / medianOf(known) : null;
  const share = known.length / intervals.length;
  const line = Array.from(kept, (interval, at): Beat => {
    const rise = (pulses[at + 1] as Pulse).rise;
    return { at: from + rise * SAMPLE_MS, value: Number.isFinite(interval) ? 60_000 / interval : null };
  });
  const agrees = hr !== null && Math.abs(hr - rhythm.frequency * 60) <= AGREE;
  const verdict = verdictOf(whole.verdict, share, agrees);
  return {
    ...whole,
    verdict,
    figures: { ...whole.figures, hr },
    beats: { kept: known.length, seen: intervals.length },
    span: values.length * SAMPLE_MS,
    line: verdict.quality === "unreadable" ? [] : line,
  };
}

function verdictOf(beats: Verdict, share: number, agrees: boolean): Verdict {
  if (share < ENOUGH || beats.reason === "too-few-beats") return unreadable("pulse-unclear");
  if (share >= MOST) return beats;
  return agrees ? rateOnly("pulse-unclear") : unreadable("pulse-unclear");
}
