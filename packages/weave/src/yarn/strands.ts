/** Every float of a cloth as one strand of yarn, gathered by colour: what pens, plotters and printers draw. */
import { type Bytes, bytesToHex } from "../colour/oklab.ts";
import { type Drawdown, isWarpUp } from "../draft/bits.ts";
import type { ThreadColours } from "../draft/thread-colours.ts";

/** A float on the face, in crossings from the upper left corner. */
export interface Strand {
  readonly isWarp: boolean;
  /** The end or pick that floats. */
  readonly thread: number;
  /** First crossing along it, and how many. */
  readonly from: number;
  readonly length: number;
}

export interface ColourOfStrands {
  readonly colour: Bytes;
  readonly strands: readonly Strand[];
}

export function strandsOf(drawdown: Drawdown, { warp, weft }: ThreadColours): ColourOfStrands[] {
  const byColour = new Map<string, { colour: Bytes; strands: Strand[] }>();
  const gather = (isWarp: boolean, threads: number, length: number, colours: Uint8Array) => {
    const isOnTop = (thread: number, at: number) =>
      isWarp ? isWarpUp(drawdown, thread, at) : !isWarpUp(drawdown, at, thread);
    for (let thread = 0; thread < threads; thread++) {
      const [red = 0, green = 0, blue = 0] = colours.subarray(thread * 3);
      const colour: Bytes = [red, green, blue];
      const key = bytesToHex(colour);
      const group = byColour.get(key) ?? { colour, strands: [] };
      byColour.set(key, group);
      let from = 0;
      for (let at = 0; at < length; at++) {
        const goesOn = at + 1 < length && isOnTop(thread, at + 1) === isOnTop(thread, from);
        if (goesOn) continue;
        if (isOnTop(thread, from)) group.strands.push({ isWarp, thread, from, length: at + 1 - from });
        from = at + 1;
      }
    }
  };
  gather(true, drawdown.ends, drawdown.picks, warp);
  gather(false, drawdown.picks, drawdown.ends, weft);
  return [...byColour.values()];
}

const SHADE: Bytes = [20, 14, 10];

/** What is seen between strands: the shade of them all together, so that a pale cloth has no dark net over it. */
export function groundOf({ warp, weft }: ThreadColours): Bytes {
  const mean = (channel: number) => {
    let sum = 0;
    for (const threads of [warp, weft]) for (let at = channel; at < threads.length; at += 3) sum += threads[at] ?? 0;
    return (3 * sum) / (warp.length + weft.length);
  };
  return towards([mean(0), mean(1), mean(2)], SHADE, 0.5);
}

/** Three strokes make a strand look round: a dark one, the yarn, and a light one nearer to the light. */
export interface Stroke {
  readonly colour: Bytes;
  /** In crossings. */
  readonly width: number;
  readonly shift: number;
}

const towards = (colour: Bytes, other: Bytes, share: number): Bytes => {
  const channel = (at: 0 | 1 | 2) => Math.round(colour[at] + (other[at] - colour[at]) * share);
  return [channel(0), channel(1), channel(2)];
};

export const strokesOf = (colour: Bytes): readonly Stroke[] => [
  { colour: towards(colour, SHADE, 0.45), width: 0.96, shift: 0 },
  { colour, width: 0.76, shift: -0.03 },
  { colour: towards(colour, [255, 250, 240], 0.22), width: 0.3, shift: -0.13 },
];

/** Strokes have round ends; this much shorter, on either side, than the strand. In crossings. */
export const CAP_INSET = 0.46;
