/** Where words live on the feeling field, after the circumplex studies: rough places, meant as offers. */
import type { FeelingPoint, WordUsed } from "@nexus/circle";
import { type FeelingWord, type Words, words } from "../words/index.ts";

/** Valence and arousal of each word. */
const places: Readonly<Record<FeelingWord, readonly [number, number]>> = {
  afraid: [-0.75, 0.75],
  alive: [0.75, 0.6],
  amused: [0.6, 0.3],
  angry: [-0.7, 0.6],
  anxious: [-0.55, 0.6],
  ashamed: [-0.75, 0.1],
  betrayed: [-0.8, 0.4],
  bitter: [-0.6, 0.15],
  bored: [-0.3, -0.5],
  calm: [0.5, -0.6],
  confident: [0.6, 0.15],
  content: [0.65, -0.25],
  curious: [0.35, 0.35],
  determined: [0.3, 0.65],
  disappointed: [-0.5, -0.15],
  disgusted: [-0.85, 0.25],
  drained: [-0.5, -0.8],
  embarrassed: [-0.5, 0.3],
  empty: [-0.65, -0.65],
  envious: [-0.45, 0.05],
  excited: [0.6, 0.85],
  frustrated: [-0.6, 0.4],
  furious: [-0.8, 0.85],
  grateful: [0.75, -0.05],
  grieving: [-0.85, -0.25],
  guilty: [-0.6, -0.05],
  heavy: [-0.6, -0.55],
  hopeful: [0.5, 0.2],
  hopeless: [-0.85, -0.6],
  hurt: [-0.8, -0.02],
  inspired: [0.5, 0.45],
  irritated: [-0.4, 0.4],
  jealous: [-0.5, 0.5],
  joyful: [0.9, 0.55],
  lonely: [-0.65, -0.4],
  longing: [-0.2, -0.1],
  lost: [-0.4, -0.2],
  loved: [0.9, 0.15],
  moved: [0.2, 0.15],
  numb: [-0.4, -0.75],
  okay: [0.15, -0.05],
  overwhelmed: [-0.5, 0.85],
  panicked: [-0.8, 0.95],
  peaceful: [0.75, -0.7],
  playful: [0.6, 0.5],
  proud: [0.7, 0.35],
  quiet: [0.2, -0.6],
  relieved: [0.4, -0.35],
  rested: [0.55, -0.85],
  restless: [-0.2, 0.5],
  sad: [-0.7, -0.35],
  safe: [0.75, -0.45],
  shaken: [-0.3, 0.8],
  sleepy: [0.05, -0.85],
  stressed: [-0.45, 0.7],
  strong: [0.5, 0.55],
  stuck: [-0.35, -0.3],
  surprised: [0.1, 0.8],
  tender: [0.4, -0.15],
  tense: [-0.35, 0.65],
  tired: [-0.2, -0.7],
  unsure: [-0.15, 0.1],
  warm: [0.65, 0.05],
  worried: [-0.45, 0.35],
};

/** A word that is offered: one of the vocabulary by its key, or one of a person's own. */
export interface Offer {
  readonly key: FeelingWord | undefined;
  readonly name: string;
}

const wordKeys = Object.keys(places) as FeelingWord[];

const distance = ({ valence, arousal }: FeelingPoint, from: FeelingPoint) =>
  (from.valence - valence) ** 2 + (from.arousal - arousal) ** 2;

export const placeOf = (word: FeelingWord): FeelingPoint => ({ valence: places[word][0], arousal: places[word][1] });

/** The key of a word by its name in the language in use; undefined for a person's own. */
export const keyOf = (name: string): FeelingWord | undefined =>
  wordKeys.find((key) => words.value.vocabulary[key] === name);

/** The `count` words nearest to a place, nearest first; near the middle when no place is chosen. */
export function wordsNear(point: FeelingPoint | undefined, count: number): readonly Offer[] {
  const here = point ?? { valence: 0, arousal: 0 };
  return wordKeys
    .toSorted((one, other) => distance(placeOf(one), here) - distance(placeOf(other), here))
    .slice(0, count)
    .map((key) => ({ key, name: words.value.vocabulary[key] }));
}

/** Own words used without a place stand this far off, so that those which live near come first. */
const NOWHERE = 0.5;

/**
 * Of a person's own words the `count` that were last used nearest to the place; the latest of all when no place is
 * chosen. `used` is latest first.
 */
export function ownWordsNear(
  point: FeelingPoint | undefined,
  used: readonly WordUsed[],
  count: number,
): readonly Offer[] {
  const own = used.filter(({ word }) => keyOf(word) === undefined);
  const far = (word: WordUsed) => (word.point && point ? distance(word.point, point) : NOWHERE);
  const chosen = point ? own.toSorted((one, other) => far(one) - far(other)) : own;
  return chosen.slice(0, count).map(({ word }) => ({ key: undefined, name: word }));
}

export type Neighbourhood = keyof Words["wordFinder"]["near"];

/** How far from both middles a word still counts as in between. */
const MIDDLE = 0.3;

export function neighbourhoodOf(word: FeelingWord): Neighbourhood {
  const { valence, arousal } = placeOf(word);
  if (Math.max(Math.abs(valence), Math.abs(arousal)) < MIDDLE) return "middle";
  if (valence < 0) return arousal > 0 ? "hardStirred" : "hardStill";
  return arousal > 0 ? "goodStirred" : "goodStill";
}

/** All words, by where they live on the field. */
export function neighbourhoods(): readonly { readonly near: Neighbourhood; readonly words: readonly FeelingWord[] }[] {
  const order: readonly Neighbourhood[] = ["hardStirred", "hardStill", "goodStirred", "goodStill", "middle"];
  return order.map((near) => ({ near, words: wordKeys.filter((word) => neighbourhoodOf(word) === near) }));
}
