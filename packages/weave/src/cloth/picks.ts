/**
 * Picks, one after another, each a shed and a tone. Whatever is asked for, no end floats over more than five of them: a
 * pick of undyed tabby goes between where one would.
 */
import { LONGEST_FLOAT } from "../draft/loom.ts";
import { type Tone, UNDYED } from "./tones.ts";
import { TURN } from "./warp.ts";

/** Which shafts rise, one bit each, shaft 1 lowest. */
export type Shed = number;

/** The same four bits in every block. */
export const everywhere = (blocks: number, four: number): Shed => byBlock(blocks, () => four);

export function byBlock(blocks: number, four: (block: number) => number): Shed {
  let shed = 0;
  for (let block = 0; block < blocks; block++) shed |= (four(block) & 15) << (block * TURN);
  return shed;
}

export interface Picks {
  readonly blocks: number;
  readonly sheds: readonly Shed[];
  readonly tones: readonly Tone[];
  throw(shed: Shed, tone: Tone): void;
  /** The next of the two sheds of plain weave. */
  tabby(tone: Tone): void;
}

const ODD = 0b0101;

export function openPicks(blocks: number): Picks {
  const shafts = blocks * TURN;
  const all = 2 ** shafts - 1;
  const odd = everywhere(blocks, ODD);
  const sheds: Shed[] = [];
  const tones: Tone[] = [];
  /** For how many picks each shaft has stayed where it is. */
  const runs = new Uint8Array(shafts);
  let last: Shed = 0;
  let isOddNext = true;

  /** Whether the shafts that have stayed for as long as they may would stay once more, with or without `between`. */
  const holds = (shed: Shed, ...between: readonly Shed[]) => {
    let before = last;
    const length = runs.slice();
    for (const next of [...between, shed]) {
      const stays = ~(before ^ next) & all;
      for (let shaft = 0; shaft < shafts; shaft++) {
        length[shaft] = (stays >>> shaft) & 1 ? (length[shaft] ?? 0) + 1 : 1;
        if ((length[shaft] ?? 0) > LONGEST_FLOAT) return false;
      }
      before = next;
    }
    return true;
  };
  const add = (shed: Shed, tone: Tone) => {
    const stays = ~(last ^ shed);
    for (let shaft = 0; shaft < shafts; shaft++) runs[shaft] = (stays >>> shaft) & 1 ? (runs[shaft] ?? 0) + 1 : 1;
    last = shed;
    sheds.push(shed);
    tones.push(tone);
    isOddNext = shed === odd ? false : shed === (odd ^ all) ? true : isOddNext;
  };
  const even = odd ^ all;
  const ways: readonly (readonly Shed[])[] = [[], [odd], [even], [odd, even], [even, odd]];

  return {
    blocks,
    sheds,
    tones,
    throw(shed, tone) {
      const between = ways.find((way) => holds(shed, ...way));
      if (!between) throw new Error("No tabby binds this shed: every structure has to end on short floats.");
      for (const tabby of between) add(tabby, UNDYED);
      add(shed, tone);
    },
    tabby(tone) {
      this.throw(isOddNext ? odd : even, tone);
    },
  };
}
