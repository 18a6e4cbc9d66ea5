/** What a circle's cloth is woven from: the check-ins and rounds that this device was given, and who was there when. */
import type { CircleView, MemberView, RoundView } from "@nexus/circle";
import { DAY, type FeelingPoint, type Felt, givenOf, type History, type SharedRound } from "@nexus/weave";

const HOUR_MS = 3_600_000;
/** For words that were given without a place on the field: undyed as it is in the middle. */
const MIDDLE: FeelingPoint = { valence: 0, arousal: 0 };

/** All that the cloth follows from, as plain data. */
export interface CircleHistory {
  readonly seed: string;
  readonly felt: readonly Felt[];
  readonly rounds: readonly SharedRound[];
  /** The first and the last day of each who is or was in the circle; the last is null for who is here. */
  readonly stays: readonly (readonly [from: number, to: number | null])[];
}

export function circleHistory(circle: CircleView): CircleHistory {
  const felt = feltIn(circle);
  return { seed: circle.id, felt, rounds: roundsIn(circle, felt), stays: staysIn(circle) };
}

/** A day's minimum is the one that held then. */
export const toHistory = ({ stays, ...rest }: CircleHistory): History => ({
  ...rest,
  people: (slot) => Math.max(1, stays.filter(([from, to]) => from <= slot && slot <= (to ?? slot)).length),
});

/** What still waits to go out was not shared yet. */
const feltIn = ({ timeline }: CircleView): readonly Felt[] =>
  timeline.flatMap((item) =>
    item.kind === "check-in" && item.point && !item.waiting
      ? [{ who: item.author, at: item.at, point: item.point }]
      : [],
  );

/** Those of a weaving session are what was chosen. A round's threads have the tones in which people last checked in that day: what they gave to it are words. */
function roundsIn({ timeline }: CircleView, felt: readonly Felt[]): readonly SharedRound[] {
  return timeline.flatMap((item) => {
    if (item.kind !== "round" || item.round.phase !== "opened") return [];
    const { round } = item;
    if (round.form === "sealed" && round.weaves) {
      const given = round.contributions.flatMap((it) => (it.kind === "gesture" ? [givenOf(it.by, it.gesture)] : []));
      return [{ at: item.at, given }];
    }
    const day = Math.floor(item.at / DAY);
    const toneOf = (who: string) =>
      felt.findLast((one) => one.who === who && Math.floor(one.at / DAY) === day)?.point ?? MIDDLE;
    return [{ at: item.at, given: giversOf(round).map((who) => ({ who, point: toneOf(who) })) }];
  });
}

/** An exchange is between two, and stays out of the circle's cloth. */
function giversOf(round: RoundView): readonly string[] {
  switch (round.form) {
    case "sealed":
      return round.contributions.flatMap(({ kind, by }) => (kind === "words" ? [by] : []));
    case "piece":
      return [...new Set(round.turns.flatMap(({ member, how }) => (how === "spoke" ? [member] : [])))];
    case "exchange":
      return [];
  }
}

function staysIn({ members, timeline }: CircleView): CircleHistory["stays"] {
  const gone = new Map(timeline.flatMap((item) => (item.kind === "gone" ? [[item.author, item.at] as const] : [])));
  return members.map(({ id, since = 0, isHere }: MemberView) => {
    const went = isHere ? undefined : gone.get(id);
    return [Math.floor((since * HOUR_MS) / DAY), went === undefined ? null : Math.floor(went / DAY)];
  });
}
