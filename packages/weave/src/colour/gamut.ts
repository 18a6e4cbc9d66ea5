/** Colours that an ordinary screen can show. */
import { type Lab, labToLinear } from "./oklab.ts";

/** Rounding alone leaves as much. */
const SLACK = 1e-4;

export const isInGamut = (lab: Lab): boolean =>
  labToLinear(lab).every((channel) => channel >= -SLACK && channel <= 1 + SLACK);

/** The same lightness and hue with as much chroma as a screen can show, to a thousandth of what was asked for. */
export function inGamut(lab: Lab): Lab {
  const lightness = Math.min(1, Math.max(0, lab[0]));
  const withShare = (share: number): Lab => [lightness, lab[1] * share, lab[2] * share];
  if (isInGamut(withShare(1))) return withShare(1);
  let [least, most] = [0, 1];
  while (most - least > 0.001) {
    const half = (least + most) / 2;
    if (isInGamut(withShare(half))) least = half;
    else most = half;
  }
  return withShare(least);
}
