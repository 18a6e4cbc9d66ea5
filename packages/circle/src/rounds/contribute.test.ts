import { randomBytes } from "node:crypto";
import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  hexToBytes,
  isPaddedLength,
  limits,
  paddedLength,
  utf8ToBytes,
} from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { roundSecretOf } from "../mls/round-key.ts";
import { decodePayload, encodePayload, type Payload } from "../payload.ts";
import { openBody, sealBody } from "./body.ts";
import { boxInfo, closingHash, contributionHash } from "./bound.ts";
import { openWithRoundKey } from "./box.ts";
import { contribute } from "./contribute.ts";
import { combine, isShareGood } from "./dealing.ts";
import { BODY, SEALED_AT_MOST, SHARE_BOX } from "./sizes.ts";
import { thresholdOf } from "./threshold.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const id = () => bytesToHex(random(16));
const circle = random(16);

function roundOf(members: number) {
  const secrets = Array.from({ length: members }, () => random(32));
  const keys = secrets.map((secret) => bytesToBase64url(x25519.getPublicKey(secret)));
  return { id: id(), roster: secrets.map(id), keys, threshold: thresholdOf(members), secrets };
}

const payloadOf = (round: string, sealed: object): Payload =>
  ({ type: "seal", id: id(), minute: 30_000_000, round, ...sealed }) as Payload;

