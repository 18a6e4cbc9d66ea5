import { describe, expect, test } from "vitest";
import { bytesToHex, utf8ToBytes } from "./bytes.ts";
import { proofBytes } from "./proof.ts";

const proof = {
  purpose: "door",
  nonce: new Uint8Array(32).fill(1),
  host: "nexus.example:8443",
  subject: new Uint8Array(16).fill(2),
  key: new Uint8Array(32).fill(3),
} as const;

describe("what is signed as a proof", () => {
  test("is the label, then purpose, nonce, host, subject and key", () => {
    const host = `00000012${bytesToHex(utf8ToBytes(proof.host))}`;
    expect(bytesToHex(proofBytes(proof))).toBe(
      `${bytesToHex(utf8ToBytes("nexus proof 1\0"))}00${"01".repeat(32)}${host}${"02".repeat(16)}${"03".repeat(32)}`,
    );
  });

  test.each([
    ["purpose", { purpose: "drop" as const }],
    ["connection", { nonce: new Uint8Array(32).fill(9) }],
    ["host", { host: "nexus.example" }],
    ["subject", { subject: new Uint8Array(16) }],
    ["key", { key: new Uint8Array(32) }],
  ])("is worth nothing for another %s", (_, change) => {
    expect(proofBytes({ ...proof, ...change })).not.toEqual(proofBytes(proof));
  });
});
