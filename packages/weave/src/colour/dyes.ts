/**
 * Eight named feelings around the field, an eighth of a turn each, and the dye of each. The dyes differ in lightness as
 * well as in hue, so that all eight stay at least 0.08 apart for people who see fewer hues (`dyes.test.ts` measures it);
 * people may choose their own.
 */
import { inGamut } from "./gamut.ts";
import { apart, type Lab, lch } from "./oklab.ts";
import { type Sight, seenBy, sights } from "./sight.ts";

/** From "good, neither stirred nor still" by way of "stirred". */
export const namedFeelings = ["grateful", "joyful", "surprised", "afraid", "hurt", "heavy", "tired", "calm"] as const;
export type NamedFeeling = (typeof namedFeelings)[number];

/** In the order of `namedFeelings`. */
export type Dyes = readonly [Lab, Lab, Lab, Lab, Lab, Lab, Lab, Lab];

/** Wool as it was shorn: silence, and the middle of the field. */
export const undyed = lch(0.89, 0.025, 80);

export const usualDyes: Dyes = [
  lch(0.778, 0.084, 140),
  lch(0.801, 0.153, 89),
  lch(0.704, 0.136, 63),
  lch(0.58, 0.15, 30),
  lch(0.485, 0.099, 358),
  lch(0.354, 0.087, 264),
  lch(0.575, 0.074, 223),
  lch(0.673, 0.083, 168),
];

/** The usual dyes with a person's own in their place, each brought within what a screen can show. */
export const ownDyes = (own: Readonly<Partial<Record<NamedFeeling, Lab>>>): Dyes =>
  usualDyes.map((usual, at) => inGamut(own[namedFeelings[at] as NamedFeeling] ?? usual)) as unknown as Dyes;

/** How near two dyes may look. */
export const LEAST_APART = 0.08;

export interface NearPair {
  readonly sight: Sight;
  readonly feelings: readonly [NamedFeeling, NamedFeeling];
  readonly apart: number;
}

/** The two dyes that are hardest to tell apart, and for whose eyes: to warn whoever chooses their own. */
export function nearestPair(dyes: Dyes): NearPair {
  let nearest: NearPair = { sight: "usual", feelings: ["grateful", "joyful"], apart: Number.POSITIVE_INFINITY };
  for (const sight of Object.keys(sights) as Sight[]) {
    const seen = dyes.map((dye) => seenBy(sight, dye));
    seen.forEach((one, at) => {
      for (let other = at + 1; other < seen.length; other++) {
        const distance = apart(one, seen[other] as Lab);
        if (distance >= nearest.apart) continue;
        const feelings = [namedFeelings[at], namedFeelings[other]] as [NamedFeeling, NamedFeeling];
        nearest = { sight, feelings, apart: distance };
      }
    });
  }
  return nearest;
}
