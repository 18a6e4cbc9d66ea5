/** A feeling as a scrap of dyed cloth. A picture only: the feeling stands beside it in words. */
import type { FeelingPoint } from "@nexus/circle";
import { useLoom } from "./loom.ts";

/** In CSS pixels. */
const SHORT = { width: 32, height: 32 };
const LONG = { width: 192, height: 48 };

interface SwatchProps {
  readonly point: FeelingPoint;
  /** A strip as long as a circle's slip, for where it stands alone. */
  readonly long?: boolean;
}

export function Swatch({ point, long = false }: SwatchProps) {
  const loom = useLoom();
  return (
    <span class={long ? "swatch swatch-long" : "swatch"} aria-hidden="true">
      {loom && <loom.SwatchPicture point={point} {...(long ? LONG : SHORT)} />}
    </span>
  );
}
