/** Chance that can be repeated: the same seed gives the same life. */

export interface Chance {
  /** 0 up to, not including, 1. */
  next(): number;
  between(least: number, most: number): number;
  pick<T>(all: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger: small, even, and no secret depends on it. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick: (all) => all[Math.floor(next() * all.length)] as (typeof all)[number],
  };
}

/** Draws everything once, in a random order, before it begins anew; never the same thing twice in a row. */
export function bag<T>(all: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  let last: T | undefined;
  return () => {
    if (left.length === 0) left = all.filter((it) => it !== last || all.length === 1);
    last = left.splice(Math.floor(chance.next() * left.length), 1)[0] as T;
    return last;
  };
}
