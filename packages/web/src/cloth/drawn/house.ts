/** The app's own cloth, for where no circle is in sight: all eight feelings, one after the other and once together. */
import { type Cloth, DAY, type Dyes, type Felt, weaveHistory } from "@nexus/weave";
import { dyes } from "../dyes.ts";

const EIGHTH = Math.PI / 4;
const pointOf = (eighth: number) => ({ valence: Math.cos(eighth * EIGHTH), arousal: Math.sin(eighth * EIGHTH) });

let woven: { readonly dyes: Dyes; readonly cloth: Cloth } | undefined;

export function houseCloth(): Cloth {
  if (woven?.dyes === dyes.value) return woven.cloth;
  const all = Array.from({ length: 8 }, (_, who) => ({ who: `${who}`, at: 0, point: pointOf(who) }));
  const felt = all.map((one, day): Felt => ({ ...one, who: "0", at: day * DAY }));
  const history = { seed: "The Nexus", people: 1, felt, rounds: [{ at: 8 * DAY, given: all }] };
  woven = { dyes: dyes.value, cloth: weaveHistory(history, { dyes: dyes.value }) };
  return woven.cloth;
}