describe("a contribution", () => {
  it("seals a gesture in the size of all others, and reads nothing that is no yarn", () => {
    const of = { circle, round: id(), author: id() };
    const secret = random(32);
    const rose = { thread: 17, tension: "tight", motif: "rose" } as const;
    const sealed = (thread: number) => sealBody(secret, of, { gesture: { ...rose, thread } }, random);
    expect(openBody(secret, of, sealed(17))).toEqual({ gesture: rose });
    expect(sealed(17)).toHaveLength(sealBody(secret, of, undefined, random).length);
    for (const thread of [0, 18, 255]) expect(openBody(secret, of, sealed(thread))).toBe("unfit");
  });

  it("has the same size for a pass, one word, and four thousand characters of any script", async () => {
    const round = roundOf(5);
    const author = round.roster[0] as string;
    const long = ["a", "я", "語", "\u0001", '"', "\n"].map((letter) => ({
      text: letter.repeat(4000),
      fold: "語".repeat(60),
    }));
    const sizes = new Set<number>();
    for (const said of [undefined, { text: "no" }, ...long]) {
      const { sealed } = await contribute(circle, round, author, said, random);
      sizes.add(encodePayload(payloadOf(round.id, sealed)).length);
    }
    expect(sizes.size).toBe(1);
  });

  it("fits into one entry for as many as a round takes, and a release with it", async () => {
    const round = roundOf(SEALED_AT_MOST);
    const { sealed } = await contribute(circle, round, round.roster[0] as string, undefined, random);
    const framing = 1024;
    const length = encodePayload(payloadOf(round.id, sealed)).length;
    expect(decodePayload(encodePayload(payloadOf(round.id, sealed))).ok).toBe(true);
    const padded = paddedLength(length + framing);
    expect(isPaddedLength(padded) && padded <= limits.message).toBe(true);
  });

  it("gives every member of the round their share, and nobody another's", async () => {
    const round = roundOf(4);
    const author = round.roster[1] as string;
    const { sealed } = await contribute(circle, round, author, { text: "here" }, random);
    const [boxes, commitments, body] = [sealed.boxes, sealed.commitments, sealed.body].map(
      (text) => base64urlToBytes(text) as Uint8Array,
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const of = { circle, round: round.id, author };
    const shares = await Promise.all(
      round.roster.map(async (member, at) => {
        const box = boxes.subarray(SHARE_BOX * at, SHARE_BOX * (at + 1));
        const other = round.secrets[(at + 1) % 4] as Uint8Array;
        expect(await openWithRoundKey(other, boxInfo(of, member), box)).toBeUndefined();
        return (await openWithRoundKey(round.secrets[at] as Uint8Array, boxInfo(of, member), box)) as Uint8Array;
      }),
    );
    for (const [at, share] of shares.entries()) expect(isShareGood(commitments, 4, { at, share })).toBe(true);
    const secret = combine(
      3,
      4,
      shares.slice(1).map((share, at) => ({ at: at + 1, share })),
    ) as Uint8Array;
    expect(openBody(secret, of, body)).toEqual({ text: "here", fold: undefined });
  });

  it("cannot be passed on as another's, or in another round", () => {
    const of = { circle, round: id(), author: id() };
    const secret = random(32);
    const body = sealBody(secret, of, { text: "mine" }, random);
    expect(body).toHaveLength(BODY);
    expect(openBody(secret, { ...of, author: id() }, body)).toBeUndefined();
    expect(openBody(secret, { ...of, round: id() }, body)).toBeUndefined();
    expect(openBody(secret, { ...of, circle: random(16) }, body)).toBeUndefined();
    expect(openBody(random(32), of, body)).toBeUndefined();
    expect(openBody(secret, of, body.subarray(0, 60))).toBeUndefined();
  });

  it("has a hash that every part of it, its author and its round are in", async () => {
    const round = roundOf(3);
    const of = { circle, round: round.id, author: round.roster[0] as string };
    const { sealed } = await contribute(circle, round, of.author, undefined, random);
    const other = bytesToBase64url(random(32));
    const hashes = [
      contributionHash(of, sealed),
      contributionHash({ ...of, author: id() }, sealed),
      contributionHash({ ...of, round: id() }, sealed),
      contributionHash(of, { ...sealed, body: other }),
      contributionHash(of, { ...sealed, commitments: other }),
      contributionHash(of, { ...sealed, boxes: other }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("a closing set", () => {
  it("is the same in whatever order the contributions came, and another with one more or less", () => {
    const round = id();
    const hashes = [random(32), random(32), random(32)].map(bytesToBase64url);
    const set = closingHash(circle, round, hashes);
    expect(closingHash(circle, round, [...hashes].reverse())).toBe(set);
    expect(closingHash(circle, round, hashes.slice(1))).not.toBe(set);
    expect(closingHash(circle, id(), hashes)).not.toBe(set);
  });
});

describe("what docs/protocol.md says of rounds", () => {
  // Computed from its words alone, in another language.
  const circle16 = Uint8Array.from({ length: 16 }, (_, at) => at);
  const of = { circle: circle16, round: "11".repeat(16), author: "22".repeat(16) };
  const text = (words: string) => bytesToBase64url(utf8ToBytes(words));
  const hash = contributionHash(of, { body: text("body"), commitments: text("commitments"), boxes: text("boxes") });

  it("gives these hashes of a contribution and of a closing set", () => {
    expect(hash).toBe("Kzwgfrf-64LjoD7Avl-316XREJUZwMmrcGchPezPGvE");
    const other = bytesToBase64url(new Uint8Array(32).fill(1));
    expect(closingHash(circle16, of.round, [hash, other])).toBe("0NJtwp01N9KoRYNfVL45apbr_jHUQVukHDG2ElI-H5M");
  });

  it("gives this key to a dealt secret, and this round key to a signature key", () => {
    const key = hexToBytes("a2284296997af00c70a2e89a79788d2e32d7a668fd4770fa4a7ea0e3ff9cec90") as Uint8Array;
    const body = sealBody(new Uint8Array(32).fill(7), of, { text: "by the book" }, random);
    const info = utf8ToBytes("\0\0\0\u0014nexus sealed sharing");
    const aad = Uint8Array.from([...info, ...circle16, ...(hexToBytes(of.round + of.author) as Uint8Array)]);
    const plain = xchacha20poly1305(key, body.subarray(0, 24), aad).decrypt(body.subarray(24));
    expect(plain.subarray(0, 17)).toEqual(utf8ToBytes("\u0001\0\0\0\u000bby the book\0"));
    const secret = roundSecretOf(new Uint8Array(32).fill(9));
    expect(bytesToHex(secret)).toBe("0fc92ae4cd430c27cbd3a5f54eb776fa6c00047f38bdd90567c21ac6bfbad071");
  });
});
