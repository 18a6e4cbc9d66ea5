import { describe, expect, it } from "vitest";
import { bodyOf } from "./body-of.ts";

const beats = { kept: 70, seen: 72 };

describe("what is offered of a reading", () => {
  it("is whole numbers, with the beats that they rest on", () => {
    expect(bodyOf("strap", { hr: 64.4, rmssd: 41.6, beats })).toEqual({ source: "strap", hr: 64, rmssd: 42, beats });
  });

  it("has no variation where the signal carries none", () => {
    expect(bodyOf("strap", { hr: 64, rmssd: null, beats })).toEqual({ source: "strap", hr: 64, beats });
  });

  it.each([null, Number.NaN, 7, 400])("is nothing for a rate of %s", (hr) => {
    expect(bodyOf("strap", { hr, rmssd: 40, beats })).toBeUndefined();
  });

  it("leaves out a variation that the circle would refuse", () => {
    expect(bodyOf("strap", { hr: 64, rmssd: 900, beats })).toEqual({ source: "strap", hr: 64, beats });
  });
});
