import { entryHash, hourlessEntryHash } from "@nexus/wire";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chainHash, isChained } from "./entry-hash.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

it("is the hash that the wire says, for every entry", () => {
  const entries = fc.record({
    seq: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    under: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    epoch: fc.nat({ max: 2 ** 32 - 1 }),
    kind: fc.constantFrom("message" as const, "commit" as const, "contest" as const),
    hour: fc.nat({ max: 2 ** 32 - 1 }),
    id: bytes(16),
    next: fc.option(bytes(32), { nil: undefined }),
    body: fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.constant(new Uint8Array(20_000).fill(7))),
  });
  fc.assert(
    fc.property(bytes(16), bytes(32), entries, (circle, previous, entry) => {
      expect(Buffer.from(chainHash(circle, previous, entry))).toEqual(Buffer.from(entryHash(circle, previous, entry)));
    }),
  );
});

it("holds for entries of either way, and for no other", () => {
  const [circle, previous] = [new Uint8Array(16).fill(1), new Uint8Array(32).fill(2)];
  const entry = {
    seq: 1,
    under: 0,
    epoch: 0,
    kind: "message" as const,
    hour: 9,
    id: circle,
    next: undefined,
    body: previous,
  };
  expect(isChained(circle, previous, { ...entry, hash: entryHash(circle, previous, entry) })).toBe(true);
  expect(isChained(circle, previous, { ...entry, hash: hourlessEntryHash(circle, previous, entry) })).toBe(true);
  expect(isChained(circle, previous, { ...entry, hash: entryHash(circle, new Uint8Array(32), entry) })).toBe(false);
});
