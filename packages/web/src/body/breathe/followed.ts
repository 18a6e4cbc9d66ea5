/** What may be said of a heart after a paced minute: that it went along, or not, or that nobody can tell. */
import { type Beat, followingOf } from "@nexus/sense";
import type { Pace } from "./pace.ts";

/** The swing in bpm, in whole beats. */
export type Followed = { readonly with: number } | "own" | "unclear";

/** The share of what the rate did, and the least swing in bpm, from which one may say that it went along. */
const MOST = 0.5;
const SEEN = 2;

/** `line`: the beats of the minute; `isClear`: whether their signal carries them. */
export function followedOf(line: readonly Beat[], pace: Pace, isClear: boolean): Followed {
  const following = isClear ? followingOf(line, pace) : undefined;
  if (!following) return "unclear";
  return following.share >= MOST && following.swing >= SEEN ? { with: Math.round(following.swing) } : "own";
}
