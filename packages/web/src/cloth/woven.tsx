/** A canvas that shows a draft, sharp on every screen. Decoration: its meaning always stands beside it in words. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Draft } from "./draft.ts";
import { paintCloth } from "./paint.ts";

interface WovenProps {
  readonly draft: Draft;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly class: string;
}

/** Width of a thread in CSS pixels. */
const THREAD = 4;

export function Woven({ draft, width, height, class: name }: WovenProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const scale = Math.min(3, Math.max(1, Math.round(devicePixelRatio)));
    element.width = width * scale;
    element.height = height * scale;
    const pixels = paintCloth(draft, element.width, element.height, THREAD * scale);
    context.putImageData(new ImageData(pixels, element.width, element.height), 0, 0);
  }, [draft, width, height]);

  return <canvas ref={canvas} class={name} aria-hidden="true" />;
}
