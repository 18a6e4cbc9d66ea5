/** A cloth as the fragment shader reads it: one texel for each crossing, and one for each thread's colour. */
import { type Drawdown, isWarpUp } from "../draft/bits.ts";
import type { ThreadColours } from "../draft/thread-colours.ts";
import type { Part } from "./raster.ts";
import { evenness } from "./surface.ts";
import { FAR, tilesOf } from "./tiles.ts";

export interface ClothTextures {
  readonly width: number;
  readonly height: number;
  /** RGBA for each crossing: 255 for warp up, crossings since the float began, crossings left in it, evenness. */
  readonly crossings: Uint8Array<ArrayBuffer>;
  /** RGBA for each end, and for each pick. */
  readonly warp: Uint8Array<ArrayBuffer>;
  readonly weft: Uint8Array<ArrayBuffer>;
}

/** `part` for cloths that are larger than a texture may be. */
export function packTextures(drawdown: Drawdown, colours: ThreadColours, part?: Part): ClothTextures {
  const { end: left, pick: top, ends, picks } = part ?? { end: 0, pick: 0, ends: drawdown.ends, picks: drawdown.picks };
  const crossings = new Uint8Array(ends * picks * 4);
  for (let row = 0; row < picks; row++) {
    for (let column = 0; column < ends; column++) {
      const [end, pick] = [left + column, top + row];
      const up = isWarpUp(drawdown, end, pick);
      const at = (row * ends + column) * 4;
      crossings[at] = up ? 255 : 0;
      crossings[at + 1] = reach(drawdown, end, pick, up, -1);
      crossings[at + 2] = reach(drawdown, end, pick, up, 1);
      crossings[at + 3] = up ? evenness(true, end, pick) : evenness(false, pick, end);
    }
  }
  return {
    width: ends,
    height: picks,
    crossings,
    warp: withAlpha(colours.warp, left, ends),
    weft: withAlpha(colours.weft, top, picks),
  };
}

function reach(drawdown: Drawdown, end: number, pick: number, up: boolean, step: number): number {
  let far = 0;
  while (far < FAR) {
    const on = step * (far + 1);
    const [nextEnd, nextPick] = up ? [end, pick + on] : [end + on, pick];
    const isInside = nextEnd >= 0 && nextEnd < drawdown.ends && nextPick >= 0 && nextPick < drawdown.picks;
    if (!isInside || isWarpUp(drawdown, nextEnd, nextPick) !== up) break;
    far++;
  }
  return far;
}

function withAlpha(bytes: Uint8Array, from: number, count: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(count * 4).fill(255);
  for (let thread = 0; thread < count; thread++) {
    out.set(bytes.subarray((from + thread) * 3, (from + thread) * 3 + 3), thread * 4);
  }
  return out;
}

/** A row of square pictures, `size` pixels each, one for every way of a float through a crossing. */
export interface LookTexture {
  readonly width: number;
  readonly height: number;
  /** RGBA: the share of the colour on top, of the colour below, and what the light adds. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** For threads about `size` pixels wide. */
export function packLooks(size: number): LookTexture {
  const tiles = tilesOf(size);
  const width = tiles.length * size;
  const data = new Uint8Array(width * size * 4).fill(255);
  tiles.forEach(({ own, below, add }, tile) => {
    for (let at = 0; at < size * size; at++) {
      const to = (Math.floor(at / size) * width + tile * size + (at % size)) * 4;
      data[to] = Math.min(255, own[at] ?? 0);
      data[to + 1] = Math.min(255, below[at] ?? 0);
      data[to + 2] = Math.min(255, (add[at] ?? 0) >> 8);
    }
  });
  return { width, height: size, data };
}
