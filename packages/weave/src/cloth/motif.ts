/** The figures of shared rounds. They follow the walk of the circle's own warp, so each circle has its own of each. */
import { shuffled } from "./chance.ts";
import { type Motif, motifs } from "./history.ts";
import { type Shared, type Thread, threadKey } from "./slots.ts";
import type { Step } from "./structures.ts";
import type { Warp } from "./warp.ts";

/** Which blocks the pattern covers where the walk is in `block`, in a figure of that kind. */
const covers: Readonly<Record<Motif, (block: number, blocks: number) => readonly number[]>> = {
  /** As drawn in, with half tones beside it: broad diagonals that meet in the middle. */
  star: (block, blocks) => (blocks > 2 ? [block, (block + 1) % blocks] : [block]),
  /** As drawn in, without: thin diagonals. */
  diamond: (block) => [block],
  /** Everything but the figure. */
  table: (block, blocks) => Array.from({ length: blocks }, (_, other) => other).filter((other) => other !== block),
  /** Rose fashion: neighbours change places, which turns the diagonals into curls. */
  rose: (block, blocks) => [Math.min(blocks - 1, block ^ 1), ...(blocks > 2 ? [(block + 2) % blocks] : [])],
};

/** The blocks that a figure covers where the walk is in `block`. */
export const covered = (motif: Motif, block: number, blocks: number): readonly number[] => covers[motif](block, blocks);

/** Steps of a thread, packed: who chose nothing is woven as loose as what one would choose. */
const often = { loose: 1, even: 2, tight: 3 } as const;

/**
 * The figure for a round: everyone's thread, from the rim to the middle and back, in an order that a hash decides. Who
 * chose a figure has it over their own stretch.
 */
export function motifOf({ threads }: Shared, { walk, blocks }: Warp, seed: number): Step[] {
  const inOrder = shuffled(threads, seed, threadKey);
  const kind = chosenMotif(inOrder, seed);
  const length = Math.max(walk.length, inOrder.length);
  const half = Array.from({ length }, (_, at): Step => {
    const { tone, tension = "loose", motif = kind } = inOrder[Math.floor((at * inOrder.length) / length)] as Thread;
    const block = walk[at % walk.length] as number;
    // With one block nothing lies beside the figure: it goes and comes in time.
    const covered = blocks > 1 ? covers[motif](block, blocks) : at % 3 === 2 ? [] : [0];
    return { covered, tone, times: often[tension] };
  });
  return [...half, ...half.toReversed()];
}

/** Those that fill a cloth by themselves. */
const broad: readonly Motif[] = ["star", "table", "rose"];

/** For whoever chose none: the one that most chose; among equals, and among the broad ones where nobody chose, the hash decides. */
function chosenMotif(threads: readonly Thread[], seed: number): Motif {
  const votes = (motif: Motif) => threads.filter((thread) => thread.motif === motif).length;
  const most = Math.max(...motifs.map(votes));
  const best = most === 0 ? broad : motifs.filter((motif) => votes(motif) === most);
  return shuffled(best, seed, (motif) => motifs.indexOf(motif))[0] ?? "star";
}
