/** A feeling as a scrap of dyed cloth. Its colour says where on the field; the weave says it a second time. */
import type { FeelingPoint } from "@nexus/circle";
import { feelingColour, type Lab } from "@nexus/weave";
import { useMemo } from "preact/hooks";
import { Woven } from "./woven.tsx";

/** In CSS pixels. */
const SHORT = { width: 32, height: 32 };
const LONG = { width: 192, height: 48 };
const THREAD = 4;

const lighter = ([lightness, a, b]: Lab): Lab => [Math.min(0.97, lightness + 0.05), a, b];

interface SwatchProps {
  readonly point: FeelingPoint;
  /** A strip as long as a circle's cloth, for where it stands alone. */
  readonly long?: boolean;
}

export function Swatch({ point: { valence, arousal }, long = false }: SwatchProps) {
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
  const size = long ? LONG : SHORT;
  return <Woven draft={draft} {...size} thread={THREAD} class={long ? "swatch swatch-long" : "swatch"} />;
}
