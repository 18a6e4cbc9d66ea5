import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hexToBytes } from "@nexus/wire";
import { ristretto255 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine, deal, isShareGood, parts, type Share } from "./dealing.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const held = (shares: readonly Uint8Array[], places: readonly number[]): Share[] =>
  places.map((at) => ({ at, share: shares[at] as Uint8Array }));

/** A group, its threshold, and some of its members in any order. */
const groups = fc.integer({ min: 2, max: 12 }).chain((members) =>
  fc.record({
    members: fc.constant(members),
    threshold: fc.integer({ min: 2, max: members }),
    order: fc.shuffledSubarray(
      Array.from({ length: members }, (_, at) => at),
      { minLength: members },
    ),
  }),
);

describe("a dealt secret", () => {
  it("is put together by any as many as the threshold, and by no fewer", () => {
    fc.assert(
      fc.property(groups, ({ members, threshold, order }) => {
        const { secret, shares } = deal(threshold, members, random);
        expect(combine(threshold, members, held(shares, order.slice(0, threshold)))).toEqual(secret);
        expect(combine(threshold, members, held(shares, order))).toEqual(secret);
        const few = held(shares, order.slice(0, threshold - 1));
        expect(combine(threshold, members, few)).toBeUndefined();
        if (threshold > 2) expect(combine(threshold - 1, members, few)).not.toEqual(secret);
      }),
      { numRuns: 25 },
    );
  });

  it("gives each member a share that fits the commitments, at their own place alone", () => {
    fc.assert(
      fc.property(groups, ({ members, threshold }) => {
        const { commitments, shares } = deal(threshold, members, random);
        expect(commitments).toHaveLength(32 * threshold);
        for (const [at, share] of shares.entries()) {
          expect(isShareGood(commitments, members, { at, share })).toBe(true);
          expect(isShareGood(commitments, members, { at: (at + 1) % members, share })).toBe(false);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("opens by one more good share where one was forged, and the forged one is told apart", () => {
    const { secret, commitments, shares } = deal(3, 5, random);
    const forged = (shares[1] as Uint8Array).slice();
    forged[0] = (forged[0] as number) ^ 1;
    const given = [...held(shares, [0]), { at: 1, share: forged }, ...held(shares, [2, 3])];
    expect(combine(3, 5, given.slice(0, 3))).not.toEqual(secret);
    expect(given.filter((share) => !isShareGood(commitments, 5, share)).map(({ at }) => at)).toEqual([1]);
    expect(combine(3, 5, [given[0], given[2], given[3]] as Share[])).toEqual(secret);
  });

  it("refuses bytes that are no share, no commitment, or the same share twice", () => {
    const { commitments, shares } = deal(2, 3, random);
    const share = shares[0] as Uint8Array;
    for (const bytes of [new Uint8Array(), new Uint8Array(31), new Uint8Array(32), new Uint8Array(32).fill(255)]) {
      expect(isShareGood(commitments, 3, { at: 0, share: bytes })).toBe(false);
    }
    for (const bytes of [new Uint8Array(64), new Uint8Array(64).fill(255), commitments.subarray(0, 32)]) {
      expect(isShareGood(bytes, 3, { at: 0, share })).toBe(false);
    }
    expect(combine(2, 3, held(shares, [0, 0]))).toBeUndefined();
    expect(combine(2, 3, [{ at: 0, share: new Uint8Array(32).fill(255) }, ...held(shares, [1])])).toBeUndefined();
  });

  it("lies on a line of its own arithmetic: worked by hand for two of three", () => {
    // f(x) = 7 + 5x over the field of ristretto255; shares f(1) = 12, f(2) = 17, f(3) = 22.
    const scalar = (value: number) => Uint8Array.of(value, ...new Uint8Array(31));
    const commitments = [7n, 5n].flatMap((value) => [...ristretto255.Point.BASE.multiply(value).toBytes()]);
    const shares = [12, 17, 22].map(scalar);
    for (const [at, share] of shares.entries()) {
      expect(isShareGood(Uint8Array.from(commitments), 3, { at, share })).toBe(true);
    }
    for (const places of [
      [0, 1],
      [1, 2],
      [2, 0],
    ])
      expect(combine(2, 3, held(shares, places))).toEqual(scalar(7));
  });

  const path = fileURLToPath(
    new URL("../../../../../shared/reference/crypto/frost/frost-ristretto255-sha512.json", import.meta.url),
  );
  const promise = "is that of RFC 9591: the shares of its test vector combine to its group's key";
  if (!existsSync(path)) {
    it.skip(`${promise}: skipped, because the vectors are not at ../shared/reference/crypto/frost`, () => {});
  } else {
    it(promise, () => {
      const { inputs } = JSON.parse(readFileSync(path, "utf8")) as { inputs: Vector };
      const bytes = (text: string) => hexToBytes(text) as Uint8Array;
      const shares = inputs.participant_shares.map(({ participant_share }) => bytes(participant_share));
      expect(shares).toHaveLength(3);
      const secret = bytes(inputs.group_secret_key);
      for (const places of [
        [0, 1],
        [1, 2],
        [0, 2],
      ])
        expect(combine(2, 3, held(shares, places))).toEqual(secret);
      const slope = ristretto255.Point.Fn.fromBytes(bytes(inputs.share_polynomial_coefficients[0] as string));
      const commitments = [bytes(inputs.group_public_key), ristretto255.Point.BASE.multiply(slope).toBytes()];
      const joined = Uint8Array.from(commitments.flatMap((point) => [...point]));
      for (const [at, share] of shares.entries()) expect(isShareGood(joined, 3, { at, share })).toBe(true);
    });
  }
});

interface Vector {
  readonly group_secret_key: string;
  readonly group_public_key: string;
  readonly share_polynomial_coefficients: readonly string[];
  readonly participant_shares: readonly { readonly participant_share: string }[];
}

it("cuts bytes into parts of one size", () => {
  expect(parts(Uint8Array.of(1, 2, 3, 4), 2)).toEqual([Uint8Array.of(1, 2), Uint8Array.of(3, 4)]);
});
