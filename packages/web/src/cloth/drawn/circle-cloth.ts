/** A circle's cloth. Views come anew with every change in a circle; the cloth is woven anew only if it would differ. */
import { type CircleId, type CircleView, circleHistory } from "@nexus/circle";
import { type Cloth, type Dyes, historyOf, weaveHistory } from "@nexus/weave";
import { dyes } from "../dyes.ts";
import { markFirst } from "./seen.ts";

interface Woven {
  readonly from: string;
  readonly dyes: Dyes;
  readonly cloth: Cloth;
}

const woven = new Map<CircleId, Woven>();

/** To be called while drawing: it follows the person's own dyes. */
export function clothOf(circle: CircleView): Cloth {
  const history = circleHistory(circle);
  const from = JSON.stringify([circle.name, history]);
  const known = woven.get(circle.id);
  if (known?.from === from && known.dyes === dyes.value) return known.cloth;
  const cloth = weaveHistory(historyOf(history), { dyes: dyes.value, title: circle.name });
  woven.set(circle.id, { from, dyes: dyes.value, cloth });
  markFirst(circle.id, cloth);
  return cloth;
}
