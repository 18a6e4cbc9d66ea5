import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyReply, anyRequest, runs } from "../test/arbitraries.ts";
import { concat, hexToBytes } from "./bytes.ts";
import { DecodeError } from "./codec.ts";
import { decodeReply, decodeRequest, encodeReply, encodeRequest, type Reply, type Request } from "./frames.ts";

interface Damaged {
  readonly name: string;
  readonly bytes: string;
  readonly refusal: string;
}

const damaged = (file: string): Damaged[] =>
  JSON.parse(readFileSync(new URL(`../test/damaged/${file}`, import.meta.url), "utf8"));

/** `0a c1*16` is the byte 0a and sixteen times c1. */
function toBytes(written: string): Uint8Array {
  const hex = written
    .split(" ")
    .map((part) => part.replace(/^(..)\*(\d+)$/, (_, byte: string, times: string) => byte.repeat(Number(times))))
    .join("");
  const bytes = hexToBytes(hex);
  if (!bytes) throw new Error(`no hex: ${written}`);
  return bytes;
}

interface Direction<Frame> {
  readonly encode: (frame: Frame) => Uint8Array;
  readonly decode: (raw: Uint8Array) => Frame;
  readonly kinds: Readonly<Record<string, fc.Arbitrary<Frame>>>;
  readonly damaged: readonly Damaged[];
}

function refusal(decode: (raw: Uint8Array) => unknown, raw: Uint8Array): DecodeError | undefined {
  try {
    decode(raw);
    return undefined;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

function behavesLikeFrames<Frame>({ encode, decode, kinds, damaged }: Direction<Frame>) {
  const anyFrame = fc.oneof(...Object.values(kinds));

  test.each(Object.entries(kinds))("%s comes back as it was sent", (_, frames) => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decode(encode(frame))).toEqual(frame);
      }),
      { numRuns: runs },
    );
  });

  test("a frame cut anywhere is refused, where it ends", () => {
    fc.assert(
      fc.property(anyFrame, fc.nat(), (frame, cut) => {
        const raw = encode(frame);
        const length = cut % raw.length;
        expect(refusal(decode, raw.subarray(0, length))?.at).toBeLessThanOrEqual(length);
      }),
      { numRuns: runs },
    );
  });

  test("a frame with something behind it is refused at its end", () => {
    fc.assert(
      fc.property(anyFrame, fc.uint8Array({ minLength: 1, maxLength: 9 }), (frame, more) => {
        const raw = encode(frame);
        expect(refusal(decode, concat(raw, more))).toMatchObject({ at: raw.length });
      }),
      { numRuns: runs },
    );
  });

  test("a frame with changed bytes is refused by name, or is the one writing of another frame", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyFrame, changes, (frame, flips) => {
        const raw = encode(frame);
        for (const [at, bits] of flips) raw[at % raw.length] = (raw[at % raw.length] as number) ^ bits;
        const error = refusal(decode, raw);
        if (error) {
          expect(error.field).toMatch(/^\w+(\[\d+\])?(\.\w+(\[\d+\])?)*$/);
          expect(error.at).toBeLessThanOrEqual(raw.length);
        } else expect(encode(decode(raw))).toEqual(raw);
      }),
      { numRuns: runs },
    );
  });

  test("bytes from nowhere are refused by name, or are a frame", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        if (!refusal(decode, raw)) expect(encode(decode(raw))).toEqual(raw);
      }),
      { numRuns: runs },
    );
  });

  test.each(damaged)("damaged: $name", ({ bytes, refusal: expected }) => {
    expect(refusal(decode, toBytes(bytes))?.message).toBe(expected);
  });
}

describe("requests", () => {
  behavesLikeFrames<Request>({
    encode: encodeRequest,
    decode: decodeRequest,
    kinds: anyRequest,
    damaged: damaged("requests.json"),
  });

  test("hold no more than they say: four thousand million answers cost nothing", () => {
    const before = process.memoryUsage().arrayBuffers;
    const lie = toBytes("04 00000001 c1*16 d0*32 1d*16 01 00 ffffffff");
    for (let i = 0; i < 1000; i++) expect(refusal(decodeRequest, lie)).toBeInstanceOf(DecodeError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });
});

describe("replies", () => {
  behavesLikeFrames<Reply>({
    encode: encodeReply,
    decode: decodeReply,
    kinds: anyReply,
    damaged: damaged("replies.json"),
  });
});
