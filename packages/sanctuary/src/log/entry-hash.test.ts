import { entryHash } from "@nexus/wire";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chainHash } from "./entry-hash.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

it("is the hash that the wire says, for every entry", () => {
  const entries = fc.record({
    seq: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    under: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    epoch: fc.nat({ max: 2 ** 32 - 1 }),
    kind: fc.constantFrom("message" as const, "commit" as const, "contest" as const),
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
