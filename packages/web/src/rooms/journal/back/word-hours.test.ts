import type { JournalEntry } from "@nexus/circle";
import { expect, it } from "vitest";
import { type Felt, feltOf } from "./felt.ts";
import { wordHours } from "./word-hours.ts";

const said = (hour: number, ...words: string[]): Felt => ({
  day: 1,
  hour,
  valence: undefined,
  arousal: undefined,
  words,
});
const times = (count: number, ...felt: readonly Felt[]) => Array.from({ length: count }, () => felt).flat();

it("a word that is said at night when others are said by day goes with the night", () => {
  const felt = [...times(12, said(23, "far away")), ...times(30, said(8, "rested"), said(14, "busy"))];
  expect(wordHours(felt, 8).map(({ word, often }) => [word, often])).toEqual([
    ["busy", 4],
    ["rested", 2],
    ["far away", 7],
  ]);
});

it("who only ever checks in at night is told nothing about the night", () => {
  const felt = times(20, said(22, "tired"), said(23, "calm"));
  expect(wordHours(felt, 8).map(({ often }) => often)).toEqual([undefined, undefined]);
});

it("chance names no hour: words thrown at random over the day go with none, but for one time of twenty", () => {
  let named = 0;
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed * 7919;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const felt = Array.from({ length: 120 }, () => said(next(24), ["tired", "calm", "anxious"][next(3)] as string));
    if (wordHours(felt, 8).some(({ often }) => often !== undefined)) named++;
  }
  expect(named).toBeLessThanOrEqual(12);
});

it("four uses are too few, a day without an hour counts for none, and the least used are left out", () => {
  const felt = [
    ...times(4, said(9, "rare")),
    ...times(9, { ...said(9, "daily"), hour: undefined }),
    ...times(6, said(9, "a"), said(9, "b"), said(9, "c")),
  ];
  expect(wordHours(felt, 2).map(({ word, uses }) => [word, uses])).toEqual([
    ["a", 6],
    ["b", 6],
  ]);
});

it("an hour is the one on the wall of where it was said, and five steps lie between -1 and 1", () => {
  const from = {
    import: "1",
    source: "daylio-backup",
    mark: "m",
    local: "2026-03-01T23:40:00",
    offset: -480,
    span: "moment",
    valence: null,
    level: 2,
    tags: [],
    aside: {},
  } as const;
  const entry = {
    id: "e",
    at: Date.parse("2026-03-02T07:40:00Z"),
    kind: "check-in",
    words: ["good"],
    from,
  } as const satisfies JournalEntry;
  expect(feltOf([entry])).toEqual([
    { day: Date.UTC(2026, 2, 1) / 86_400_000, hour: 23, valence: 0.5, arousal: undefined, words: ["good"] },
  ]);
  expect(feltOf([{ ...entry, from: { ...from, span: "day" } }])[0]?.hour).toBeUndefined();
});
