import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { EntryWrapper, unwrapEntry } from "./entry-wrap.ts";

it("gives each body back, whatever was wrapped before it", () => {
  const key = randomBytes(32);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }), (blocks) => {
      const wrapper = new EntryWrapper(key);
      for (const count of blocks) {
        const body = randomBytes(16 * count);
        expect(Buffer.from(unwrapEntry(key, wrapper.wrap(body))).equals(body)).toBe(true);
      }
    }),
  );
});

it("never uses a part of the key stream twice", () => {
  const wrapper = new EntryWrapper(randomBytes(32));
  const zeros = new Uint8Array(4096);
  const blocks = Array.from({ length: 300 }, () => Buffer.from(wrapper.wrap(zeros).subarray(16))).flatMap((stream) =>
    Array.from({ length: 256 }, (_, i) => stream.toString("hex", i * 16, i * 16 + 16)),
  );
  expect(new Set(blocks).size).toBe(300 * 256);
});

it("takes whole blocks only", () => {
  expect(() => new EntryWrapper(randomBytes(32)).wrap(new Uint8Array(17))).toThrow(RangeError);
});
