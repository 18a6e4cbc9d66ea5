import { randomBytes } from "node:crypto";
import { equalBytes } from "@nexus/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dealing } from "../rounds/curve-later.ts";
import { MOST_GUARDIANS, neededOf } from "./numbers.ts";
import { dealKept, decodeShare, encodeShare, type HeldShare, isWhole, openKept, setName } from "./share-set.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const kept = () => ({ code: random(16), origins: ["https://a.example", "https://b.example:8443"] });

/** Every choice of `size` out of these. */
function choices<T>(of: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => choices(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

describe("a code in shares", () => {
  it("opens with any of the sets that are large enough, in any order, and with none that is smaller", () => {
    for (const [needed, members] of [
      [2, 2],
      [2, 3],
      [3, 5],
      [4, 4],
      [5, MOST_GUARDIANS],
    ] as const) {
      const secret = kept();
      const shares = dealKept(secret, needed, members, random);
      for (const some of choices(shares, needed)) {
        expect(openKept(some)).toEqual(secret);
        expect(openKept(some.toReversed())).toEqual(secret);
      }
      for (const few of choices(shares, needed - 1)) expect(openKept(few)).toBeUndefined();
    }
  });

  it("leaves every secret possible to those who are one too few", async () => {
    const { combine } = await dealing();
    const shares = dealKept(kept(), 3, 5, random);
    const two = shares.slice(0, 2).map(({ at, share }) => ({ at, share }));
    // Whatever the third share may be, it makes a secret of its own; so the two say nothing of which it is.
    const secrets = dealKept(kept(), 2, 9, random).map(({ share }) => combine(3, 5, [...two, { at: 2, share }]));
    const seen = secrets.map((secret) => Buffer.from(secret as Uint8Array).toString("hex"));
    expect(new Set(seen).size).toBe(9);
  });

  it("leaves every secret reachable: for each there is a third share that leads to it", async () => {
    const { combine, deal } = await dealing();
    // Interpolating at the missing place turns any secret and two shares into a third share that fits all of them.
    const { shares } = deal(3, 5, random);
    const two = [0, 1].map((at) => ({ at, share: shares[at] as Uint8Array }));
    const other = deal(3, 5, random).secret;
    const { ristretto255 } = await import("@noble/curves/ed25519.js");
    const field = ristretto255.Point.Fn;
    const read = (bytes: Uint8Array) => field.fromBytes(bytes);
    // f(3) = f(0) - 3 f(1) + 3 f(2) for every polynomial of degree 2.
    const third = field.add(
      field.sub(read(other), field.mul(3n, read(two[0]?.share as Uint8Array))),
      field.mul(3n, read(two[1]?.share as Uint8Array)),
    );
    expect(combine(3, 5, [...two, { at: 2, share: field.toBytes(third) }])).toEqual(other);
  });

  it("knows a share that was changed, or put in another's place", () => {
    const [first, second] = dealKept(kept(), 2, 3, random) as [HeldShare, HeldShare];
    expect([first, second].every(isWhole)).toBe(true);
    expect(isWhole({ ...first, share: first.share.with(3, (first.share[3] as number) ^ 1) })).toBe(false);
    expect(isWhole({ ...first, at: second.at })).toBe(false);
    expect(isWhole({ ...first, share: second.share })).toBe(false);
    expect(isWhole({ ...first, at: 7 })).toBe(false);
  });

  it("tells two dealings of one code apart, and mixes nothing of them", () => {
    const secret = kept();
    const [one, other] = [dealKept(secret, 2, 3, random), dealKept(secret, 2, 3, random)];
    expect(setName(one[0] as HeldShare)).toBe(setName(one[2] as HeldShare));
    expect(setName(one[0] as HeldShare)).not.toBe(setName(other[0] as HeldShare));
    expect(openKept([one[0] as HeldShare, other[1] as HeldShare])).toBeUndefined();
  });

  it("opens nothing where what all have in common was changed, or one place comes twice", () => {
    const shares = dealKept(kept(), 2, 3, random);
    const changed = shares.map((it) => ({ ...it, sealed: it.sealed.with(30, (it.sealed[30] as number) ^ 1) }));
    expect(openKept(changed)).toBeUndefined();
    expect(openKept(shares.map((it) => ({ ...it, id: random(16) })))).toBeUndefined();
    expect(openKept([shares[0] as HeldShare, shares[0] as HeldShare])).toBeUndefined();
    expect(openKept([])).toBeUndefined();
  });

  it("survives the way through bytes, and is read from no others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST_GUARDIANS }), fc.nat(), (members, chosen) => {
        const needed = 2 + (chosen % (members - 1));
        const share = dealKept(kept(), needed, members, random)[chosen % members] as HeldShare;
        expect(decodeShare(encodeShare(share))).toEqual(share);
      }),
      { numRuns: 20 },
    );
    const good = dealKept(kept(), 2, 3, random)[0] as HeldShare;
    const bytes = encodeShare(good);
    expect(decodeShare(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
    expect(decodeShare(Uint8Array.of(...bytes, 0))).toBeUndefined();
    expect(decodeShare(bytes.with(0, 2))).toBeUndefined();
    for (const bad of [{ needed: 1 }, { needed: 0 }, { needed: 4 }, { at: 3 }]) {
      expect(decodeShare(encodeShare({ ...good, ...bad }))).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const read = decodeShare(noise);
        expect(read === undefined || equalBytes(encodeShare(read), noise)).toBe(true);
      }),
    );
  });

  it("proposes more than half", () => {
    expect([2, 3, 4, 5, 6, 9].map(neededOf)).toEqual([2, 2, 3, 3, 4, 5]);
  });
});
