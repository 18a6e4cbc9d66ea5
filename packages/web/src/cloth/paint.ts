/** Paints a draft thread by thread: each is a little darker at its edges and where it dives under another. */
import { labToBytes } from "@nexus/weave";
import type { Draft } from "./draft.ts";

/** Light on one thread's cross-section, and at the two ends of what lies on top; 0..1 each. */
const roundness = (across: number) => 1 - 0.3 * (2 * across - 1) ** 2;
const dive = (along: number) => 0.7 + 0.3 * Math.min(1, along * 3.2);

/** `thread` is a thread's width in canvas pixels. Returns the pixels of `width` x `height`, RGBA. */
export function paintCloth(
  draft: Draft,
  width: number,
  height: number,
  thread: number,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const warp = draft.warp.map(labToBytes);
  const weft = draft.weft.map(labToBytes);
  for (let y = 0; y < height; y++) {
    const pick = Math.floor(y / thread);
    const v = (y % thread) / thread + 0.5 / thread;
    for (let x = 0; x < width; x++) {
      const end = Math.floor(x / thread);
      const u = (x % thread) / thread + 0.5 / thread;
      const up = draft.isWarpUp(end, pick);
      const colour = up ? warp[end % warp.length] : weft[pick % weft.length];
      const light = roundness(up ? u : v) * endsOf(draft, up, end, pick, up ? v : u);
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = (colour?.[channel] ?? 0) * light;
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

/**
 * Darker where the thread on top comes from, or goes, below its neighbour. All weaves repeat within 48 threads, so 47
 * ahead stands for one behind.
 */
function endsOf(draft: Draft, up: boolean, end: number, pick: number, along: number): number {
  const [before, after] = up
    ? [draft.isWarpUp(end, pick + 47), draft.isWarpUp(end, pick + 1)]
    : [draft.isWarpUp(end + 47, pick), draft.isWarpUp(end + 1, pick)];
  const dives = (neighbour: boolean) => neighbour !== up;
  return (dives(before) ? dive(along) : 1) * (dives(after) ? dive(1 - along) : 1);
}
