/** What is new in a cloth, thrown pick by pick, as it is seen on a loom: the woven part, and the bare warp ahead of it. */
import { type Cloth, type Drawdown, drawdownFrom, isWarpUp, type ThreadColours } from "@nexus/weave";
import { lastPicks } from "./last-picks.ts";

/** Picks from the first on that two states of one cloth have in common, in whatever dyes. */
export function commonPicks(before: Cloth, after: Cloth): number {
  const most = Math.min(before.drawdown.picks, after.drawdown.picks);
  const rowOf = ({ stride, words }: Drawdown, pick: number) =>
    words.subarray(pick * stride, (pick + 1) * stride).join();
  for (let pick = 0; pick < most; pick++) {
    const isSame =
      before.draft.weft.colours[pick] === after.draft.weft.colours[pick] &&
      rowOf(before.drawdown, pick) === rowOf(after.drawdown, pick);
    if (!isSame) return pick;
  }
  return most;
}

export interface Frame {
  readonly drawdown: Drawdown;
  readonly colours: ThreadColours;
}

/** What is seen between the ends of a bare warp: the shade below it. */
const SHADE = [58, 48, 42] as const;

/**
 * `rows` picks of the cloth, the last of them `last` (both whole numbers), while `woven` picks are done; a fraction is a
 * pick under way, that comes from one side and goes back from the other.
 */
export function frameOf(cloth: Cloth, colours: ThreadColours, woven: number, last: number, rows: number): Frame {
  const { ends } = cloth.drawdown;
  const done = Math.floor(woven);
  const reach = (woven - done) * ends;
  const picks = lastPicks(last, rows);
  const isLaid = (end: number, row: number) => {
    const pick = last - rows + row;
    if (pick !== done) return pick < done;
    return pick % 2 === 0 ? end < reach : end >= ends - reach;
  };
  const weft = new Uint8Array(rows * 3);
  picks.forEach((pick, row) => {
    const isBare = last - rows + row >= woven;
    weft.set(isBare ? SHADE : colours.weft.subarray(pick * 3, pick * 3 + 3), row * 3);
  });
  return {
    drawdown: drawdownFrom(
      ends,
      rows,
      (end, row) => !isLaid(end, row) || isWarpUp(cloth.drawdown, end, picks[row] as number),
    ),
    colours: { warp: colours.warp, weft },
  };
}
