import { expect, it } from "vitest";
import { motifs } from "./history.ts";
import { PROFILE, profileOf } from "./profile.ts";

it("a figure at a glance looks the same from all four sides of its middle", () => {
  for (const motif of motifs) {
    const rows = profileOf(motif);
    expect(rows).toHaveLength(PROFILE);
    expect(rows).toEqual(rows.toReversed());
    expect(rows).toEqual(rows.map((row) => row.toReversed()));
  }
});

it("any two of the four differ in a fifth of their squares", () => {
  const apart = motifs.flatMap((one, at) =>
    motifs.slice(at + 1).map((other) => {
      const [first, second] = [profileOf(one).flat(), profileOf(other).flat()];
      return first.filter((is, cell) => is !== second[cell]).length / first.length;
    }),
  );
  expect(apart).toHaveLength(6);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(0.2);
});
