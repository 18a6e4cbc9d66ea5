import { describe, expect, it } from "vitest";
import { changeOf } from "./change.ts";
import { type DayValue, trendOf } from "./trend.ts";

/** Numerical Recipes' quick generator: the same numbers for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const bell = (next: () => number) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** Days that are like the day before them, by `alike`, around a course; not every day is told. */
function days(seed: number, count: number, course: (day: number) => number, alike = 0.4): DayValue[] {
  const next = chance(seed);
  let off = 0;
  return Array.from({ length: count }, (_, day) => {
    off = alike * off + Math.sqrt(1 - alike ** 2) * bell(next);
    return { day, value: course(day) + 0.35 * off };
  }).filter(() => next() < 0.7);
}

const stretch = { since: 0, until: 365, reach: 42 };

describe("a trend", () => {
  it("goes through a straight line, and is sure of it", () => {
    const straight = Array.from({ length: 60 }, (_, at) => ({ day: at * 3, value: 1 - at / 100 }));
    const points = trendOf(straight, stretch) ?? [];
    expect(points.length).toBeGreaterThan(90);
    for (const point of points) {
      expect(point?.middle).toBeCloseTo(1 - (point?.day ?? 0) / 300, 9);
      expect((point?.high ?? 1) - (point?.low ?? 0)).toBeLessThan(1e-9);
    }
  });

  it("holds the true mean nine times of ten, although days are like the days before them", () => {
    const course = (day: number) => 0.3 * Math.sin((2 * Math.PI * day) / 365) - 0.1;
    let [held, all] = [0, 0];
    for (let seed = 1; seed <= 200; seed++) {
      for (const point of trendOf(days(seed, 365, course), stretch) ?? []) {
        if (!point) continue;
        all++;
        const truth = course(point.day);
        if (point.low <= truth && truth <= point.high) held++;
      }
    }
    expect(all).toBeGreaterThan(15_000);
    console.log(held / all);
    expect(held / all).toBeGreaterThan(0.9);
    expect(held / all).toBeLessThan(0.99);
  });

  it("is broken where nothing was told", () => {
    const told = days(3, 365, () => 0).filter(({ day }) => day < 100 || day > 240);
    const points = trendOf(told, stretch) ?? [];
    expect(points.some((point) => point === undefined)).toBe(true);
    expect(points.filter((point) => point && point.day > 145 && point.day < 195)).toEqual([]);
  });

  it("is not drawn from nine days, nor from a day told twenty times", () => {
    expect(trendOf(days(1, 365, () => 0).slice(0, 9), stretch)).toBeUndefined();
    expect(trendOf(Array(20).fill({ day: 4, value: 1 }), stretch)).toBeUndefined();
  });

  it("is a number everywhere, whatever the days are", () => {
    for (const told of [
      days(5, 12, () => 0, 0),
      days(6, 365, () => 1e6),
      days(7, 40, () => 0).map((it) => ({ ...it, value: 3 })),
    ]) {
      for (const point of trendOf(told, stretch) ?? []) {
        if (point) expect(Object.values(point).every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe("a change", () => {
  const halves = { since: 0, turn: 274, until: 365 };
  const verdicts = (course: (day: number) => number) => {
    const counts = { more: 0, less: 0, alike: 0, unclear: 0 };
    for (let seed = 1; seed <= 300; seed++) counts[changeOf(days(seed, 365, course), halves, 0.2) ?? "unclear"]++;
    return counts;
  };

  it("is seen where it is", () => {
    expect(verdicts((day) => (day < 274 ? 0 : 0.5)).more).toBeGreaterThan(290);
    expect(verdicts((day) => (day < 274 ? 0 : -0.5)).less).toBeGreaterThan(290);
  });

  it("is claimed at most one time of fifteen where there is none", () => {
    const { more, less, alike } = verdicts(() => 0);
    console.log(more, less, alike);
    expect(more + less).toBeLessThan(20);
    expect(alike).toBeGreaterThan(150);
  });

  it("is left open where there are too few days to tell, and not spoken of with fewer than seven", () => {
    const few = days(2, 365, () => 0).filter(({ day }) => day % 9 === 0);
    expect(changeOf(few, halves, 0.05)).toBe("unclear");
    expect(
      changeOf(
        few.filter(({ day }) => day < 280),
        halves,
        0.05,
      ),
    ).toBeUndefined();
  });
});
