import { randomBytes } from "node:crypto";
import { lockCommitment } from "@nexus/wire";
import { x25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bound, lockAnswer, openAnswer, openQuestion, sealQuestion } from "./layers.ts";
import { ANSWER_BODY, QUESTION_BOX } from "./sizes.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const secret = random(32);
const reader = x25519.getPublicKey(secret);
const [exchange, author, other, third] = ["a1", "b2", "c3", "d4"].map((byte) => byte.repeat(16)) as [
  string,
  string,
  string,
  string,
];
const of: Bound = { circle: new Uint8Array(16).fill(7), exchange, author, reader: other };

const words = fc.record({
  text: fc.string({ unit: "binary", minLength: 1, maxLength: 2000 }),
  fold: fc.option(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), { nil: undefined }),
});

describe("an answer", () => {
  test("comes back as it was said, and is of one size whatever was said", async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const { body, key, commitment } = await lockAnswer(reader, of, said, random);
        expect(body.length).toBe(ANSWER_BODY);
        expect(lockCommitment(key)).toEqual(commitment);
        expect(await openAnswer(secret, key, of, body)).toEqual(said);
      }),
      { numRuns: 30 },
    );
  });

  test("has room for four thousand characters of any script", async () => {
    const said = { text: "\u0939".repeat(4000), fold: "\u0939".repeat(60) };
    const { body, key } = await lockAnswer(reader, of, said, random);
    expect(await openAnswer(secret, key, of, body)).toEqual(said);
  });

  test("opens for nobody without its key, and with the key for nobody but the one it is for", async () => {
    const { body, key } = await lockAnswer(reader, of, { text: "for you alone", fold: undefined }, random);
    expect(await openAnswer(secret, random(32), of, body)).toBeUndefined();
    expect(await openAnswer(random(32), key, of, body)).toBeUndefined();
  });

  test("cannot be passed on as another's, to another, or in another exchange or circle", async () => {
    const { body, key } = await lockAnswer(reader, of, { text: "mine", fold: undefined }, random);
    const elsewhere: Partial<Bound>[] = [
      { author: third },
      { reader: third },
      { exchange: third },
      { circle: new Uint8Array(16) },
    ];
    for (const over of elsewhere) expect(await openAnswer(secret, key, { ...of, ...over }, body)).toBeUndefined();
  });

  test("that was cut or changed is unreadable, and breaks nothing", async () => {
    const { body, key } = await lockAnswer(reader, of, { text: "whole", fold: undefined }, random);
    for (const length of [0, 1, 23, 24, 40, body.length - 1]) {
      expect(await openAnswer(secret, key, of, body.subarray(0, length))).toBeUndefined();
    }
    const changed = body.slice();
    changed[100] = (changed[100] as number) ^ 1;
    expect(await openAnswer(secret, key, of, changed)).toBeUndefined();
    expect(await openAnswer(secret, key.subarray(1), of, body)).toBeUndefined();
  });
});

describe("a question", () => {
  test("is read by the one it is for alone, and is of one size", async () => {
    const box = await sealQuestion(reader, of, "\u0939".repeat(500));
    expect(box.length).toBe(QUESTION_BOX);
    expect(await openQuestion(secret, of, box)).toBe("\u0939".repeat(500));
    expect(await openQuestion(random(32), of, box)).toBeUndefined();
    expect(await openQuestion(secret, { ...of, author: third }, box)).toBeUndefined();
  });
});
