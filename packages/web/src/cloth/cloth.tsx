/** A circle's cloth: by it the circle is recognised, in lists, at the head of its page, and while something is made. */
import { useMemo } from "preact/hooks";
import { draftOf } from "./draft.ts";
import { Woven } from "./woven.tsx";

const sizes = { patch: [48, 48], band: [640, 28], weaving: [192, 64] } as const;

interface ClothProps {
  readonly seed: string;
  readonly shape: keyof typeof sizes;
}

export function Cloth({ seed, shape }: ClothProps) {
  const draft = useMemo(() => draftOf(seed), [seed]);
  const [width, height] = sizes[shape];
  return <Woven draft={draft} width={width} height={height} class={`cloth cloth-${shape}`} />;
}
