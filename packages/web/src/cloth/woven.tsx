/** A canvas that shows a draft, sharp on every screen. Decoration: its meaning always stands beside it in words. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Draft } from "./draft.ts";
import { paintCloth } from "./paint.ts";

interface WovenProps {
  readonly draft: Draft;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Width of a thread in CSS pixels. */
  readonly thread: number;
  readonly class: string;
}

export function Woven({ draft, width, height, thread, class: name }: WovenProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const scale = Math.min(3, Math.max(1, Math.round(devicePixelRatio)));
    element.width = width * scale;
    element.height = height * scale;
    const pixels = paintCloth(draft, element.width, element.height, thread * scale);
    context.putImageData(new ImageData(pixels, element.width, element.height), 0, 0);
  }, [draft, width, height, thread]);

  return (
    <span class={name} aria-hidden="true">
      <canvas ref={canvas} />
    </span>
  );
}
