/** A part of a draft, as a draft: some of its ends and picks, in any order, each as often as it is named. */
import type { Draft, Yarns } from "./draft.ts";

export interface Cut {
  /** Ends from 0; all of them where left out. */
  readonly ends?: readonly number[];
  /** Picks from 0; all of them where left out. */
  readonly picks?: readonly number[];
}

/** What lies beyond the draft is an end on no shaft, or a pick that lifts none. */
export function cutOut(draft: Draft, { ends, picks }: Cut): Draft {
  const { lifting } = draft;
  return {
    ...draft,
    threading: chosen(draft.threading, ends, []),
    lifting:
      lifting.kind === "liftplan"
        ? { ...lifting, lifts: chosen(lifting.lifts, picks, []) }
        : { ...lifting, treadling: chosen(lifting.treadling, picks, []) },
    warp: yarnsOf(draft.warp, ends),
    weft: yarnsOf(draft.weft, picks),
  };
}

const yarnsOf = (yarns: Yarns, threads: Cut["ends"]): Yarns => ({
  ...yarns,
  colours: chosen(yarns.colours, threads, yarns.colours[0] ?? 1),
});

const chosen = <T>(all: readonly T[], at: readonly number[] | undefined, beyond: T): readonly T[] =>
  at ? at.map((index) => all[index] ?? beyond) : all;
