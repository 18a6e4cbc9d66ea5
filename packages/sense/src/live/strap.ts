/** A strap, live: packets go in with the time of their arrival, the present reading comes out. */
import { measureIntervals, withGaps } from "../beats/measure.ts";
import { rateOnly } from "../quality/quality.ts";
import type { Measured } from "../quality/reading.ts";
import { medianOf } from "../signal/order.ts";
import { type HeartRatePacket, STRAP_TICK } from "../strap/packet.ts";

/** ms of the rate that is read while one waits. */
const LIVE = 10_000;
/** ms by which the sum of intervals may fall behind the clock before beats must have been lost. */
const DRIFT = 2500;
/** Intervals kept: half an hour of a fast heart. */
const MOST = 6000;

export class StrapStream {
  #intervals: number[] = [];
  /** The clock, in ms, at which the intervals so far end. */
  #heardUntil: number | undefined;
  #contact: boolean | null = null;
  #rate = 0;

  /** Null where the strap cannot tell. */
  get contact(): boolean | null {
    return this.#contact;
  }

  /**
   * `at` in ms of any clock that runs on. Intervals come in bursts, so their own sum is the time; where it falls behind
   * the clock, or the clock jumps, a gap is noted and counting begins anew.
   */
  push(packet: HeartRatePacket, at: number): void {
    this.#contact = packet.contact;
    this.#rate = packet.hr;
    if (packet.contact === false) {
      this.#gap();
      return;
    }
    if (packet.rrMs.length === 0 || !Number.isFinite(at)) return;
    const sum = packet.rrMs.reduce((total, it) => total + it, 0);
    const until = (this.#heardUntil ?? at - sum) + sum;
    const hasDrifted = Math.abs(at - until) > DRIFT;
    if (hasDrifted) this.#gap();
    this.#heardUntil = hasDrifted ? at : until;
    this.#intervals.push(...packet.rrMs);
    if (this.#intervals.length > MOST) this.#intervals = this.#intervals.slice(-MOST);
  }

  /** The strap is gone: what comes next does not follow on what came last. */
  lost(): void {
    this.#gap();
    this.#rate = 0;
  }

  /** The last ten seconds: the rate, by the median of its intervals; the strap's own word where it gives none. */
  present(): Measured {
    let from = this.#intervals.length;
    for (let sum = 0; from > 0 && sum < LIVE; from--) {
      const interval = this.#intervals[from - 1] as number;
      if (!Number.isFinite(interval)) break;
      sum += interval;
    }
    const recent = withGaps(Float64Array.from(this.#intervals.slice(from)));
    const measured = measureIntervals(recent, { tick: STRAP_TICK });
    const known = recent.filter(Number.isFinite);
    if (measured.verdict.quality !== "unreadable" && known.length > 0)
      return { ...measured, figures: { ...measured.figures, hr: 60_000 / medianOf(known) } };
    if (this.#contact === false || this.#rate === 0 || this.#intervals.length > 0) return measured;
    return { ...measured, verdict: rateOnly("intervals-made-up"), figures: { ...measured.figures, hr: this.#rate } };
  }

  whole(): Measured {
    return measureIntervals(withGaps(Float64Array.from(this.#intervals)), { tick: STRAP_TICK });
  }

  #gap(): void {
    this.#heardUntil = undefined;
    if (this.#intervals.length > 0 && Number.isFinite(this.#intervals.at(-1))) this.#intervals.push(Number.NaN);
  }
}
