import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formsOfText } from "../../src/raid/encodings.ts";
import { createSearcher } from "../../src/raid/search.ts";

const SECRET = "kestrel-9f3a00c1";
const patterns = formsOfText(SECRET).map(({ name, bytes }) => ({ bytes, of: name }));
const searcher = createSearcher(patterns);

function foundIn(content: Uint8Array): string[] {
  const found: string[] = [];
  searcher.scan(content, ({ of, at }) => found.push(`${of} at ${at}`));
  return found;
}

describe("the search", () => {
  test.each(patterns.map(({ of, bytes }) => [of, bytes] as const))("finds %s at every alignment", (name, bytes) => {
    for (let before = 0; before < 17; before++) {
      const content = Buffer.concat([randomBytes(before), bytes, randomBytes(5)]);
      expect(foundIn(content)).toContain(`${name} at ${before}`);
    }
  });

  test("finds a secret at the very beginning and at the very end", () => {
    expect(foundIn(Buffer.from(SECRET))).toEqual(["UTF-8 at 0"]);
    expect(foundIn(Buffer.concat([Buffer.alloc(64), Buffer.from(SECRET)]))).toEqual(["UTF-8 at 64"]);
  });

  test("finds all that a plain look finds, and nothing else", () => {
    const letter = fc.constantFrom(0, 1, 97);
    const pattern = fc.array(letter, { minLength: 8, maxLength: 11 });
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 6 }),
        fc.array(letter, { maxLength: 400 }),
        (many, text) => {
          const content = Buffer.from(text);
          const wanted = many.map((bytes, i) => ({ bytes: Uint8Array.from(bytes), of: i }));
          const found = new Set<string>();
          createSearcher(wanted).scan(content, ({ of, at }) => found.add(`${of}@${at}`));
          const expected = new Set<string>();
          for (const { bytes, of } of wanted) {
            for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + 1))
              expected.add(`${of}@${at}`);
          }
          expect(found).toEqual(expected);
        },
      ),
    );
  });

  test("finds nothing in noise, in nothing and in zeros", () => {
    expect(foundIn(randomBytes(16 * 1024 * 1024))).toEqual([]);
    expect(foundIn(new Uint8Array(0))).toEqual([]);
    expect(foundIn(new Uint8Array(1024 * 1024))).toEqual([]);
  });

  test("finds nothing where one byte differs", () => {
    for (const { bytes } of patterns) {
      for (let i = 0; i < bytes.length; i++) {
        const damaged = Buffer.from(bytes);
        damaged[i] = (damaged[i] as number) ^ 0x80;
        expect(foundIn(damaged)).toEqual([]);
      }
    }
  });

  test("takes no pattern that is too short", () => {
    expect(() => createSearcher([{ bytes: new Uint8Array(7), of: "seven" }])).toThrow(RangeError);
  });
});
