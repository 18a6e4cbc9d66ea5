/** A circle's cloth: by it the circle is recognised, in lists, at the head of its page, and while something is made. */
import type { CircleView } from "@nexus/circle";
import { useLoom } from "./loom.ts";

interface CircleClothProps {
  readonly circle: CircleView;
  /** A patch beside the circle's name and a slip while something is made are pictures only; the band says what it shows. */
  readonly shape: "patch" | "slip" | "band";
  /** A touch on the band; a button of the same meaning stands near it, for those who do not touch. */
  onOpen?(): void;
}

export function CircleCloth({ circle, shape, onOpen }: CircleClothProps) {
  const loom = useLoom();
  const pictures = loom && { patch: loom.CirclePatch, slip: loom.CircleSlip, band: loom.CircleBand };
  const Picture = pictures?.[shape];
  return (
    <span class={`cloth cloth-${shape}`} aria-hidden={shape !== "band"}>
      {Picture && <Picture circle={circle} {...(onOpen ? { onOpen } : {})} />}
    </span>
  );
}

/** Below a cloth into which somebody just told something: what it waits for, if it does. */
export function ClothWaits({ circle }: { readonly circle: CircleView }) {
  const loom = useLoom();
  return loom ? <loom.CircleWaits circle={circle} /> : null;
}

/** The app's own, where no circle is in sight. A picture only. */
export function HouseCloth({ shape }: { readonly shape: "slip" | "band" }) {
  const loom = useLoom();
  return (
    <span class={`cloth cloth-${shape}`} aria-hidden="true">
      {loom && (shape === "slip" ? <loom.HouseSlip /> : <loom.HouseBand />)}
    </span>
  );
}
