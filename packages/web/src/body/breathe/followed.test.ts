import { expect, it } from "vitest";
import { followedOf } from "./followed.ts";

const line = (swing: number, period: number) =>
  Array.from({ length: 60 }, (_, at) => ({
    at: at * 1000,
    value: 66 + (swing / 2) * Math.sin((2 * Math.PI * at * 1000) / period) + Math.sin(at * at),
  }));

it("a heart that goes with the breath is told by how much, in whole beats", () => {
  const followed = followedOf(line(9, 10_000), 10_000, true);
  expect([{ with: 9 }, { with: 10 }]).toContainEqual(followed);
});

it("one that goes at another pace, or hardly changes, is said to keep its own", () => {
  expect(followedOf(line(9, 4000), 10_000, true)).toBe("own");
  expect(followedOf(line(1, 10_000), 10_000, true)).toBe("own");
});

it("nothing is said of a signal that does not carry it", () => {
  expect(followedOf(line(9, 10_000), 10_000, false)).toBe("unclear");
  expect(followedOf(line(9, 10_000).slice(0, 20), 10_000, true)).toBe("unclear");
  expect(followedOf([], 10_000, true)).toBe("unclear");
});
