import type { JournalEntry } from "@nexus/circle";
import { describe, expect, it } from "vitest";
import { besideUsual, usualOf } from "./usual.ts";

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
