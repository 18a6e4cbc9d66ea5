import type { Body, BodyHour, JournalEntry } from "@nexus/circle";
import { describe, expect, it } from "vitest";
import { feltOf } from "./felt.ts";
import { seriesOf } from "./series.ts";

const day = (at: number) => new Date(Date.UTC(2026, 4, 1 + at)).toISOString().slice(0, 10);
const hour = (local: string, mean: number, measure: BodyHour["measure"] = "rate"): BodyHour => ({
  local,
  offset: 60,
  measure,
  count: 1,
  mean,
  least: mean,
  most: mean,
});
const days = (count: number) => Array.from({ length: count }, (_, at) => day(at));
const entry = (at: number, body?: Body, point?: { valence: number; arousal: number }): JournalEntry => ({
  id: `${at}`,
  at: Date.UTC(2026, 4, 1 + at, 12),
  kind: "check-in",
  words: [],
  ...(body && { body }),
  ...(point && { point }),
});
const names = (entries: readonly JournalEntry[], hours: readonly BodyHour[] = []) =>
  seriesOf(feltOf(entries), entries, hours).map(({ name }) => name);

describe("what is followed over time", () => {
  it("is what has ten days: nine tell nothing yet, however often a day was told", () => {
    const point = { valence: 0.5, arousal: 0 };
    const nine = days(9).flatMap((_, at) => [entry(at, undefined, point), entry(at, undefined, point)]);
    expect(names(nine)).toEqual([]);
    expect(names([...nine, entry(9, undefined, point)])).toEqual(["pleasant", "stirred"]);
  });

  it("is a heart's slowest hour where three hours of a day are known, else what is known of the day", () => {
    const three = days(10).flatMap((it) => [hour(`${it}T03`, 52), hour(`${it}T09`, 70), hour(`${it}T18`, 80)]);
    const [slowest, ...others] = seriesOf([], [], three);
    expect([slowest?.name, others]).toEqual(["slowest", []]);
    expect(new Set(slowest?.values.map(({ value }) => value))).toEqual(new Set([52]));
    expect(
      names(
        [],
        days(10).map((it) => hour(it, 61)),
      ),
    ).toEqual(["dayRate"]);
  });

  it("sets what a strap felt beside nothing that a finger felt, nor RMSSD beside SDNN", () => {
    const by = (source: "strap" | "finger", rmssd: number): Body => ({
      source,
      hr: 60,
      rmssd,
      beats: { kept: 60, seen: 60 },
    });
    const mixed = days(22).map((_, at) => entry(at, at < 12 ? by("strap", 40) : by("finger", 80)));
    const own = seriesOf([], mixed, []).find(({ name }) => name === "ownVariation");
    expect(own?.values.map(({ value }) => Math.round(Math.exp(value)))).toEqual(Array(12).fill(40));
    const both = days(10).flatMap((it) => [hour(it, 30, "rmssd"), hour(it, 90, "sdnn"), hour(it, 450, "sleep")]);
    const shown = seriesOf([], [], both);
    expect(shown.map(({ name }) => name)).toEqual(["variation", "sdnn", "sleep"]);
    expect(shown[2]?.values[0]?.value).toBe(7.5);
  });

  it("is a number on every day: a variation of nothing was not felt", () => {
    const some = days(12).map((it, at) => hour(it, at < 2 ? 0 : 40, "rmssd"));
    const [variation] = seriesOf([], [], some);
    expect(variation?.values).toHaveLength(10);
    expect(variation?.values.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});
