import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyBytes, runs } from "../test/arbitraries.ts";
import { limits } from "./limits.ts";
import { isPaddedLength, pad, paddedLength, padme, unpad } from "./padding.ts";

const knownAnswers = new URL("../../../../shared/reference/crypto/padme/padme.json", import.meta.url);

/** The definition of the paper in whole numbers: keeps the first floor(log2 floor(log2 L)) + 1 bits below the leading one. */
function padmeByBits(length: bigint): bigint {
  const exponent = BigInt(length.toString(2).length - 1);
  const kept = BigInt(exponent.toString(2).length);
  const lost = exponent > kept ? exponent - kept : 0n;
  const mask = (1n << lost) - 1n;
  return (length + mask) & ~mask;
}

describe("padme", () => {
  test.skipIf(!existsSync(knownAnswers))(
    "gives the known answers (skipped where the folder shared/reference is not beside the checkout)",
    () => {
      const { cases } = JSON.parse(readFileSync(knownAnswers, "utf8")) as { cases: [number, number][] };
      expect(cases.length).toBeGreaterThan(10);
      for (const [length, padded] of cases) expect([length, padme(length)]).toEqual([length, padded]);
    },
  );

  test("agrees with the definition in whole numbers, around every power of two too", () => {
    const nearPowers = Array.from({ length: 50 }, (_, e) => [2 ** e - 1, 2 ** e, 2 ** e + 1]).flat();
    for (const length of nearPowers) if (length >= 2) expect(BigInt(padme(length))).toBe(padmeByBits(BigInt(length)));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 31 - 1 }), (length) => {
        expect(BigInt(padme(length))).toBe(padmeByBits(BigInt(length)));
      }),
      { numRuns: runs },
    );
  });

  test("leaves 0 and 1 alone", () => {
    expect([padme(0), padme(1)]).toEqual([0, 1]);
  });
});

describe("paddedLength", () => {
  test("never shortens, wastes at most 12 % above 4 KiB, and is its own padded length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: limits.blob }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        if (length > 4096) expect(padded / length).toBeLessThanOrEqual(1.12);
        expect(isPaddedLength(padded)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test("grows with the length", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        expect(paddedLength(Math.min(a, b))).toBeLessThanOrEqual(paddedLength(Math.max(a, b)));
      }),
      { numRuns: runs },
    );
  });

  test.each([
    [0, 512],
    [1, 512],
    [512, 512],
    [513, 1024],
    [1024, 1024],
    [1025, 2048],
    [2049, 4096],
    [4096, 4096],
    [4097, 4352],
  ])("%i bytes become %i", (length, padded) => {
    expect(paddedLength(length)).toBe(padded);
  });

  test("leaves 196 lengths up to the largest entry of a million", () => {
    const lengths = new Set<number>();
    for (let length = 1; length <= limits.commit; length += 16) lengths.add(paddedLength(length));
    expect(lengths.size).toBe(196);
  });

  test.each([
    "message",
    "commit",
    "offer",
    "knock",
    "answer",
    "blob",
  ] as const)("fills the %s limit exactly", (name) => {
    expect(isPaddedLength(limits[name])).toBe(true);
  });

  test.each([0, -512, 100, 511, 513, 4097])("%i is no padded length", (length) => {
    expect(isPaddedLength(length)).toBe(false);
  });
});

describe("pad and unpad", () => {
  test("give back the content, whatever it ends with", () => {
    const content = fc.tuple(anyBytes(100), fc.constantFrom([], [0], [0x80], [0x80, 0], [0, 0x80, 0, 0]));
    fc.assert(
      fc.property(content, fc.nat(600), ([head, tail], more) => {
        const whole = Uint8Array.from([...head, ...tail]);
        const padded = pad(whole, whole.length + 1 + more);
        expect(padded.length).toBe(whole.length + 1 + more);
        expect(unpad(padded)).toEqual(whole);
      }),
      { numRuns: runs },
    );
  });

  test("throw where there is no room for the mark", () => {
    expect(() => pad(new Uint8Array(512), 512)).toThrow(RangeError);
    expect(() => pad(new Uint8Array(513), 512)).toThrow("513 bytes do not fit into 512 with padding");
  });

  test.each([
    ["nothing at all", []],
    ["only zeros", [0, 0, 0]],
    ["another mark", [1, 2, 0x81, 0, 0]],
    ["no mark", [1, 2, 3]],
  ])("refuse %s", (_, bytes) => {
    expect(unpad(Uint8Array.from(bytes))).toBeUndefined();
  });
});
