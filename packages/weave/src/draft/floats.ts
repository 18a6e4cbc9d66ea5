/** Floats: how far a thread runs over its neighbours without diving. The longest of each kind, in crossings. */
import { type Drawdown, isWarpUp } from "./bits.ts";

export interface Floats {
  /** An end over picks, on the face. */
  readonly warp: number;
  /** A pick over ends, on the face. */
  readonly weft: number;
  /** An end under picks: a warp float on the back of the cloth. */
  readonly warpBehind: number;
  /** A pick under ends: a weft float on the back of the cloth. */
  readonly weftBehind: number;
}

export function floatsOf(drawdown: Drawdown): Floats {
  const { ends, picks } = drawdown;
  /** For how many picks each end has been above (even places) or below (odd places). */
  const runs = new Uint32Array(ends * 2);
  let [warp, weft, warpBehind, weftBehind] = [0, 0, 0, 0];
  const row = new Uint8Array(ends);
  for (let pick = 0; pick < picks; pick++) {
    readRow(drawdown, pick, row);
    const [over, under] = longestRuns(row);
    weftBehind = Math.max(weftBehind, over);
    weft = Math.max(weft, under);
    for (let end = 0; end < ends; end++) {
      const up = row[end] as number;
      runs[end * 2 + up] = 0;
      const run = (runs[end * 2 + 1 - up] as number) + 1;
      runs[end * 2 + 1 - up] = run;
      if (up === 1) {
        if (run > warp) warp = run;
      } else if (run > warpBehind) warpBehind = run;
    }
  }
  return { warp, weft, warpBehind, weftBehind };
}

/** One pick as a byte for each end, 1 where the warp lies on top. */
function readRow({ stride, words }: Drawdown, pick: number, row: Uint8Array): void {
  for (let end = 0; end < row.length; end++) {
    row[end] = ((words[pick * stride + (end >>> 5)] as number) >>> (end & 31)) & 1;
  }
}

/** The longest run of ones, and of zeros. */
function longestRuns(row: Uint8Array): readonly [ones: number, zeros: number] {
  const longest: [number, number] = [0, 0];
  let from = 0;
  for (let end = 1; end <= row.length; end++) {
    if (row[end] === row[from]) continue;
    const kind = row[from] === 1 ? 0 : 1;
    longest[kind] = Math.max(longest[kind], end - from);
    from = end;
  }
  return longest;
}

/** A float that is longer than it may be: thread and first crossing, all from 0. */
export interface LongFloat {
  readonly along: "warp" | "weft";
  readonly thread: number;
  readonly from: number;
  readonly length: number;
}

/** Every float longer than `most`, on either face; stops at `enough` of them. */
export function longFloats(drawdown: Drawdown, most: number, enough = Number.POSITIVE_INFINITY): LongFloat[] {
  const { ends, picks } = drawdown;
  const found: LongFloat[] = [];
  const walk = (
    along: "warp" | "weft",
    threads: number,
    length: number,
    isUp: (thread: number, at: number) => boolean,
  ) => {
    for (let thread = 0; thread < threads && found.length < enough; thread++) {
      let from = 0;
      for (let at = 1; at <= length; at++) {
        if (at < length && isUp(thread, at) === isUp(thread, from)) continue;
        if (at - from > most) found.push({ along, thread, from, length: at - from });
        from = at;
      }
    }
  };
  walk("weft", picks, ends, (pick, end) => isWarpUp(drawdown, end, pick));
  walk("warp", ends, picks, (end, pick) => isWarpUp(drawdown, end, pick));
  return found;
}
