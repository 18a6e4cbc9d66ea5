/** From the colours of a face to its heart's rate, and no further: never a variation, never an expression. */
import { type EvenFrames, evenOf, type Frames, SLOWEST } from "../optical/frames.ts";
import { type Felt, nothing } from "../optical/measure.ts";
import { rateOnly, unreadable } from "../quality/quality.ts";
import { withheld } from "../quality/reading.ts";
import { bandpass } from "../signal/bandpass.ts";
import { type Strongest, strongestOf } from "../signal/strongest.ts";
import { posOf } from "./pos.ts";

/** Hz that uneven frames are brought to. */
export const FACE_RATE = 30;
/** Hz; 42 to 180 bpm. */
const HEART = { low: 0.7, high: 3 };
/** Samples mirrored at the ends. */
const REACH = 15;
/** Seconds that a rate needs. */
const SHORTEST = 8;
/** dB of the strongest rhythm over the rest; bpm that the thirds of the record may lie from the whole. */
const CLEAR = -2.5;
const AGREE = 8;

/** Mean red, green and blue of the skin, at times in ms. */
export function measureFace(frames: Frames): Felt {
  const even = evenOf(frames, FACE_RATE);
  if (!even) return nothing("too-few-beats");
  if (even.rate < SLOWEST) return nothing("too-slow");
  return measureEvenFace(even.channels, FACE_RATE);
}

/** The same at an even `rate` in Hz. */
export function measureEvenFace(channels: EvenFrames["channels"], rate: number): Felt {
  const [red, green, blue] = channels;
  if (!red || !green || !blue || red.length < SHORTEST * rate) return nothing("too-few-beats");
  if (rate < SLOWEST) return nothing("too-slow");
  const wave = bandpass(posOf([red, green, blue], rate), rate, HEART, REACH);
  const whole = strongestOf(wave, rate, HEART);
  if (!whole) return nothing("pulse-unclear");
  return {
    ...nothing("pulse-unclear"),
    verdict: isClear(whole, wave, rate) ? rateOnly("face-only") : unreadable("pulse-unclear"),
    figures: { ...withheld, hr: whole.frequency * 60 },
    span: (red.length / rate) * 1000,
  };
}

function isClear(whole: Strongest, wave: Float64Array, rate: number): boolean {
  const third = Math.floor(wave.length / 3);
  const parts = [0, 1, 2].map((at) => strongestOf(wave.subarray(at * third, (at + 1) * third), rate, HEART));
  const isNear = (part: Strongest | undefined) =>
    part !== undefined && Math.abs(part.frequency - whole.frequency) * 60 <= AGREE;
  return whole.clearance >= CLEAR && parts.every(isNear);
}
