/** A circle's cloth: by it the circle is recognised, in lists, at the head of its page, and while something is made. */
import { useMemo } from "preact/hooks";
import { draftOf } from "./draft.ts";
import { Woven } from "./woven.tsx";

/** Width, height and thread in CSS pixels; a multiple of 24 threads shows whole motifs. */
const sizes = { patch: [48, 48, 2], band: [648, 36, 3], weaving: [192, 48, 2], square: [240, 240, 5] } as const;

interface ClothProps {
  readonly seed: string;
  readonly shape: keyof typeof sizes;
}

export function Cloth({ seed, shape }: ClothProps) {
  const draft = useMemo(() => draftOf(seed), [seed]);
  const [width, height, thread] = sizes[shape];
  return <Woven draft={draft} width={width} height={height} thread={thread} class={`cloth cloth-${shape}`} />;
}
