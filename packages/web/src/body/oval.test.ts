import { expect, it } from "vitest";
import { ovalOf } from "./oval.ts";

it.each([
  [320, 240],
  [240, 320],
  [64, 48],
  [1280, 720],
])("of a picture of %d by %d it takes the middle, and no more than the oval holds", (width, height) => {
  const spans = ovalOf(width, height);
  const count = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const wide = Math.min(width, height * 0.75);
  const ellipse = (Math.PI / 4) * wide * (wide / 0.75) * 0.8 ** 2;
  expect(Math.abs(count - ellipse) / ellipse).toBeLessThan(0.05);
  for (const { from, to } of spans) {
    const row = Math.floor(from / width);
    expect(Math.floor((to - 1) / width)).toBe(row);
    // As far to the left of the middle as to the right.
    expect(Math.abs((from + to) / 2 - (row + 0.5) * width)).toBeLessThanOrEqual(1);
  }
});

it("of no picture it takes nothing", () => {
  expect(ovalOf(0, 0)).toEqual([]);
});
