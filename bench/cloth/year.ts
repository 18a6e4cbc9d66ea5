/** A year of a circle of twelve in which everyone checks in every day, and a round is held every week. */
import { DAY, type Felt, type History, type SharedRound } from "@nexus/weave";

const PEOPLE = 12;
const DAYS = 365;

/** The same year every time. */
export function aYear(): History {
  const felt: Felt[] = [];
  const rounds: SharedRound[] = [];
  let state = 1;
  const part = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 23 - 1;
  };
  for (let day = 0; day < DAYS; day++) {
    const at = (20_000 + day) * DAY;
    const all = Array.from({ length: PEOPLE }, (_, who) => ({
      who: `person ${who}`,
      at: at + who,
      point: { valence: part(), arousal: part() },
    }));
    felt.push(...all);
    if (day % 7 === 6) rounds.push({ at, given: all });
  }
  return { seed: "twelve", people: PEOPLE, felt, rounds };
}
