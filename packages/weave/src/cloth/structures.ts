/** The five weaves of togetherness. Each is thrown into `picks` and stays within the floats that hold. */
import { byBlock, everywhere, type Picks } from "./picks.ts";
import { type Tone, UNDYED } from "./tones.ts";

/** Picks of one person's feeling. */
const EACH = 4;

/** Silence, and alone: over one, under one. */
export function plain(picks: Picks, tones: readonly Tone[], each = EACH): void {
  for (const tone of tones) for (let pick = 0; pick < each; pick++) picks.tabby(tone);
}

/** Alike: over two, under two, each pick a step further, so that one line runs through all who are. */
export function twill(picks: Picks, tones: readonly Tone[], leansLeft: boolean): void {
  const steps = [0b0011, 0b0110, 0b1100, 0b1001];
  if (leansLeft) steps.reverse();
  for (const tone of tones) for (const four of steps) picks.throw(everywhere(picks.blocks, four), tone);
}

/** Shafts 1 and 3 carry one of the two layers, 2 and 4 the other. */
const LAYER = 0b0101;
const OTHER_LAYER = 0b1010;

/**
 * Opposite at once: two plain cloths, one above the other, each whole. They change places from block to block, so that
 * both are seen; on a loom of one block, half way.
 */
export function doubleWeave(picks: Picks, tones: readonly Tone[], others: readonly Tone[]): void {
  const rounds = 2 * Math.max(tones.length, others.length, 2);
  const { blocks } = picks;
  for (let round = 0; round < rounds; round++) {
    const isSwapped = (block: number) => (blocks > 1 ? block >= blocks / 2 : round >= rounds / 2);
    const one = round % 2 === 0 ? 0b0001 : 0b0100;
    const other = round % 2 === 0 ? 0b0010 : 0b1000;
    const tone = tones[Math.floor((round * tones.length) / rounds)] ?? UNDYED;
    const otherTone = others[Math.floor((round * others.length) / rounds)] ?? UNDYED;
    // What lies above is lifted out of the way of the weft below.
    picks.throw(
      byBlock(blocks, (block) => one | (isSwapped(block) ? OTHER_LAYER : 0)),
      tone,
    );
    picks.throw(
      byBlock(blocks, (block) => other | (isSwapped(block) ? 0 : LAYER)),
      otherTone,
    );
  }
}

/** One step of a motif: the blocks that the pattern covers, and the thread that covers them. */
export interface Step {
  readonly covered: readonly number[];
  readonly tone: Tone;
  /** How often it is thrown: more packs the colour. */
  readonly times: number;
}

/**
 * A shared round: a pattern weft floats over the blocks of its step and under the others, twice for each pick of undyed
 * tabby, tied down by one end of four.
 */
export function overshot(picks: Picks, steps: readonly Step[]): void {
  let tie = 0;
  for (const { covered, tone, times } of steps) {
    for (let time = 0; time < times; time++) {
      for (const tied of [1 << (tie & 3), 1 << ((tie + 2) & 3)]) {
        picks.throw(
          byBlock(picks.blocks, (block) => (covered.includes(block) ? tied : 15 ^ tied)),
          tone,
        );
      }
      picks.tabby(UNDYED);
      tie++;
    }
  }
}
