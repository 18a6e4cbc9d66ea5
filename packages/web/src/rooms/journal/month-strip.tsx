/**
 * A month at a glance: one thread of warp for each day, in the colours of that day's feelings; a day without any is wool
 * as it was shorn. A picture only: the list below says everything, in words.
 */
import type { JournalEntry } from "@nexus/circle";
import { feelingColour, type Lab, undyed } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import type { Draft } from "../../cloth/draft.ts";
import { Woven } from "../../cloth/woven.tsx";
import type { Month } from "./month.ts";

/** A day's thread is plied of three, so that a day of several feelings shows them side by side. */
const PLIES = 3;
const PLY_PX = 4;
const HEIGHT_PX = 44;

export function MonthStrip({ month, entries }: { readonly month: Month; readonly entries: readonly JournalEntry[] }) {
  const draft = useMemo(() => draftOf(month, entries), [month, entries]);
  return (
    <Woven draft={draft} width={month.days * PLIES * PLY_PX} height={HEIGHT_PX} thread={PLY_PX} class="month-strip" />
  );
}

export function draftOf({ days }: Month, entries: readonly JournalEntry[]): Draft {
  const warp = Array.from({ length: days }, (_, day) => plies(feelingsOn(day + 1, entries))).flat();
  // A satin: the weft dives under most of the warp, so that the days keep their colours.
  return { warp, weft: [undyed], isWarpUp: (end, pick) => (end + 2 * pick) % 5 !== 0 };
}

/** Oldest first. */
const feelingsOn = (day: number, entries: readonly JournalEntry[]): readonly Lab[] =>
  entries
    .flatMap((entry) =>
      entry.kind === "check-in" && entry.point && new Date(entry.at).getDate() === day
        ? [feelingColour(entry.point)]
        : [],
    )
    .toReversed();

/** Spread over the plies: the first, the middle and the last of more than three. */
function plies(feelings: readonly Lab[]): readonly Lab[] {
  const at = (ply: number) => Math.round((ply * (feelings.length - 1)) / (PLIES - 1));
  return Array.from({ length: PLIES }, (_, ply) => feelings[at(ply)] ?? undyed);
}
