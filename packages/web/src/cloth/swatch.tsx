/** A feeling as a scrap of dyed cloth. Its colour says where on the field; the weave says it a second time. */
import type { FeelingPoint } from "@nexus/circle";
import { feelingColour, type Lab } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Woven } from "./woven.tsx";

const SIZE = 32;
const THREAD = 4;

const lighter = ([lightness, a, b]: Lab): Lab => [Math.min(0.97, lightness + 0.05), a, b];

export function Swatch({ point: { valence, arousal } }: { readonly point: FeelingPoint }) {
  const draft = useMemo(() => {
    const colour = feelingColour({ valence, arousal });
    // Stirred feelings are woven tight, still ones in long floats.
    const float = arousal > 0.33 ? 1 : arousal > -0.33 ? 2 : 4;
    return {
      warp: [colour],
      weft: [lighter(colour)],
      isWarpUp: (end: number, pick: number) => (end + pick) % (2 * float) < float,
    };
  }, [valence, arousal]);
  return <Woven draft={draft} width={SIZE} height={SIZE} thread={THREAD} class="swatch" />;
}
