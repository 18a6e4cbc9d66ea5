import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { IdFilter } from "./id-filter.ts";

const ids = (count: number) => Array.from({ length: count }, () => randomBytes(16));

it("never denies an id that was added, and seldom claims another", () => {
  const filter = IdFilter.for(1000) as IdFilter;
  const added = ids(1000);
  for (const id of added) filter.add(id);
  expect(added.every((id) => filter.mayHave(id))).toBe(true);
  expect(ids(10_000).filter((id) => filter.mayHave(id)).length).toBeLessThan(200);
});

it("says when it is full, and that there are too many to be kept in mind", () => {
  const filter = IdFilter.for(0) as IdFilter;
  let added = 0;
  for (; !filter.isFull; added++) filter.add(randomBytes(16));
  expect(added).toBe(1024);
  expect(IdFilter.for(16_384)).toBeDefined();
  expect(IdFilter.for(16_385)).toBeUndefined();
});
