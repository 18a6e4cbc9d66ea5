import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { IdFilter } from "./id-filter.ts";

const ids = (count: number) => Array.from({ length: count }, () => randomBytes(16));

it("never denies an id that was added, and seldom claims another", () => {
  const filter = IdFilter.for(1000);
  const added = ids(1000);
  for (const id of added) filter.add(id);
  expect(added.every((id) => filter.mayHave(id))).toBe(true);
  expect(ids(10_000).filter((id) => filter.mayHave(id)).length).toBeLessThan(200);
});

it("says when it is full", () => {
  const filter = IdFilter.for(0);
  let added = 0;
  for (; !filter.isFull; added++) filter.add(randomBytes(16));
  expect(added).toBe(1024);
});
