import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyBytes, anyText, anyU8, anyU16, anyU32, anyU64, exactly, runs } from "../test/arbitraries.ts";
import { bytesToHex, hexToBytes } from "./bytes.ts";
import {
  bool,
  bytes,
  type Codec,
  DecodeError,
  decode,
  encode,
  fixed,
  list,
  oneOf,
  optional,
  struct,
  text,
  u8,
  u16,
  u32,
  u64,
  variant,
} from "./codec.ts";

const colour = oneOf("red", "green");
const pair = struct({ left: u8, right: optional(u16) });
const shape = variant({
  dot: [1, {}],
  line: [4, { length: u32 }],
  path: [9, { points: list(pair, 3), label: text(8) }],
});

const anyPair = fc.record({ left: anyU8, right: fc.option(anyU16, { nil: undefined }) });

function expectRoundTrip<T>(codec: Codec<T>, value: T): Uint8Array {
  const raw = encode(codec, value);
  expect(decode(codec, raw, "it")).toEqual(value);
  return raw;
}

/** What a decoder says of damaged bytes, with where. */
function refusal<T>(codec: Codec<T>, hex: string): string {
  try {
    decode(codec, hexToBytes(hex) as Uint8Array, "it");
  } catch (error) {
    if (error instanceof DecodeError) return error.message;
    throw error;
  }
  return "accepted";
}

describe("a codec returns what it was given", () => {
  const roundTrip = <T>(name: string, codec: Codec<T>, values: fc.Arbitrary<T>) =>
    test(name, () => {
      fc.assert(
        fc.property(values, (value) => void expectRoundTrip(codec, value)),
        { numRuns: runs },
      );
    });

  roundTrip("u8", u8, anyU8);
  roundTrip("u16", u16, anyU16);
  roundTrip("u32", u32, anyU32);
  roundTrip("u64", u64, anyU64);
  roundTrip("bool", bool, fc.boolean());
  roundTrip("fixed", fixed(5), exactly(5));
  roundTrip("bytes", bytes(300), anyBytes(300));
  roundTrip("text", text(80), anyText(80));
  roundTrip("oneOf", colour, fc.constantFrom("red", "green"));
  roundTrip("list", list(u16, 4), fc.array(anyU16, { maxLength: 4 }));
  roundTrip("optional", optional(u32), fc.option(anyU32, { nil: undefined }));
  roundTrip("struct", pair, anyPair);
  roundTrip(
    "variant",
    shape,
    fc.oneof(
      fc.constant({ type: "dot" as const }),
      anyU32.map((length) => ({ type: "line" as const, length })),
      fc
        .tuple(fc.array(anyPair, { maxLength: 3 }), anyText(8))
        .map(([points, label]) => ({ type: "path" as const, points, label })),
    ),
  );
});

describe("on the wire", () => {
  test.each([
    ["u8", u8, 0xab, "ab"],
    ["u16, big-endian", u16, 0xabcd, "abcd"],
    ["u32, big-endian", u32, 0xfedcba98, "fedcba98"],
    ["u64, big-endian", u64, 2 ** 32 + 2, "0000000100000002"],
    ["the largest u64", u64, Number.MAX_SAFE_INTEGER, "001fffffffffffff"],
    ["true", bool, true, "01"],
    ["bytes behind their length", bytes(9), Uint8Array.of(7, 8), "000000020708"],
    ["text behind its length in bytes", text(9), "é", "00000002c3a9"],
    ["half a surrogate pair as U+FFFD", text(9), "\ud800", "00000003efbfbd"],
    ["a name by its place", colour, "green", "01"],
    ["a list behind its count", list(u8, 9), [5, 6], "000000020506"],
    ["something absent", optional(u8), undefined, "00"],
    ["something present", optional(u8), 3, "0103"],
    ["fields in their order", pair, { left: 1, right: 2 }, "01010002"],
    ["a kind by its tag", shape, { type: "line", length: 3 }, "0400000003"],
  ])("%s", (_, codec, value, hex) => {
    expect(bytesToHex(encode(codec as Codec<unknown>, value))).toBe(hex);
  });

  test("byte fields of a result are views, so that nothing is copied", () => {
    const raw = hexToBytes("000000020708") as Uint8Array;
    expect(decode(bytes(2), raw, "it").buffer).toBe(raw.buffer);
  });

  test("a view into a larger buffer reads as itself", () => {
    const raw = hexToBytes("ffff0000000107ffff") as Uint8Array;
    expect(decode(bytes(2), raw.subarray(2, 7), "it")).toEqual(Uint8Array.of(7));
  });
});

