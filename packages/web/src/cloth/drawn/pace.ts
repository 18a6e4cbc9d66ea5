/** How slowly a cloth changes before one's eyes: what is no longer so is taken out, then what is new is thrown. */
import type { Cloth } from "@nexus/weave";
import { commonPicks } from "./weave-in.ts";

/** One moment of it. */
export interface Moment {
  readonly cloth: Cloth;
  /** Picks that are done, with the part of the one under way. */
  readonly woven: number;
  /** The pick at the lower edge, or a place between two. */
  readonly bottom: number;
}

/** Picks of bare warp ahead of the one under way. */
const AHEAD = 5;
/** In ms. */
const TAKE_OUT = 60;
const EACH = 240;
const LEAD = 600;
/** However much happened meanwhile, nobody waits longer. */
const LONGEST = { takeOut: 1200, weave: 9000 } as const;

export interface Pace {
  /** In ms. */
  readonly duration: number;
  /** `ms` since it began. */
  at(ms: number): Moment;
}

export const rest = (cloth: Cloth): Moment => ({
  cloth,
  woven: cloth.drawdown.picks,
  bottom: cloth.drawdown.picks,
});

/** Undefined where nothing is to be seen: the two are one, or there is less than before. */
export function paceOf(before: Cloth, after: Cloth): Pace | undefined {
  const [had, has] = [before.drawdown.picks, after.drawdown.picks];
  const common = commonPicks(before, after);
  if (common === has) return undefined;
  const takeOut = Math.min(LONGEST.takeOut, TAKE_OUT * (had - common));
  const weave = Math.min(LONGEST.weave, EACH * (has - common));
  return {
    duration: takeOut + LEAD + weave,
    at(ms) {
      if (ms < takeOut) return { cloth: before, woven: had - ((had - common) * ms) / takeOut, bottom: had };
      const since = ms - takeOut;
      const woven = common + (has - common) * Math.min(1, Math.max(0, (since - LEAD) / weave));
      // First the eye is led to where it goes on, then the edge keeps ahead of the pick under way.
      const lead = smooth(Math.min(1, since / LEAD));
      return { cloth: after, woven, bottom: Math.min(has, had + (woven + AHEAD - had) * lead) };
    },
  };
}

const smooth = (share: number) => share * share * (3 - 2 * share);
