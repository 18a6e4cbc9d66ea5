/** Small pictures of gestures: a thread as it would be woven by itself on the circle's own warp. */
import type { CircleView, Gesture } from "@nexus/circle";
import { type Cloth, cutOut, type Draft, weaveSession } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Small } from "../../../cloth/drawn/small.tsx";
import { dyes } from "../../../cloth/dyes.ts";

/** Threads each way of a patch, and the most picks of a strip as wide as the warp. */
const PATCH = 36;
const STRIP = 60;

/** From the middle, where every figure turns back, to the rim: each thread of it is seen once. */
export function halfOf({ draft, drawdown: { picks }, passages }: Cloth, most: number): Draft {
  const { from, to } = passages.at(-1) ?? { from: 0, to: picks };
  const middle = Math.floor((from + to) / 2);
  return cutOut(draft, { picks: Array.from({ length: Math.min(most, to - middle) }, (_, at) => middle + at) });
}

const middleEnds = (ends: number) => Array.from({ length: PATCH }, (_, at) => Math.floor((ends - PATCH) / 2) + at);

interface PictureProps {
  readonly circle: CircleView;
  readonly gesture: Gesture;
  readonly shape: "patch" | "strip";
}

export function GesturePicture({ circle, gesture: { thread, tension, motif }, shape }: PictureProps) {
  const own = dyes.value;
  const draft = useMemo(() => {
    const alone = { seed: circle.id, at: 0, people: 1, gestures: [{ thread, tension, motif }] };
    const cloth = weaveSession(alone, { dyes: own });
    if (!cloth) return undefined;
    if (shape === "strip") return halfOf(cloth, STRIP);
    return cutOut(halfOf(cloth, PATCH), { ends: middleEnds(cloth.drawdown.ends) });
  }, [circle.id, thread, tension, motif, own, shape]);
  return (
    <span class={`cloth cloth-${shape}`} aria-hidden="true">
      {draft && <Small draft={draft} />}
    </span>
  );
}
