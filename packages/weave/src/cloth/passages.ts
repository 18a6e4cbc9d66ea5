/** The passages of a cloth: picks that belong together, so that whoever taps one can be told what was shared then. */
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";
import { hash32 } from "./chance.ts";
import { motifOf } from "./motif.ts";
import type { Picks } from "./picks.ts";
import type { Slot } from "./slots.ts";
import { doubleWeave, overshot, plain, twill } from "./structures.ts";
import { type Together, togetherness } from "./together.ts";
import { type Tone, UNDYED } from "./tones.ts";
import type { Warp } from "./warp.ts";

export type Structure = Together["kind"] | "round" | "silence";

export interface Passage {
  readonly structure: Structure;
  /** Days since 1970; of a silence its first. */
  readonly slot: number;
  /** First pick, and the one after the last; from 0. */
  readonly from: number;
  readonly to: number;
  /** Whatever was felt, as threads, in an order that says nothing of who it was. */
  readonly tones: readonly Tone[];
}

/** Undyed picks before anything else: a hem, and all there is of a circle that has not begun. */
const HEM = 6;
/** Picks of a day without feelings. */
const SILENT = 2;
/** A silence that is longer is woven as long as this, in days: cloth is dear. */
const LONGEST_SILENCE = 14;

/** Throws cloth-too-large for a history of centuries. */
export function weavePassages(slots: readonly Slot[], warp: Warp, picks: Picks, seed: number): Passage[] {
  const passages: Passage[] = [];
  const passage = (structure: Structure, slot: number, tones: readonly Tone[], weave: () => void) => {
    const from = picks.sheds.length;
    weave();
    const to = picks.sheds.length;
    if (to > limits.picks) throw new WeaveError("cloth-too-large", `It has more than ${limits.picks} picks.`);
    passages.push({ structure, slot, from, to, tones });
  };
  passage("silence", slots[0]?.slot ?? 0, [], () => plain(picks, [UNDYED], HEM));
  slots.forEach(({ slot, tones, rounds }, at) => {
    const before = slots[at - 1]?.slot ?? slot - 1;
    const silent = Math.min(LONGEST_SILENCE, slot - before - 1);
    if (silent > 0) passage("silence", before + 1, [], () => plain(picks, [UNDYED], SILENT * silent));
    const ofSlot = hash32(seed, slot);
    for (const together of togetherness(tones, ofSlot)) {
      passage(together.kind, slot, tonesIn(together), () => weaveTogether(picks, together, ofSlot));
    }
    rounds.forEach((round, which) => {
      const felt = round.threads.map(({ tone }) => tone);
      passage("round", slot, felt, () => overshot(picks, motifOf(round, warp, hash32(ofSlot, which))));
    });
  });
  return passages;
}

const tonesIn = (together: Together): readonly Tone[] =>
  together.kind === "opposite" ? [...together.tones, ...together.others] : together.tones;

function weaveTogether(picks: Picks, together: Together, seed: number): void {
  switch (together.kind) {
    case "alone":
      plain(picks, together.tones);
      break;
    case "alike":
      twill(picks, together.tones, hash32(seed, together.tones[0] ?? 0) % 2 === 1);
      break;
    case "opposite":
      doubleWeave(picks, together.tones, together.others);
      break;
  }
}

/** The passage of a pick, from 0; undefined beyond the cloth. */
export const passageAt = (passages: readonly Passage[], pick: number): Passage | undefined =>
  passages.find(({ from, to }) => pick >= from && pick < to);
