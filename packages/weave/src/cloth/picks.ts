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

/** How many picks an end may not have moved before the next one. */
const STAYS = LONGEST_FLOAT - 1;

/**
 * The last shed, then the shafts that have stayed where they are for more than one pick, for more than two, and so on up
 * to as many as they may. Changed in place: a year has many picks.
 */
type Now = Int32Array;

/** Takes one more pick of a loom with `shafts` into `now`; false, and no change, where an end would then float too far. */
function moveOn(now: Now, shed: Shed, shafts: Shed): boolean {
  const stays = ~((now[0] as number) ^ shed) & shafts;
  if (((now[STAYS] as number) & stays) !== 0) return false;
  for (let at = STAYS; at > 1; at--) now[at] = (now[at - 1] as number) & stays;
  now[1] = stays;
  now[0] = shed;
  return true;
}

const ODD = 0b0101;

export function openPicks(blocks: number): Picks {
  const odd = everywhere(blocks, ODD);
  const even = everywhere(blocks, ~ODD);
  const all = odd | even;
  const sheds: Shed[] = [];
  const tones: Tone[] = [];
  const now: Now = new Int32Array(STAYS + 1);
  let isOddNext = true;

  const add = (shed: Shed, tone: Tone): boolean => {
    if (!moveOn(now, shed, all)) return false;
    sheds.push(shed);
    tones.push(tone);
    if (shed === odd) isOddNext = false;
    if (shed === even) isOddNext = true;
    return true;
  };
  /** Tabby that binds what would float too far. */
  const bindings: readonly (readonly Shed[])[] = [[odd], [even], [odd, even], [even, odd]];
  const holds = (way: readonly Shed[], shed: Shed) => {
    const trial = now.slice();
    return [...way, shed].every((next) => moveOn(trial, next, all));
  };

  return {
    blocks,
    sheds,
    tones,
    throw(shed, tone) {
      if (add(shed, tone)) return;
      const way = bindings.find((it) => holds(it, shed));
      if (!way) throw new Error("No tabby binds this shed: every structure has to end on short floats.");
      for (const tabby of way) add(tabby, UNDYED);
      add(shed, tone);
    },
    tabby(tone) {
      this.throw(isOddNext ? odd : even, tone);
    },
  };
}
