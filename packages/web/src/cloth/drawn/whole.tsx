/** A cloth that is small enough to be seen whole, painted as yarn. A picture only. */
import { type Draft, drawdownOf, threadColours } from "@nexus/weave";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { paint } from "./paint.ts";

interface WholeProps {
  readonly draft: Draft;
  /** Width of a thread in CSS pixels; the style sheet gives the picture its size. */
  readonly thread: number;
}

const SHARPEST = 3;

export function Whole({ draft, thread }: WholeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const woven = useMemo(() => ({ drawdown: drawdownOf(draft), colours: threadColours(draft) }), [draft]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const { ends, picks } = woven.drawdown;
    const size = Math.round(thread * Math.min(SHARPEST, Math.max(1, devicePixelRatio)));
    const [width, height] = [ends * size, picks * size];
    context.canvas.width = width;
    context.canvas.height = height;
    paint(context, { ...woven, part: { end: 0, pick: 0, ends, picks }, thread: size, left: 0, top: 0, width, height });
  }, [woven, thread]);
  return <canvas ref={canvas} />;
}