describe("a decoder says what was wrong and at which byte", () => {
  test.each([
    ["too little for a number", u32, "0102", "it at byte 0: needs 4 bytes, 2 are left"],
    ["nothing", u8, "", "it at byte 0: needs 1 bytes, 0 are left"],
    ["something left over", u8, "0102", "it at byte 1: 1 bytes left over"],
    ["a number that JavaScript cannot hold", u64, "0020000000000000", "it at byte 0: above 2^53 - 1"],
    ["neither true nor false", bool, "02", "it at byte 0: 2 is neither 0 nor 1"],
    ["fixed bytes cut short", fixed(3), "0102", "it at byte 0: needs 3 bytes, 2 are left"],
    ["more bytes than allowed", bytes(2), "00000003010203", "it at byte 0: 3 bytes where at most 2 may stand"],
    ["a length that lies", bytes(9), "0000000301", "it at byte 4: needs 3 bytes, 1 are left"],
    ["a huge length", bytes(9), "ffffffff", "it at byte 0: 4294967295 bytes where at most 9 may stand"],
    ["text that is none", text(9), "00000001ff", "it at byte 0: no valid UTF-8"],
    ["an unknown name", colour, "02", "it at byte 0: 2 is none of red, green"],
    ["a list that is too long", list(u8, 1), "000000020101", "it at byte 0: 2 items where at most 1 may stand"],
    ["a damaged item", list(bool, 9), "00000002" + "0107", "it[1] at byte 5: 7 is neither 0 nor 1"],
    ["a damaged presence byte", optional(u8), "0909", "it at byte 0: 9 is neither 0 nor 1"],
    ["a damaged field", pair, "01020000", "it.right at byte 1: 2 is neither 0 nor 1"],
    ["an unknown kind", shape, "02", "it.type at byte 0: 2 is no known kind"],
    [
      "a field deep inside",
      shape,
      "09" + "00000002" + "0100" + "0502",
      "path.points[1].right at byte 8: 2 is neither 0 nor 1",
    ],
  ])("%s", (_, codec, hex, expected) => {
    expect(refusal(codec as Codec<unknown>, hex)).toBe(expected);
  });

  test("whatever it is given: a value that writes the same bytes again, or a DecodeError inside the bytes", () => {
    const raw = fc.tuple(fc.constantFrom(1, 4, 9, 2), anyBytes(40)).map(([tag, rest]) => Uint8Array.of(tag, ...rest));
    fc.assert(
      fc.property(raw, (input) => {
        try {
          expect(encode(shape, decode(shape, input, "it"))).toEqual(input);
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error;
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe("an encoder refuses what is out of bounds: a bug of the caller", () => {
  test.each([
    ["a negative number", u8, -1],
    ["a number too large", u16, 65_536],
    ["a fraction", u32, 1.5],
    ["a number that is not safe", u64, 2 ** 53],
    ["not a number", u64, Number.NaN],
    ["bytes of another length", fixed(3), new Uint8Array(2)],
    ["too many bytes", bytes(3), new Uint8Array(4)],
    ["too long a text, counted in bytes", text(3), "éé"],
    ["an unknown name", colour, "blue"],
    ["too many items", list(u8, 1), [1, 2]],
    ["an unknown kind", shape, { type: "circle" }],
  ])("%s", (_, codec, value) => {
    expect(() => encode(codec as Codec<unknown>, value)).toThrow(RangeError);
  });

  test("two kinds with one tag cannot be declared", () => {
    expect(() => variant({ a: [1, {}], b: [1, {}] })).toThrow("tag 1 is given twice");
  });
});
