/**
 * Mends a draft that a loom cannot weave: shafts that move together become one, and long floats are bound down by
 * lifting or leaving one shaft more. What cannot be mended so is refused with its reason.
 */
import { WeaveError } from "../errors.ts";
import { flawsOf } from "./check.ts";
import type { Draft } from "./draft.ts";
import { toLiftplan } from "./liftplan.ts";
import type { Loom } from "./loom.ts";

/** Throws shafts-exceeded, end-loose, pick-loose or float-too-long. A draft without flaws comes back as it was. */
export function repair(draft: Draft, loom: Loom): Draft {
  if (flawsOf(draft, loom).length === 0) return draft;
  const plain = toLiftplan(draft);
  if (plain.shafts > loom.shafts) {
    throw new WeaveError("shafts-exceeded", `It needs ${plain.shafts} of ${loom.shafts}.`);
  }
  const mended = bind(plain, loom.longestFloat);
  const [flaw] = flawsOf(mended, loom);
  if (flaw) throw new WeaveError(flaw.code, flaw.detail);
  return mended;
}

/** For each shaft whether it rises. */
type Shed = boolean[];

function bind(draft: Draft, most: number): Draft {
  if (draft.lifting.kind !== "liftplan") return draft;
  const shaftOf = draft.threading.map(([shaft = 1]) => shaft - 1);
  const known = new Map<string, Shed>();
  const sheds = draft.lifting.lifts.map((lift) => {
    const key = lift.join();
    const shed = known.get(key) ?? bindPick(shedOf(lift, draft.shafts), shaftOf, most);
    known.set(key, shed);
    return [...shed];
  });
  for (let shaft = 0; shaft < draft.shafts; shaft++) bindShaft(sheds, shaft, shaftOf, most);
  const lifts = sheds.map((shed) => shed.flatMap((up, shaft) => (up ? [shaft + 1] : [])));
  return { ...draft, lifting: { kind: "liftplan", lifts } };
}

const shedOf = (lift: readonly number[], shafts: number): Shed =>
  Array.from({ length: shafts }, (_, shaft) => lift.includes(shaft + 1));

const toggled = (shed: Shed, shaft: number): Shed => shed.with(shaft, !shed[shaft]);

/** By how much the floats of one pick are too long, on both faces together. */
function excess(shed: Shed, shaftOf: readonly number[], most: number): number {
  let [sum, run] = [0, 0];
  shaftOf.forEach((shaft, end) => {
    run = end > 0 && shed[shaft] === shed[shaftOf[end - 1] as number] ? run + 1 : 1;
    if (run > most) sum++;
  });
  return sum + (run === shaftOf.length ? 1 : 0);
}

/** Turns shafts, each time the one that helps most, until nothing is too long or nothing helps. */
function bindPick(shed: Shed, shaftOf: readonly number[], most: number): Shed {
  let best = shed;
  for (let left = excess(best, shaftOf, most); left > 0; ) {
    const tries = best.map((_, shaft) => toggled(best, shaft)).map((it) => ({ it, left: excess(it, shaftOf, most) }));
    const next = tries.reduce((one, other) => (other.left < one.left ? other : one), { it: best, left });
    if (next.left >= left) break;
    [best, left] = [next.it, next.left];
  }
  return best;
}

/** Turns `shaft` where it has risen, or stayed, for too many picks, in picks that allow it. */
function bindShaft(sheds: Shed[], shaft: number, shaftOf: readonly number[], most: number): void {
  const at = (pick: number) => sheds[pick]?.[shaft];
  let from = 0;
  for (let pick = 1; pick <= sheds.length; pick++) {
    if (pick < sheds.length && at(pick) === at(from)) continue;
    const isWhole = from === 0 && pick === sheds.length;
    if (pick - from > most || isWhole) {
      const bound = bindAt(sheds, shaft, shaftOf, most, from, pick);
      if (bound === undefined) return;
      pick = bound + 1;
    }
    from = pick;
  }
}

/** Turns one pick inside of the run from `from` to before `to`, as late as may be. Returns that pick. */
function bindAt(sheds: Shed[], shaft: number, shaftOf: readonly number[], most: number, from: number, to: number) {
  const last = Math.min(from + most, Math.max(from, to - 2));
  for (let pick = last; pick >= Math.min(from + 1, last); pick--) {
    const shed = toggled(sheds[pick] as Shed, shaft);
    if (excess(shed, shaftOf, most) > 0) continue;
    sheds[pick] = shed;
    return pick;
  }
  return undefined;
}
