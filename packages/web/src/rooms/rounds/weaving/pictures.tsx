/** Pictures of gestures: a thread as it would be woven by itself on the circle's own warp, and its figure at a glance. */
import type { CircleView, Gesture } from "@nexus/circle";
import { type Cloth, cutOut, type Draft, PROFILE, profileOf, weaveSession } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Small } from "../../../cloth/drawn/small.tsx";
import { dyes } from "../../../cloth/dyes.ts";

/** The most picks of a strip as wide as the warp. */
const STRIP = 60;

/** From the middle, where every figure turns back, to the rim: each thread of it is seen once. */
export function halfOf({ draft, drawdown: { picks }, passages }: Cloth, most: number): Draft {
  const { from, to } = passages.at(-1) ?? { from: 0, to: picks };
  const middle = Math.floor((from + to) / 2);
  return cutOut(draft, { picks: Array.from({ length: Math.min(most, to - middle) }, (_, at) => middle + at) });
}

interface PictureProps {
  readonly circle: CircleView;
  readonly gesture: Gesture;
}

export function GesturePicture({ circle, gesture: { thread, tension, motif } }: PictureProps) {
  const own = dyes.value;
  const draft = useMemo(() => {
    const alone = { seed: circle.id, at: 0, people: 1, gestures: [{ thread, tension, motif }] };
    const cloth = weaveSession(alone, { dyes: own });
    return cloth && halfOf(cloth, STRIP);
  }, [circle.id, thread, tension, motif, own]);
  return (
    <span class="cloth cloth-strip" aria-hidden="true">
      {draft && <Small draft={draft} />}
    </span>
  );
}

const squaresOf = (motif: Gesture["motif"]): string =>
  profileOf(motif)
    .flatMap((row, y) => row.map((isFigure, x) => (isFigure ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");

/** A figure, large enough to choose by. */
export const FigurePicture = ({ motif }: { readonly motif: Gesture["motif"] }) => (
  <svg class="figure" viewBox={`0 0 ${PROFILE} ${PROFILE}`} shape-rendering="crispEdges" aria-hidden="true">
    <path d={squaresOf(motif)} />
  </svg>
);
