/** Today's feeling lends the app its accent: the colour of the last check-in that this person made today. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { feelingColour, labToCss } from "@nexus/weave";
import { effect, type ReadonlySignal } from "@preact/signals";
import { sameDay } from "../words/moments.ts";

type CheckIn = Extract<TimelineItem, { kind: "check-in" }>;

function myLast(circles: readonly CircleView[]): CheckIn | undefined {
  return circles
    .flatMap(({ me, timeline }) => timeline.findLast((item) => item.author === me && item.kind === "check-in") ?? [])
    .filter((item): item is CheckIn => item.kind === "check-in")
    .sort((one, other) => other.at - one.at)[0];
}

/** Keeps the style sheet's `--today` in step with `circles`. Returns the way to stop. */
export function colourToday(circles: ReadonlySignal<readonly CircleView[]>, style: CSSStyleDeclaration): () => void {
  return effect(() => {
    const last = myLast(circles.value);
    if (last?.point && sameDay(last.at, Date.now())) style.setProperty("--today", labToCss(feelingColour(last.point)));
    else style.removeProperty("--today");
  });
}
