import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactly, runs } from "../test/arbitraries.ts";
import { bytesToHex, hexToBytes } from "./bytes.ts";
import { lockCommitment, lockName } from "./lock.ts";

const bytes = (hex: string) => hexToBytes(hex) as Uint8Array;

describe("a lock", () => {
  test("is named alike by both who bring a key", () => {
    fc.assert(
      fc.property(exactly(32), exactly(32), (one, other) => {
        expect(lockName(one, other)).toEqual(lockName(other, one));
      }),
      { numRuns: runs },
    );
  });

  test("has another name for any other key", () => {
    const [a, b, c] = [1, 2, 3].map((fill) => lockCommitment(new Uint8Array(32).fill(fill)));
    const names = [lockName(a as Uint8Array, b as Uint8Array), lockName(a as Uint8Array, c as Uint8Array)];
    expect(bytesToHex(names[0] as Uint8Array)).not.toBe(bytesToHex(names[1] as Uint8Array));
  });

  // SHA-256 by OpenSSL: printf 'nexus lock' | cat - <(printf '\x01%.0s' {1..32}) <(printf '\x02%.0s' {1..32})
  test("has the name that the protocol says", () => {
    const [one, other] = [bytes("01".repeat(32)), bytes("02".repeat(32))];
    expect(bytesToHex(lockName(other, one))).toBe("3aa13bc9c35ec2422c953dc0ff36e98be892c4fdc563c16c99a8af5a63fdef02");
  });
});
