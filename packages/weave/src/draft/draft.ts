/**
 * A draft: how a loom is threaded, what is lifted for each pick, and which yarns. Shafts and treadles count from 1, as
 * weavers do; an end that hangs on no shaft, or a pick that lifts none, has an empty list.
 */

export type Numbers = readonly number[];

export interface Treadled {
  readonly kind: "treadled";
  /** Whether the tie-up names the shafts that rise; on a sinking shed it names those that sink. */
  readonly risingShed: boolean;
  /** The shafts of each treadle. */
  readonly tieup: readonly Numbers[];
  /** The treadles of each pick. */
  readonly treadling: readonly Numbers[];
}

export interface Liftplan {
  readonly kind: "liftplan";
  /** The shafts that rise for each pick. */
  readonly lifts: readonly Numbers[];
}

/** Red, green and blue, each within the range of its palette. */
export type Channels = readonly [red: number, green: number, blue: number];

export interface Palette {
  readonly range: readonly [least: number, most: number];
  /** Entry 1 is first. A file may leave some out. */
  readonly colours: readonly (Channels | undefined)[];
}

/** All threads of one direction. */
export interface Yarns {
  /** The palette entry of each thread, from 1. */
  readonly colours: Numbers;
  /** From the middle of one thread to the next, in mm. */
  readonly spacing: number;
}

export interface Draft {
  readonly title: string;
  /** Shafts of the loom. */
  readonly shafts: number;
  /** The shafts of each end, nearly always one. */
  readonly threading: readonly Numbers[];
  readonly lifting: Treadled | Liftplan;
  readonly palette: Palette;
  readonly warp: Yarns;
  readonly weft: Yarns;
}

export const picksOf = ({ lifting }: Draft): number =>
  (lifting.kind === "liftplan" ? lifting.lifts : lifting.treadling).length;
