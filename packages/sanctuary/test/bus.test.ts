/** Every bus runs the same suite. */
import { describe, expect, it } from "vitest";
import { busConformance } from "../src/bus/conformance.ts";
import { inProcessBus } from "../src/bus/in-process.ts";

describe("the in-process bus", () => {
  busConformance({ it, equal: (actual, expected) => expect(actual).toEqual(expected) }, () => ({
    bus: inProcessBus(),
    settled: async () => {},
  }));
});
