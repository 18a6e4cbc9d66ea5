import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Unsqueezed, unsqueezeMarked, unsqueezeWhole } from "../../src/raid/squeezed.ts";

const TEXT = `a note that nobody else shall read: kestrel-9f3a00c1 ${"and more of it, ".repeat(20)}`;
const tells = (found: Iterable<Unsqueezed>) => [...found].some((it) => it.content.includes("kestrel-9f3a00c1"));
const amid = (stream: Buffer) => Buffer.concat([randomBytes(777), stream, randomBytes(999)]);

describe("compressed content", () => {
  test.each([
    ["gzip", gzipSync(TEXT)],
    ["zlib", deflateSync(TEXT)],
    ["zlib at its fastest", deflateSync(TEXT, { level: 1 })],
    ["zlib at its smallest", deflateSync(TEXT, { level: 9 })],
    ["zstd", zstdCompressSync(TEXT)],
    ["a short stream", gzipSync("kestrel-9f3a00c1")],
  ])("is seen through amid other bytes: %s", (_, stream) => {
    expect(tells(unsqueezeMarked(amid(stream)))).toBe(true);
  });

  test.each([
    ["brotli", brotliCompressSync(TEXT)],
    ["deflate", deflateRawSync(TEXT)],
  ])("without a mark is seen through where it is the whole value: %s", (_, stream) => {
    expect(tells(unsqueezeWhole(stream))).toBe(true);
  });

  test("is seen through as a member of a zip file", () => {
    const header = Buffer.alloc(30);
    header.write("PK\x03\x04", "latin1");
    header.writeUInt16LE(8, 8);
    header.writeUInt16LE(5, 26);
    expect(tells(unsqueezeMarked(amid(Buffer.concat([header, Buffer.from("a.txt"), deflateRawSync(TEXT)]))))).toBe(
      true,
    );
  });

  test.each([
    ["gzip", gzipSync],
    ["zlib", deflateSync],
  ] as const)("is seen through as far as it goes where something else was written over its end: %s", (_, squeeze) => {
    const lines = Array.from({ length: 3000 }, (_, i) => `line ${(i * 7919) % 3571}`);
    const stream = squeeze(`kestrel-9f3a00c1\n${lines.join("\n")}`);
    const broken = Buffer.concat([stream.subarray(0, stream.length / 2), randomBytes(4096)]);
    const [found] = [...unsqueezeMarked(broken)].sort((a, b) => b.content.length - a.content.length);
    expect(found?.content.toString("latin1")).toMatch(/^kestrel-9f3a00c1\nline 0\nline 777\n/);
    expect(found?.content.length).toBeGreaterThan(lines.join("\n").length / 3);
  });

  test("is given out in bounds: noise and bombs end", () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    for (const { content } of unsqueezeMarked(Buffer.concat([bomb, randomBytes(2 * 1024 * 1024)]))) {
      expect(content.length).toBeLessThanOrEqual(32 * 1024 * 1024);
    }
  });
});
