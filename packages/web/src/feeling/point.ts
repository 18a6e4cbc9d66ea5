/** A place on the feeling field: how pleasant and how stirred, each -1..1. */
import type { FeelingPoint } from "@nexus/circle";
import { words } from "../words/index.ts";

const clamp = (value: number) => Math.min(1, Math.max(-1, value));
/** Two decimals are finer than a finger, and tell less about the hand that pointed. */
const coarse = (value: number) => Math.round(clamp(value) * 100) / 100;

export const pointAt = (valence: number, arousal: number): FeelingPoint => ({
  valence: coarse(valence),
  arousal: coarse(arousal),
});

export const moved = (point: FeelingPoint | undefined, valence: number, arousal: number): FeelingPoint =>
  pointAt((point?.valence ?? 0) + valence, (point?.arousal ?? 0) + arousal);

const fifth = (value: number) => Math.min(4, Math.floor(((value + 1) / 2) * 5));

/** The place in words, for those who do not see it and for when no word was chosen. */
export function pointInWords({ valence, arousal }: FeelingPoint): string {
  const { feeling } = words.value;
  return feeling.somewhere(feeling.valence[fifth(valence)] ?? "", feeling.arousal[fifth(arousal)] ?? "");
}
