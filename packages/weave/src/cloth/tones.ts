/**
 * Feelings as threads: a tone is one of few yarns, so that a cloth can be bought for, and so that devices never differ
 * by a rounding. Told apart by comparing, without angles: those are not alike to the last bit in every engine.
 */
import { type Dyes, undyed } from "../colour/dyes.ts";
import type { FeelingPoint } from "../colour/field.ts";
import { type Lab, lch, mix } from "../colour/oklab.ts";

/** 0 undyed; 1 to 8 the named feelings in full; 9 to 16 the same, softly; 17 the middle of the field. */
export type Tone = number;

export const UNDYED: Tone = 0;
export const MIDDLE: Tone = 17;
export const TONES = 18;

/** Squares of the distance from the middle at which a feeling begins to have a name, and to have it in full. */
const NAMED = 0.2 ** 2;
const FULL = 0.6 ** 2;
/** The tangent of a sixteenth of a turn: within it of an axis, a place belongs to that axis. */
const SIXTEENTH = Math.SQRT2 - 1;

export function toneOf({ valence, arousal }: FeelingPoint): Tone {
  const far = valence * valence + arousal * arousal;
  // Also for what is no number at all.
  if (!(far >= NAMED)) return MIDDLE;
  return 1 + eighthOf(valence, arousal) + (far >= FULL ? 0 : 8);
}

/** Which eighth of a turn around the field, 0..7, 0 being "good, neither stirred nor still". */
function eighthOf(valence: number, arousal: number): number {
  const [x, y] = [Math.abs(valence), Math.abs(arousal)];
  if (y <= x * SIXTEENTH) return valence > 0 ? 0 : 4;
  if (x < y * SIXTEENTH) return arousal > 0 ? 2 : 6;
  if (valence > 0) return arousal > 0 ? 1 : 7;
  return arousal > 0 ? 3 : 5;
}

const HALF = Math.SQRT1_2;
/** Where each eighth lies, from "good, neither stirred nor still" by way of "stirred". */
const ways = [
  [1, 0],
  [HALF, HALF],
  [0, 1],
  [-HALF, HALF],
  [-1, 0],
  [-HALF, -HALF],
  [0, -1],
  [HALF, -HALF],
] as const;

/** A place on the field that is dyed in this tone; the middle for what is no feeling. */
export function placeOf(tone: Tone): FeelingPoint {
  const [valence, arousal] = ways[feelingOf(tone) ?? -1] ?? [0, 0];
  const far = tone > ways.length ? 0.4 : 0.8;
  return { valence: valence * far, arousal: arousal * far };
}

/** The named feeling of a tone, 0..7; undefined for the middle and for undyed wool. */
export const feelingOf = (tone: Tone): number | undefined =>
  tone === UNDYED || tone === MIDDLE ? undefined : (tone - 1) % 8;

/** On opposite sides of the field, as nearly as eighths can tell. */
export function areOpposite(one: Tone, other: Tone): boolean {
  const [first, second] = [feelingOf(one), feelingOf(other)];
  return first !== undefined && second !== undefined && (first + 4) % 8 === second;
}

const OATMEAL = lch(0.74, 0.035, 75);

/** The colour of every tone, in their order. */
export function toneColours(dyes: Dyes): readonly Lab[] {
  return [undyed, ...dyes, ...dyes.map((dye) => mix(undyed, dye, 0.55)), OATMEAL];
}
