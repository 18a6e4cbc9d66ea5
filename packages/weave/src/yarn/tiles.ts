/** The looks of one crossing at a given size, for every way in which a float can pass through it. */
import { BELOW, lookAt } from "./surface.ts";

/** A float that reaches further than this looks the same. In crossings. */
export const FAR = 2;
export const REACHES = FAR + 1;

/** In 256ths: `own` times the colour on top plus `below` times the colour below, plus `add` as it is. */
export interface Tile {
  readonly own: Int32Array;
  readonly below: Int32Array;
  readonly add: Int32Array;
}

/** `before` and `after`: how many crossings further the float reaches, at most FAR. */
export const tileIndex = (isWarp: boolean, before: number, after: number): number =>
  ((isWarp ? 1 : 0) * REACHES + before) * REACHES + after;

/** For threads `size` pixels wide. */
export function tilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (const isWarp of [false, true]) {
    for (let before = 0; before < REACHES; before++) {
      for (let after = 0; after < REACHES; after++)
        tiles[tileIndex(isWarp, before, after)] = tile(size, isWarp, before, after);
    }
  }
  return tiles;
}

function tile(size: number, isWarp: boolean, before: number, after: number): Tile {
  const made: Tile = {
    own: new Int32Array(size * size),
    below: new Int32Array(size * size),
    add: new Int32Array(size * size),
  };
  // Small threads are looked at more closely, so that nothing flickers.
  const samples = size >= 12 ? 2 : size >= 5 ? 3 : 6;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [own, below, add] = [0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const u = (x + ((sample % samples) + 0.5) / samples) / size;
        const v = (y + (Math.floor(sample / samples) + 0.5) / samples) / size;
        const along = isWarp ? v : u;
        const { cover, shade, gloss } = lookAt({
          across: 2 * (isWarp ? u : v) - 1,
          fromStart: before + along,
          toEnd: after + 1 - along,
          isWarp,
        });
        own += cover * shade;
        below += (1 - cover) * BELOW;
        add += cover * gloss * 255;
      }
      const at = y * size + x;
      const scale = 256 / samples ** 2;
      made.own[at] = Math.round(own * scale);
      made.below[at] = Math.round(below * scale);
      made.add[at] = Math.round(add * scale);
    }
  }
  return made;
}
