/** Paints cloth as yarn, pixel by pixel, for a canvas or a PNG: the same picture on every machine. */
import { type Drawdown, isWarpUp } from "../draft/bits.ts";
import type { ThreadColours } from "../draft/thread-colours.ts";
import { blankImage, type Image } from "./image.ts";
import { evenness } from "./surface.ts";
import { FAR, type Tile, tileIndex, tilesOf } from "./tiles.ts";

/** A part of a cloth; threads from 0. What lies beyond its edges repeats it. */
export interface Part {
  readonly end: number;
  readonly pick: number;
  readonly ends: number;
  readonly picks: number;
}

export interface RasterOptions {
  /** Pixels of one thread, a whole number. */
  readonly thread: number;
  /** The whole cloth where it is left out. */
  readonly part?: Part;
}

/** Throws cloth-too-large. The first pick is on top. */
export function paintCloth(drawdown: Drawdown, colours: ThreadColours, { thread, part }: RasterOptions): Image {
  const shown = part ?? { end: 0, pick: 0, ends: drawdown.ends, picks: drawdown.picks };
  const image = blankImage(shown.ends * thread, shown.picks * thread);
  const tiles = tilesOf(thread);
  const own = [0, 0, 0];
  const below = [0, 0, 0];
  for (let row = 0; row < shown.picks; row++) {
    const pick = (shown.pick + row) % drawdown.picks;
    for (let column = 0; column < shown.ends; column++) {
      const end = (shown.end + column) % drawdown.ends;
      const up = isWarpUp(drawdown, end, pick);
      const even = up ? evenness(true, end, pick) : evenness(false, pick, end);
      for (let channel = 0; channel < 3; channel++) {
        const [warp, weft] = [colours.warp[end * 3 + channel] ?? 0, colours.weft[pick * 3 + channel] ?? 0];
        own[channel] = ((up ? warp : weft) * even) >> 8;
        below[channel] = up ? weft : warp;
      }
      stamp(image, tiles[tileAt(drawdown, end, pick, up)] as Tile, thread, column * thread, row * thread, own, below);
    }
  }
  return image;
}

function stamp(
  { width, data }: Image,
  { own, below, add }: Tile,
  size: number,
  left: number,
  top: number,
  above: readonly number[],
  under: readonly number[],
): void {
  const [red = 0, green = 0, blue = 0] = above;
  const [underRed = 0, underGreen = 0, underBlue = 0] = under;
  let from = 0;
  for (let y = 0; y < size; y++) {
    let to = ((top + y) * width + left) * 4;
    for (let x = 0; x < size; x++, from++, to += 4) {
      const [mine, others, light] = [own[from] as number, below[from] as number, add[from] as number];
      data[to] = (red * mine + underRed * others + light) >> 8;
      data[to + 1] = (green * mine + underGreen * others + light) >> 8;
      data[to + 2] = (blue * mine + underBlue * others + light) >> 8;
      data[to + 3] = 255;
    }
  }
}

function tileAt(drawdown: Drawdown, end: number, pick: number, up: boolean): number {
  const goesOn = (step: number) =>
    up
      ? isWarpUp(drawdown, end, pick + step)
      : end + step >= 0 && end + step < drawdown.ends && !isWarpUp(drawdown, end + step, pick);
  const reach = (direction: number) => {
    let far = 0;
    while (far < FAR && goesOn(direction * (far + 1))) far++;
    return far;
  };
  return tileIndex(up, reach(-1), reach(1));
}
