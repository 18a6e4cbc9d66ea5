/** Whether a heart went along with the breath. */
import { describe, expect, it } from "vitest";
import { type Beat, followingOf } from "../src/index.ts";
import { chance } from "./signals.ts";

const PERIOD = 10_000;

/** A minute of beats whose rate at each moment (s) is `rate`. */
function beats(rate: (second: number) => number, seconds = 60): Beat[] {
  const line: Beat[] = [];
  for (let at = 0; at < seconds * 1000; ) {
    const value = rate(at / 1000);
    at += 60_000 / value;
    line.push({ at, value });
  }
  return line;
}
const breath = (second: number) => Math.sin((2 * Math.PI * second * 1000) / PERIOD);
/** Every so manyth beat missing. */
const holes = (every: number) =>
  beats((second) => 66 + 5 * breath(second)).map((beat, at) =>
    at % every === 0 ? { ...beat, value: at % 2 ? null : Number.NaN } : beat,
  );

describe("a heart and a paced breath", () => {
  it("that go together are told by how far the rate swings, whatever the moment it is fastest, and however it drifts", () => {
    for (const late of [0, 1.3, 4, 7.7]) {
      const found = followingOf(
        beats((second) => 66 + 5 * breath(second - late) - 0.1 * second),
        PERIOD,
      );
      expect(found?.swing).toBeGreaterThan(9);
      expect(found?.swing).toBeLessThan(11);
      expect(found?.share).toBeGreaterThan(0.9);
    }
  });

  it("that go apart have little in common: another pace, or none", () => {
    const next = chance(3);
    for (const rate of [
      (second: number) => 66 + 5 * Math.sin(1.5 * second),
      () => 66 + 8 * (next() - 0.5),
      (second: number) => 60 + 0.2 * second + next(),
    ])
      expect(followingOf(beats(rate), PERIOD)?.share).toBeLessThan(0.4);
  });

  it.each([
    ["no beats", []],
    ["too short a time", beats((second) => 110 + breath(second), 25)],
    ["too few beats", beats((second) => 30 + breath(second), 50)],
    ["a rate that never changes", beats(() => 60)],
    ["beats of which a third is missing", holes(3)],
  ])("%s tell nothing", (_, line) => {
    expect(followingOf(line, PERIOD)).toBeUndefined();
  });

  it("that go together do so with some beats missing, too", () => {
    expect(followingOf(holes(8), PERIOD)?.share).toBeGreaterThan(0.9);
  });

  it("a breath without a length tells nothing", () => {
    for (const period of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(
        followingOf(
          beats((second) => 66 + breath(second)),
          period,
        ),
      ).toBeUndefined();
  });
});
