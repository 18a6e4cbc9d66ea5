/** The threads of the app's marks, as sRGB bytes: plain weave of a few dyed threads on paper. */
type Rgb = readonly [number, number, number];

export interface Mark {
  readonly ground: Rgb;
  /** Threads that run down, from the left. */
  readonly warp: readonly Rgb[];
  /** Threads that run across, from above. */
  readonly weft: readonly Rgb[];
}

const paper: Rgb = [247, 241, 228];
const madder: Rgb = [140, 74, 54];
const indigo: Rgb = [63, 86, 115];
const weld: Rgb = [201, 160, 74];
const sage: Rgb = [111, 143, 124];

export const marks: Readonly<Record<string, Mark>> = {
  home: { ground: paper, warp: [madder, weld, madder], weft: [indigo, sage, indigo] },
};
