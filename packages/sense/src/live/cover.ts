/**
 * Whether a fingertip lies on the lens. Light through a finger is red; a room is not. White and black say nothing of it:
 * a lamp behind the finger can be too bright, and a finger without one too dark.
 */
import type { Frames } from "../optical/frames.ts";

/** How much redder than any other colour light through a finger is, and the level (of 255) below which all is dark. */
const REDDER = 1.3;
const DARK = 12;
const WHITE = 250;
/** Frames of the newest that are looked at: a third of a second. */
const NEWEST = 10;

/** Of one picture: its mean red, green and blue. */
function isCovered(red: number, green: number, blue: number): boolean {
  const other = Math.max(green, blue);
  return red >= REDDER * other || Math.max(red, other) < DARK || Math.min(red, green, blue) >= WHITE;
}

/** What was seen while the lens was covered; undefined while it is not, by the newest frames. */
export function coveredOf({ times, channels }: Frames): Frames | undefined {
  const [red = [], green = [], blue = []] = channels;
  const under = Array.from(times, (_, at) => isCovered(red[at] as number, green[at] as number, blue[at] as number));
  const newest = under.slice(-NEWEST);
  if (newest.length > 0 && newest.filter(Boolean).length <= newest.length / 2) return undefined;
  if (under.every(Boolean)) return { times, channels };
  const kept = (values: ArrayLike<number>) => Array.from(values).filter((_, at) => under[at]);
  return { times: kept(times), channels: channels.map(kept) };
}
