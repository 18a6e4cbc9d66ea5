/**
 * A month at a glance: one thread of warp for each day, in the colours of that day's feelings; a day without any is wool
 * as it was shorn. The list below says everything, in words.
 */
import type { JournalEntry } from "@nexus/circle";
import { type Draft, type Dyes, feelingColour, type Lab, labToBytes, undyed } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Small } from "../../cloth/drawn/small.tsx";
import { dyes } from "../../cloth/dyes.ts";
import type { Month } from "./month.ts";

/** A day's thread is plied of three, so that a day of several feelings shows them side by side. */
const PLIES = 3;
const PICKS = 11;

interface MonthStripProps {
  readonly month: Month;
  readonly entries: readonly JournalEntry[];
  /** What the picture shows. */
  readonly label: string;
}

export function MonthStrip({ month, entries, label }: MonthStripProps) {
  const own = dyes.value;
  const draft = useMemo(() => stripOf(month, entries, own), [month, entries, own]);
  return (
    <span class="month-strip" role="img" aria-label={label}>
      <Small draft={draft} />
    </span>
  );
}

/** A satin of five shafts: the weft dives under most of the warp, so that the days keep their colours. */
const SATIN = [1, 2, 3, 4, 5];

function stripOf({ days }: Month, entries: readonly JournalEntry[], own: Dyes): Draft {
  const warp = Array.from({ length: days }, (_, day) => plies(feelingsOn(day + 1, entries, own))).flat();
  const weft = warp.length + 1;
  const sinks = (pick: number) => ((3 * pick) % SATIN.length) + 1;
  return {
    title: "",
    shafts: SATIN.length,
    threading: warp.map((_, end) => [(end % SATIN.length) + 1]),
    lifting: {
      kind: "liftplan",
      lifts: Array.from({ length: PICKS }, (_, pick) => SATIN.filter((shaft) => shaft !== sinks(pick))),
    },
    palette: { range: [0, 255], colours: [...warp, undyed].map(labToBytes) },
    warp: { colours: warp.map((_, end) => end + 1), spacing: 1 },
    weft: { colours: Array.from({ length: PICKS }, () => weft), spacing: 1 },
  };
}

/** Oldest first. */
const feelingsOn = (day: number, entries: readonly JournalEntry[], own: Dyes): readonly Lab[] =>
  entries
    .flatMap((entry) =>
      entry.kind === "check-in" && entry.point && new Date(entry.at).getDate() === day
        ? [feelingColour(entry.point, own)]
        : [],
    )
    .toReversed();

/** Spread over the plies: the first, the middle and the last of more than three. */
function plies(feelings: readonly Lab[]): readonly Lab[] {
  const at = (ply: number) => Math.round((ply * (feelings.length - 1)) / (PLIES - 1));
  return Array.from({ length: PLIES }, (_, ply) => feelings[at(ply)] ?? undyed);
}
