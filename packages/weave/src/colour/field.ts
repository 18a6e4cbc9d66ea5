/** The feeling field as colours: dyes around it, undyed wool in its middle, and what lies between mixed from neighbours. */
import { type Dyes, undyed, usualDyes } from "./dyes.ts";
import { type Lab, mix } from "./oklab.ts";

/** A place on the field: how pleasant and how stirred, each -1..1. */
export interface FeelingPoint {
  readonly valence: number;
  readonly arousal: number;
}

/** The dye `eighths` of a turn around the field: a closed Catmull-Rom curve through all eight, so that no edge shows. */
function dyeAt(dyes: Dyes, eighths: number): Lab {
  const from = Math.floor(eighths);
  const t = eighths - from;
  const weights = [
    (-t + 2 * t ** 2 - t ** 3) / 2,
    (2 - 5 * t ** 2 + 3 * t ** 3) / 2,
    (t + 4 * t ** 2 - 3 * t ** 3) / 2,
    (-(t ** 2) + t ** 3) / 2,
  ];
  const channel = (which: 0 | 1 | 2) =>
    weights.reduce((sum, weight, at) => sum + weight * (dyes[(from + at + 7) % 8] as Lab)[which], 0);
  return [channel(0), channel(1), channel(2)];
}

export function feelingColour({ valence, arousal }: FeelingPoint, dyes: Dyes = usualDyes): Lab {
  const turn = (Math.atan2(arousal, valence) / (2 * Math.PI) + 1) % 1;
  const far = Math.min(1, Math.hypot(valence, arousal)) ** 2;
  // Takes hold away from the middle, softly at first; half way out it has most of its strength.
  return mix(undyed, dyeAt(dyes, turn * dyes.length), (1.25 * far) / (far + 0.25));
}
