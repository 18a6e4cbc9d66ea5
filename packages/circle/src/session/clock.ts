/** The hour by which this device makes commits. */

import { HOUR } from "../time.ts";
import type { Core } from "./snapshot.ts";

/** Whole hours since 1970, as the sanctuary would count them as far as this device knows. */
export const hourNow = ({ now, clock }: Pick<Core, "now" | "clock">): number =>
  Math.floor(now() / HOUR) - (clock?.ahead ?? 0);
