import type { Body, JournalEntry } from "@nexus/circle";
import { describe, expect, it } from "vitest";
import { besideUsual, usualOf, usualVariationOf, variationBesideUsual } from "./usual.ts";

const kept = (...rates: number[]): JournalEntry[] =>
  rates.map((hr, at) => ({ id: `${at}`, at, kind: "check-in", words: [], body: { source: "taps", hr } }));

describe("one's own usual", () => {
  it("takes five measurements, and entries without any do not count", () => {
    const line: JournalEntry = { id: "x", at: 1, kind: "line", text: "Slept." };
    expect(usualOf([...kept(60, 61, 62, 63), line])).toBeUndefined();
    expect(usualOf([...kept(60, 61, 62, 63, 64), line])).toBeDefined();
  });

  it("calls alike what lies within half of them, or five of their middle", () => {
    const usual = usualOf(kept(60, 66, 68, 70, 90));
    if (!usual) throw new Error("there is no usual");
    expect([62, 63, 73, 74].map((hr) => besideUsual(hr, usual))).toEqual(["slower", "alike", "alike", "faster"]);
  });
});

describe("how beats vary, beside what is usual", () => {
  const kept = (source: Body["source"], rmssd: number): JournalEntry => ({
    id: "a".repeat(32),
    at: 0,
    kind: "check-in",
    words: [],
    body: { source, hr: 70, rmssd, beats: { kept: 60, seen: 60 } },
  });
  const five = [38, 40, 42, 41, 44].map((rmssd) => kept("strap", rmssd));

  it("takes five kept by the same source", () => {
    expect(usualVariationOf(five.slice(1), "strap")).toBeUndefined();
    expect(usualVariationOf([...five.slice(1), kept("finger", 40)], "strap")).toBeUndefined();
    expect(usualVariationOf(five, "strap")).toBeDefined();
  });

  it("is alike around the middle, and as far away twice as half", () => {
    const usual = usualVariationOf(five, "strap");
    if (!usual) throw new Error("five tell what is usual");
    expect([36, 41, 47].map((rmssd) => variationBesideUsual(rmssd, usual))).toEqual(["alike", "alike", "alike"]);
    expect([20.5, 82].map((rmssd) => variationBesideUsual(rmssd, usual))).toEqual(["less", "more"]);
    expect(41 / usual.low).toBeCloseTo(usual.high / 41, 6);
  });
});
