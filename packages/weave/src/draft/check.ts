/** Whether a loom can weave a draft, and whether what comes off it holds together. */
import type { WeaveErrorCode } from "../errors.ts";
import { type Drawdown, isWarpUp } from "./bits.ts";
import type { Draft } from "./draft.ts";
import { drawdownOf } from "./drawdown.ts";
import { longFloats } from "./floats.ts";
import type { Loom } from "./loom.ts";

export interface Flaw {
  readonly code: Extract<WeaveErrorCode, "shafts-exceeded" | "end-loose" | "pick-loose" | "float-too-long">;
  /** Where, in English; threads count from 1. */
  readonly detail: string;
}

/** What keeps `draft` from being woven; empty where nothing does. Tells each kind once, by its first place. */
export function flawsOf(draft: Draft, loom: Loom): Flaw[] {
  const flaws = clothFlaws(drawdownOf(draft), loom.longestFloat);
  const highest = draft.threading.reduce((most, shafts) => Math.max(most, ...shafts), 0);
  if (highest > loom.shafts) {
    flaws.unshift({ code: "shafts-exceeded", detail: `It uses shaft ${highest} of ${loom.shafts}.` });
  }
  return flaws;
}

export const isWeavable = (draft: Draft, loom: Loom): boolean => flawsOf(draft, loom).length === 0;

export function clothFlaws(drawdown: Drawdown, longestFloat: number): Flaw[] {
  const { ends, picks } = drawdown;
  const flaws: Flaw[] = [];
  const loose = (threads: number, length: number, isUp: (thread: number, at: number) => boolean) => {
    const isLoose = (thread: number) => {
      for (let at = 1; at < length; at++) if (isUp(thread, at) !== isUp(thread, 0)) return false;
      return true;
    };
    for (let thread = 0; thread < threads; thread++) if (isLoose(thread)) return thread + 1;
    return undefined;
  };
  const end = loose(ends, picks, (thread, at) => isWarpUp(drawdown, thread, at));
  if (end) flaws.push({ code: "end-loose", detail: `It is end ${end}.` });
  const pick = loose(picks, ends, (thread, at) => isWarpUp(drawdown, at, thread));
  if (pick) flaws.push({ code: "pick-loose", detail: `It is pick ${pick}.` });
  const [long] = longFloats(drawdown, longestFloat, 1);
  if (long) {
    const thread = `${long.along === "warp" ? "end" : "pick"} ${long.thread + 1}`;
    const detail = `From crossing ${long.from + 1} on, ${thread} floats over ${long.length}; ${longestFloat} hold.`;
    flaws.push({ code: "float-too-long", detail });
  }
  return flaws;
}
