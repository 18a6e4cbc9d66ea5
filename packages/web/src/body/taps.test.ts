import { describe, expect, it } from "vitest";
import { tapped } from "./taps.ts";

function taps(intervals: readonly number[]): number[] {
  const times = [0];
  for (const it of intervals) times.push((times.at(-1) as number) + it);
  return times;
}
const even = (count: number, ms: number) => Array.from({ length: count }, (_, at) => ms + (at % 3) * 20);

describe("tapping along", () => {
  it("tells the rate after half a minute, and not before", () => {
    expect(tapped(taps(even(20, 800))).hr).toBeNull();
    expect(tapped(taps(even(40, 800))).hr).toBeCloseTo(60_000 / 820, 5);
  });

  it("tells nothing of taps that come unevenly", () => {
    const uneven = Array.from({ length: 40 }, (_, at) => (at % 2 ? 500 : 1300));
    expect(tapped(taps(uneven))).toMatchObject({ hr: null, isUneven: true });
  });

  it("begins anew after the pulse was lost", () => {
    const { heard, hr } = tapped(taps([...even(40, 800), 6000, ...even(5, 800)]));
    expect(heard).toBeLessThan(5000);
    expect(hr).toBeNull();
  });

  it("with no tap, or one, has heard nothing", () => {
    expect(tapped([])).toEqual({ heard: 0, hr: null, isUneven: false });
    expect(tapped([17])).toEqual({ heard: 0, hr: null, isUneven: false });
  });
});
