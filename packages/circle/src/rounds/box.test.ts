import { randomBytes } from "node:crypto";
import { hexToBytes, utf8ToBytes } from "@nexus/wire";
import { x25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { createEngine } from "../mls/index.ts";
import { openWithRoundKey, sealToRoundKey } from "./box.ts";
import { BOX_OVERHEAD } from "./box-overhead.ts";

const secret = new Uint8Array(randomBytes(32));
const info = utf8ToBytes("what it is for");
const words = utf8ToBytes("for you alone");

describe("a box to a round key", () => {
  it("opens with the other half of the key and the same purpose, and no other", async () => {
    const box = await sealToRoundKey(x25519.getPublicKey(secret), info, words);
    expect(box).toHaveLength(words.length + BOX_OVERHEAD);
    expect(await openWithRoundKey(secret, info, box)).toEqual(words);
    expect(await openWithRoundKey(new Uint8Array(randomBytes(32)), info, box)).toBeUndefined();
    expect(await openWithRoundKey(secret, utf8ToBytes("another purpose"), box)).toBeUndefined();
  });

  it("does not open when cut or changed", async () => {
    const box = await sealToRoundKey(x25519.getPublicKey(secret), info, words);
    for (const length of [0, 31, 32, 47, box.length - 1]) {
      expect(await openWithRoundKey(secret, info, box.subarray(0, length))).toBeUndefined();
    }
    for (let at = 0; at < box.length; at += 7) {
      const changed = box.slice();
      changed[at] = (changed[at] as number) ^ 4;
      expect(await openWithRoundKey(secret, info, changed)).toBeUndefined();
    }
  });

  it("is the one of RFC 9180: made elsewhere with the same keys, it opens here", async () => {
    // The recipient of appendix A.1.1; sealed by a few lines written from sections 4.1 and 5.1 in another language.
    const recipient = hexToBytes("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8") as Uint8Array;
    const box = hexToBytes(
      "9a65f0128724647dd738f49a86aaa7c41f4274d9b3fd8467819ea3892a151449" +
        "9904a801a38a37e841cc32f31d25ebd62e3eb7589c4f571334c47229902b",
    ) as Uint8Array;
    expect(await openWithRoundKey(recipient, info, box)).toEqual(utf8ToBytes("made elsewhere"));
  });

  it("made for the key in a member's leaf opens with what their engine derives", async () => {
    const engine = await createEngine("classical");
    const own = await engine.generateKeyPackage(utf8ToBytes("ana"));
    const group = await engine.create(new Uint8Array(16), own, new Uint8Array());
    const [leaf] = engine.members(group);
    const box = await sealToRoundKey(leaf?.roundKey as Uint8Array, info, words);
    expect(await openWithRoundKey(engine.roundSecret(group), info, box)).toEqual(words);
  });
});
