/**
 * Puts doubtful beats where they most likely were: Lipponen and Tarvainen (2019), section 2.3. Repeated until no fewer
 * artefacts are found than the time before, since one large fault hides smaller ones beside it.
 */
import { type Artifacts, artifactsOf } from "./artifacts.ts";

export interface Corrected {
  /** ms, rising. */
  readonly peaks: Float64Array;
  /** What the first look found. */
  readonly found: Artifacts;
  /** How many beats were moved, added or removed, in all rounds. */
  readonly touched: number;
}

/** More rounds than a record ever needs; each finds fewer than the one before. */
const ROUNDS = 100;

/** Peaks in ms, rising strictly, multiples of the clock's `tick` (ms); so are the places that beats are put to. */
export function correct(peaks: Float64Array, tick: number): Corrected {
  const found = artifactsOf(peaks);
  let now = found;
  let clean = mend(peaks, now, tick);
  for (let round = 1; round < ROUNDS; round++) {
    const next = artifactsOf(clean);
    if (countOf(next) >= countOf(now)) break;
    clean = mend(clean, next, tick);
    now = next;
  }
  return { peaks: clean, found, touched: differing(peaks, clean) };
}

export const countOf = ({ ectopic, missed, extra, longshort }: Artifacts): number =>
  ectopic.length + missed.length + extra.length + longshort.length;

/** One round: extra beats go, missed ones come in the middle, all others move into the middle of their neighbours. */
export function mend(peaks: Float64Array, artifacts: Artifacts, tick: number): Float64Array {
  const { ectopic, missed, extra, longshort } = artifacts;
  const gone = new Set(extra);
  const isNew = new Set(missed);
  const moves = [new Set(ectopic), new Set(longshort)] as const;
  const out: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let at = 0; at < peaks.length; at++) {
    const peak = peaks[at] as number;
    if (isNew.has(at) && at > 1) out.push(middleOf(out.at(-1) as number, peak, tick));
    if (gone.has(at)) continue;
    if (moves[0].has(at)) first.push(out.length);
    if (moves[1].has(at)) second.push(out.length);
    out.push(peak);
  }
  // Those before take their new places first: the others are set against them.
  return centre(centre(Float64Array.from(out), first, tick), second, tick);
}

/** Moves the peaks at `places` into the middle of the two beside them, as these stood before. */
function centre(peaks: Float64Array, places: readonly number[], tick: number): Float64Array {
  const moved = peaks.slice();
  for (const at of places)
    if (at > 1 && at < peaks.length - 1) moved[at] = middleOf(peaks[at - 1] as number, peaks[at + 1] as number, tick);
  return moved.sort();
}

/** The last tick that is not behind the middle. */
const middleOf = (a: number, b: number, tick: number): number => Math.floor((a + b) / 2 / tick + 1e-9) * tick;

/** How many peaks of one series the other does not have, whichever is more. */
function differing(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  let other = 0;
  for (const peak of a) {
    while (other < b.length && (b[other] as number) < peak) other++;
    if (b[other] === peak) {
      shared++;
      other++;
    }
  }
  return Math.max(a.length, b.length) - shared;
}
