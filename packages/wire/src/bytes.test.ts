import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyBytes, runs } from "../test/arbitraries.ts";
import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concat,
  equalBytes,
  hexToBytes,
  utf8Length,
  utf8ToBytes,
  writeUtf8,
} from "./bytes.ts";

/** Also long enough to cross the chunks in which base64 is made. */
const someBytes = fc.oneof(
  anyBytes(80),
  fc.constantFrom(0x7fff, 0x8000, 0x8001).map((length) => new Uint8Array(length).fill(0xfb)),
);

describe("concat", () => {
  test("puts parts behind one another and leaves them as they were", () => {
    fc.assert(
      fc.property(fc.array(anyBytes(20), { maxLength: 6 }), (parts) => {
        expect(Array.from(concat(...parts))).toEqual(parts.flatMap((part) => Array.from(part)));
      }),
    );
  });

  test("gives a copy, never a view", () => {
    const part = Uint8Array.of(1, 2);
    const whole = concat(part);
    part[0] = 9;
    expect(whole).toEqual(Uint8Array.of(1, 2));
  });
});

describe("equalBytes", () => {
  test("agrees with a comparison byte by byte", () => {
    const short = fc.uint8Array({ maxLength: 3, max: 2 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(equalBytes(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
      { numRuns: runs },
    );
  });

  test.each([0, 15, 31])("sees a difference of one bit in byte %i", (at) => {
    const secret = new Uint8Array(32).fill(7);
    const other = secret.slice();
    other[at] = 6;
    expect(equalBytes(secret, other)).toBe(false);
  });
});

describe("UTF-8", () => {
  test("returns every well-formed text, with a leading byte order mark too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(bytesToUtf8(utf8ToBytes(text))).toBe(text);
      }),
      { numRuns: runs },
    );
    expect(bytesToUtf8(utf8ToBytes("\ufeffhello"))).toBe("\ufeffhello");
  });

  test("knows the length beforehand, also of lone halves of surrogate pairs", () => {
    const unit = fc.constantFrom("a", "\x7f", "\x80", "\u07ff", "\u0800", "\ud7ff", "\ud800", "\udbff", "\udc00");
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, fc.string({ unit: "binary", maxLength: 1 }))), (units) => {
        const text = units.join("");
        expect(utf8Length(text)).toBe(utf8ToBytes(text).length);
      }),
      { numRuns: runs },
    );
  });

  test("writes in place what utf8ToBytes would give", () => {
    const text = "Grüße, 世界 🌱";
    const target = new Uint8Array(utf8Length(text) + 2).fill(0xee);
    writeUtf8(text, target.subarray(1, -1));
    expect(target).toEqual(concat(Uint8Array.of(0xee), utf8ToBytes(text), Uint8Array.of(0xee)));
  });

  test.each([
    ["a lone continuation byte", [0x80]],
    ["a character cut short", [0xe2, 0x82]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["an encoded surrogate", [0xed, 0xa0, 0x80]],
    ["more than the last plane", [0xf4, 0x90, 0x80, 0x80]],
  ])("throws at %s", (_, bytes) => {
    expect(() => bytesToUtf8(Uint8Array.from(bytes))).toThrow(TypeError);
  });
});

describe("hex", () => {
  test("returns every byte string", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = bytesToHex(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("hex"));
        expect(hexToBytes(text)).toEqual(bytes);
        expect(hexToBytes(text.toUpperCase())).toEqual(bytes);
      }),
    );
  });

  test.each(["a", "abc", "0g", "zz", " 00", "0x00", "é0", "-1"])("is undefined for %j", (text) => {
    expect(hexToBytes(text)).toBeUndefined();
  });
});

describe("base64url", () => {
  test("returns every byte string, without padding", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = bytesToBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(base64urlToBytes(text)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ["padding", "AA=="],
    ["the other alphabet", "+/+/"],
    ["a length that no bytes have", "AAAAA"],
    ["bits set behind the last byte", "AB"],
    ["white space", "AA A"],
    ["other letters", "é€"],
  ])("is undefined for %s", (_, text) => {
    expect(base64urlToBytes(text)).toBeUndefined();
  });

  test("has one text for one byte string: what it reads, it writes again", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AQgw-_B9"), maxLength: 9 }), (text) => {
        const bytes = base64urlToBytes(text);
        if (bytes) expect(bytesToBase64url(bytes)).toBe(text);
      }),
      { numRuns: runs },
    );
  });
});
