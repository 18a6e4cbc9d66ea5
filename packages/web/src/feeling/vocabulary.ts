/** Where words live on the feeling field, after the circumplex studies: rough places, meant as offers. */
import type { FeelingPoint } from "@nexus/circle";
import type { FeelingWord } from "../words/index.ts";

/** Valence and arousal of each word. */
const places: Readonly<Record<FeelingWord, readonly [number, number]>> = {
  afraid: [-0.75, 0.75],
  alive: [0.75, 0.6],
  angry: [-0.7, 0.6],
  anxious: [-0.55, 0.6],
  ashamed: [-0.75, 0.1],
  bored: [-0.3, -0.5],
  calm: [0.5, -0.6],
  content: [0.65, -0.25],
  curious: [0.35, 0.35],
  determined: [0.3, 0.65],
  disappointed: [-0.5, -0.15],
  drained: [-0.5, -0.8],
  excited: [0.6, 0.85],
  frustrated: [-0.6, 0.4],
  grateful: [0.75, -0.05],
  grieving: [-0.85, -0.25],
  heavy: [-0.6, -0.55],
  hopeful: [0.5, 0.2],
  hopeless: [-0.85, -0.6],
  hurt: [-0.8, -0.02],
  irritated: [-0.4, 0.4],
  joyful: [0.9, 0.55],
  lonely: [-0.65, -0.4],
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
  restless: [-0.2, 0.5],
  rested: [0.55, -0.85],
  sad: [-0.7, -0.35],
  safe: [0.75, -0.45],
  sleepy: [0.05, -0.85],
  surprised: [0.1, 0.8],
  tender: [0.4, -0.15],
  tense: [-0.35, 0.65],
  tired: [-0.2, -0.7],
  unsure: [-0.15, 0.1],
};

/** The `count` words nearest to a place, nearest first; near the middle when no place is chosen. */
export function wordsNear(point: FeelingPoint | undefined, count: number): readonly FeelingWord[] {
  const { valence, arousal } = point ?? { valence: 0, arousal: 0 };
  const distance = (word: FeelingWord) => {
    const [v, a] = places[word];
    return (v - valence) ** 2 + (a - arousal) ** 2;
  };
  return (Object.keys(places) as FeelingWord[]).sort((one, other) => distance(one) - distance(other)).slice(0, count);
}
