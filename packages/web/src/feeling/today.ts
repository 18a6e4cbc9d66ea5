/** Today's feeling lends the app its accent: the colour of the last check-in that this person made today. */

import type { CircleView, FeelingPoint, JournalGlance } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import { effect, type ReadonlySignal } from "@preact/signals";
import { dyes } from "../cloth/dyes.ts";
import { sameDay } from "../words/moments.ts";

interface Placed {
  readonly at: number;
  readonly point: FeelingPoint;
}

/** My last check-in with a place in any circle: made on another device, it is not in this one's journal. */
function myLast(circles: readonly CircleView[]): Placed | undefined {
  return circles
    .flatMap(({ me, timeline }) => {
      const last = timeline.findLast((item) => item.author === me && item.kind === "check-in" && item.point);
      return last?.kind === "check-in" && last.point ? [{ at: last.at, point: last.point }] : [];
    })
    .sort((one, other) => other.at - one.at)[0];
}

/** Keeps the style sheet's `--today` in step with circles and journal. Returns the way to stop. */
export function colourToday(
  circles: ReadonlySignal<readonly CircleView[]>,
  journal: ReadonlySignal<JournalGlance>,
  style: CSSStyleDeclaration,
): () => void {
  return effect(() => {
    const [said, kept] = [myLast(circles.value), journal.value.latest];
    const last = kept && (!said || kept.at >= said.at) ? kept : said;
    if (last && sameDay(last.at, Date.now()))
      style.setProperty("--today", labToCss(feelingColour(last.point, dyes.value)));
    else style.removeProperty("--today");
  });
}
