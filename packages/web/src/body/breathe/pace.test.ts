import { expect, it } from "vitest";
import { fullnessAt, minuteOf, PACES, STEPS_IN, stepAt } from "./pace.ts";

it.each(PACES)("a breath of %d ms begins empty, is full when the way out begins, and ends empty", (pace) => {
  expect(fullnessAt(0, pace)).toBe(0);
  const full = (pace * STEPS_IN) / 10;
  expect(fullnessAt(full, pace)).toBeCloseTo(1, 9);
  expect(stepAt(full - 1, pace)).toBe(STEPS_IN - 1);
  expect(stepAt(full + 1, pace)).toBe(STEPS_IN);
  expect(fullnessAt(pace - 1, pace)).toBeLessThan(0.001);
  expect(stepAt(pace - 1, pace)).toBe(9);
  expect(stepAt(pace, pace)).toBe(0);
});

it.each(PACES)("with a breath of %d ms the minute ends with a breath, and is hardly longer", (pace) => {
  expect(minuteOf(pace) % pace).toBe(0);
  expect(minuteOf(pace)).toBeGreaterThanOrEqual(60_000);
  expect(minuteOf(pace)).toBeLessThan(70_000);
});
