/**
 * Any draft as the plainest one that weaves the same: one shaft for each end, a liftplan, and no two shafts that always
 * move together.
 */
import type { Draft, Numbers } from "./draft.ts";
import { picksOf } from "./draft.ts";

/** Shafts in the order of the ends that first hang on them. */
export function toLiftplan(draft: Draft): Draft {
  const picks = picksOf(draft);
  const lifted = liftedShafts(draft);
  const shaftOfMoves = new Map<string, number>();
  const risesOn: boolean[][] = [];
  const shaftOfThreading = new Map<string, number>();
  const threading = draft.threading.map((shafts) => {
    const key = shafts.join();
    const known = shaftOfThreading.get(key);
    if (known) return [known];
    const moves = lifted.map((up) => shafts.some((shaft) => up.has(shaft)) !== sinks(draft));
    const pattern = moves.map(Number).join("");
    const shaft = shaftOfMoves.get(pattern) ?? shaftOfMoves.size + 1;
    if (!shaftOfMoves.has(pattern)) risesOn.push(moves);
    shaftOfMoves.set(pattern, shaft);
    shaftOfThreading.set(key, shaft);
    return [shaft];
  });
  const lifts = Array.from({ length: picks }, (_, pick) =>
    risesOn.flatMap((moves, shaft) => (moves[pick] ? [shaft + 1] : [])),
  );
  return { ...draft, shafts: risesOn.length, threading, lifting: { kind: "liftplan", lifts } };
}

const sinks = ({ lifting }: Draft) => lifting.kind === "treadled" && !lifting.risingShed;

/** For each pick the shafts that it names. */
function liftedShafts({ lifting }: Draft): ReadonlySet<number>[] {
  const known = new Map<Numbers, ReadonlySet<number>>();
  const once = (numbers: Numbers, make: () => Iterable<number>) => {
    const set = known.get(numbers) ?? new Set(make());
    known.set(numbers, set);
    return set;
  };
  if (lifting.kind === "liftplan") return lifting.lifts.map((lift) => once(lift, () => lift));
  const { tieup, treadling } = lifting;
  return treadling.map((treadles) => once(treadles, () => treadles.flatMap((treadle) => tieup[treadle - 1] ?? [])));
}
