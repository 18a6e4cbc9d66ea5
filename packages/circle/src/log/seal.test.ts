import { randomBytes } from "node:crypto";
import { isPaddedLength } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAttestation, encodeAttestation } from "./attestation.ts";
import { openPadded, sealPadded } from "./seal.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const key = random(32);
const context = random(32);

describe("sealed bytes", () => {
  it("have a length that tells a size class and no more, and open again", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (content) => {
        const sealed = sealPadded(key, context, content, random);
        expect(isPaddedLength(sealed.length)).toBe(true);
        expect(openPadded(key, context, sealed)).toEqual(content);
      }),
    );
  });

  it("of a short word and of a long sentence are equally long", () => {
    const lengths = [0, 1, 20, 300, 471].map(
      (length) => sealPadded(key, context, new Uint8Array(length), random).length,
    );
    expect(lengths).toEqual([512, 512, 512, 512, 512]);
  });

  it("do not open when cut, changed, under another key or in another place", () => {
    const sealed = sealPadded(key, context, new Uint8Array(100), random);
    expect(openPadded(random(32), context, sealed)).toBeUndefined();
    expect(openPadded(key, random(32), sealed)).toBeUndefined();
    for (const length of [0, 1, 24, 40, 41, 511])
      expect(openPadded(key, context, sealed.subarray(0, length))).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 37) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 4;
      expect(openPadded(key, context, changed)).toBeUndefined();
    }
  });
});

describe("an attestation", () => {
  it("comes back as it was made, and nothing else passes for one", () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ maxLength: 300 }), (seq, grounds) => {
        const value = { seq, hash: random(32), epochTag: random(16), grounds };
        const bytes = encodeAttestation(value);
        expect(decodeAttestation(bytes)).toEqual(value);
        expect(decodeAttestation(bytes.subarray(0, -1))).toBeUndefined();
        expect(decodeAttestation(Buffer.concat([bytes, new Uint8Array(1)]))).toBeUndefined();
      }),
    );
  });
});
