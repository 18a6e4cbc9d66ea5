import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Body, body } from "./body.ts";

const strap: Body = { source: "strap", hr: 64, rmssd: 41, beats: { kept: 71, seen: 72 } };

describe("what a check-in says of the body", () => {
  it.each([
    ["a strap with all figures", strap],
    ["a number that was typed", { source: "typed", hr: 72 }],
    ["a rate beside one's own usual", { source: "taps", hr: 88, usual: "faster" }],
    ["a face", { source: "face", hr: 66 }],
  ])("may be %s", (_, said) => {
    expect(v.parse(body, said)).toEqual(said);
  });

  it.each([
    ["a variation that nobody measured", { source: "typed", hr: 70, rmssd: 40, beats: { kept: 70, seen: 70 } }],
    ["a variation from a face", { source: "face", hr: 70, rmssd: 40, beats: { kept: 70, seen: 70 } }],
    ["a variation without its beats", { source: "strap", hr: 70, rmssd: 40 }],
    ["more beats than there were", { ...strap, beats: { kept: 73, seen: 72 } }],
    ["a rate that no heart has", { source: "typed", hr: 4 }],
    ["half a beat", { source: "typed", hr: 70.5 }],
    ["no rate", { source: "strap", rmssd: 41, beats: { kept: 71, seen: 72 } }],
    ["a source that is unknown", { source: "watch", hr: 70 }],
    ["beats one by one", { ...strap, intervals: [800, 810] }],
    ["a word for what it means", { ...strap, feeling: "afraid" }],
    ["a number that is none", { source: "typed", hr: Number.NaN }],
    ["nothing", {}],
  ])("is never %s", (_, said) => {
    expect(v.safeParse(body, said).success).toBe(false);
  });
});
