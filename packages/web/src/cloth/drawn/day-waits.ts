/** How many more have to tell how they are before a day is woven in which I told it. */
import { type CircleView, circleHistory } from "@nexus/circle";
import { DAY, historyOf, leastPeople } from "@nexus/weave";

/** 0 where I did not tell, or where the day is woven. */
export function dayWaits(circle: CircleView, now: number): number {
  const history = circleHistory(circle);
  const slot = Math.floor(now / DAY);
  const told = new Set(history.felt.filter(({ at }) => Math.floor(at / DAY) === slot).map(({ who }) => who));
  const { people } = historyOf(history);
  const least = leastPeople(typeof people === "number" ? people : people(slot));
  return told.has(circle.me) ? Math.max(0, least - told.size) : 0;
}
