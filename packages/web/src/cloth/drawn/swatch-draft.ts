/** A feeling as a scrap of cloth. Its colour says where on the field; the weave says it a second time. */
import { type Draft, type Dyes, type FeelingPoint, feelingColour, type Lab, labToBytes } from "@nexus/weave";

const lighter = ([lightness, a, b]: Lab): Lab => [Math.min(0.97, lightness + 0.05), a, b];

/** Stirred feelings are woven tight, still ones in long floats. */
const floatOf = (arousal: number) => (arousal > 0.33 ? 1 : arousal > -0.33 ? 2 : 4);

const SHAFTS = 8;
const shafts = Array.from({ length: SHAFTS }, (_, at) => at);

export function swatchDraft(point: FeelingPoint, dyes: Dyes, ends: number, picks: number): Draft {
  const colour = feelingColour(point, dyes);
  const float = floatOf(point.arousal);
  const lift = (pick: number) => shafts.filter((shaft) => (shaft + pick) % (2 * float) < float).map((at) => at + 1);
  return {
    title: "",
    shafts: SHAFTS,
    threading: Array.from({ length: ends }, (_, end) => [(end % SHAFTS) + 1]),
    lifting: { kind: "liftplan", lifts: Array.from({ length: picks }, (_, pick) => lift(pick)) },
    palette: { range: [0, 255], colours: [colour, lighter(colour)].map(labToBytes) },
    warp: { colours: Array.from({ length: ends }, () => 1), spacing: 1 },
    weft: { colours: Array.from({ length: picks }, () => 2), spacing: 1 },
  };
}
