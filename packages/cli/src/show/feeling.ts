/** A place on the feeling field, for a terminal: in words, and as a small picture on one line. */
import type { FeelingPoint } from "@nexus/circle";

const VALENCE = ["very hard", "hard", "in between", "good", "very good"];
const AROUSAL = ["very still", "still", "even", "stirred", "very stirred"];
/** From still to stirred. */
const HEIGHTS = ["▁", "▂", "▄", "▆", "█"];
const WIDTH = 9;

const step = (value: number, steps: number) => Math.min(steps - 1, Math.floor(((value + 1) / 2) * steps));

export const placeInWords = ({ valence, arousal }: FeelingPoint): string =>
  `${VALENCE[step(valence, 5)]}, ${AROUSAL[step(arousal, 5)]}`;

/** From left to right: hard to good. The height of the mark: still to stirred. */
export function placeAsPicture({ valence, arousal }: FeelingPoint): string {
  const at = step(valence, WIDTH);
  return `[${"·".repeat(at)}${HEIGHTS[step(arousal, 5)]}${"·".repeat(WIDTH - 1 - at)}]`;
}
