/** Numbers that follow from a seed (splitmix32), so that a drill can be repeated word for word. Not for keys. */

export interface Chance {
  /** Evenly from 0 to `below` - 1. */
  below(below: number): number;
  /** From 0 up to, not including, 1. */
  unit(): number;
  /** `length` hexadecimal digits. */
  hex(length: number): string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    unit: () => next() / 2 ** 32,
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(""),
  };
}
