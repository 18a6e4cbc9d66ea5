/**
 * The warp that a circle keeps for life, drawn from its seed: how it is threaded, and its stripes. Four shafts make a
 * block, in each of which the four follow each other; blocks follow each other in a walk that turns back in the middle,
 * so that whatever is woven has a middle too.
 */
import { hash32, numbersFrom } from "./chance.ts";

/** Ends of one turn of a block. */
export const TURN = 4;

export interface Warp {
  /** Blocks of four shafts. */
  readonly blocks: number;
  /** The block of each turn, over half of the cloth; the other half is its mirror. */
  readonly walk: readonly number[];
  /** The shaft of each end, from 1. */
  readonly shafts: readonly number[];
  /** Which yarn each end is: an index into `warpYarns`. */
  readonly yarns: readonly number[];
  /** The colours of this circle's yarns, as indices into `warpDyes`. */
  readonly dyes: readonly number[];
}

/** `shafts` from 4 to 16, `ends` a multiple of 8. */
export function warpFor(seed: number, shafts: number, ends: number): Warp {
  const blocks = Math.floor(shafts / TURN);
  const turns = ends / TURN / 2;
  const walk = walkOf(numbersFrom(hash32(seed, 1)), blocks, turns);
  const profile = [...walk, ...walk.toReversed()];
  const stripes = stripesOf(numbersFrom(hash32(seed, 2)), ends / 2);
  return {
    blocks,
    walk,
    shafts: profile.flatMap((block) => [1, 2, 3, 4].map((shaft) => block * TURN + shaft)),
    ...stripes,
  };
}

/** From block to neighbouring block, one to three turns in each, keeping a direction for a while: an overshot profile. */
function walkOf(number: () => number, blocks: number, turns: number): number[] {
  const walk: number[] = [];
  let block = Math.floor(number() * blocks);
  let direction = number() < 0.5 ? 1 : -1;
  while (walk.length < turns) {
    const stays = 1 + Math.floor(number() * 3);
    for (let left = stays; left > 0 && walk.length < turns; left--) walk.push(block);
    if (number() < 0.3) direction = -direction;
    block = (block + direction + blocks) % blocks;
  }
  return walk;
}

/** How many colours there are in `warp-dyes.ts` of each kind. */
const GROUNDS = 6;
const MAINS = 8;
const ACCENTS = 6;

/** Stripes of a ground, a main colour and a thin accent, the same backwards from the middle on. */
function stripesOf(number: () => number, half: number): { yarns: number[]; dyes: number[] } {
  const any = (count: number) => Math.floor(number() * count);
  const dyes = [any(GROUNDS), GROUNDS + any(MAINS), GROUNDS + MAINS + any(ACCENTS)];
  const yarns: number[] = [];
  const widths = [
    [8, 10, 12, 14],
    [4, 6, 8],
    [1, 2],
  ] as const;
  let yarn = number() < 0.7 ? 0 : 1;
  while (yarns.length < half) {
    const of = widths[yarn] ?? widths[0];
    const width = of[any(of.length)] ?? 1;
    for (let left = width; left > 0 && yarns.length < half; left--) yarns.push(yarn);
    yarn = yarn === 0 ? (number() < 0.55 ? 1 : 2) : 0;
  }
  return { yarns: [...yarns, ...yarns.toReversed()], dyes };
}
