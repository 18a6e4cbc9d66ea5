import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareOf, isBare } from "./metadata.ts";

const bytes = (...parts: (number | string | readonly number[] | Uint8Array)[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : typeof part === "string" ? [...Buffer.from(part, "latin1")] : [...part],
    ),
  );
const segment = (marker: number, ...content: Parameters<typeof bytes>) => {
  const body = bytes(...content);
  return bytes(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, body);
};
const start = bytes(0xff, 0xd8);
const end = bytes(0xff, 0xd9);
const jfif = segment(0xe0, "JFIF\0", 1, 1, 0, 0, 1, 0, 1, 0, 0);
const table = segment(0xdb, new Uint8Array(65));
const scan = bytes(segment(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56);
const gps = segment(0xe1, "Exif\0\0", "GPS 52.5163 13.3777");

const chunk = (name: string, ...content: Parameters<typeof bytes>) => {
  const body = bytes(...content);
  const size = [body.length & 0xff, body.length >> 8, 0, 0];
  return bytes(name, size, body, body.length % 2 ? [0] : []);
};
const webp = (...chunks: Uint8Array[]) => {
  const body = bytes("WEBP", ...chunks);
  return bytes("RIFF", [body.length & 0xff, body.length >> 8, 0, 0], body);
};
const pixels = chunk("VP8 ", [1, 2, 3]);
const header = (flags: number) => chunk("VP8X", flags, new Uint8Array(9));

describe("a picture", () => {
  it("is bare when it holds what its pixels need, and nothing else", () => {
    expect(isBare("image/jpeg", bytes(start, jfif, table, scan, end))).toBe(true);
    expect(isBare("image/webp", webp(pixels))).toBe(true);
    expect(isBare("image/webp", webp(header(0x10), chunk("ALPH", 1), pixels))).toBe(true);
  });

  it.each([
    ["Exif with a place", bytes(start, gps, table, scan, end)],
    ["XMP", bytes(start, jfif, segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>"), table, scan, end)],
    ["a colour profile", bytes(start, segment(0xe2, "ICC_PROFILE\0"), table, scan, end)],
    ["a comment", bytes(start, table, segment(0xfe, "by Ada"), scan, end)],
    ["something after its end", bytes(start, table, scan, end, "GPS")],
    ["a note between two scans", bytes(start, table, scan, gps, scan, end)],
    ["a thumbnail", bytes(start, segment(0xe0, "JFIF\0", 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9), table, scan, end)],
  ])("is not bare as a JPEG with %s, and becomes so", (_, picture) => {
    expect(isBare("image/jpeg", picture)).toBe(false);
    const bare = bareOf("image/jpeg", picture) as Uint8Array;
    expect(isBare("image/jpeg", bare)).toBe(true);
    expect(Buffer.from(bare).toString("latin1")).not.toMatch(/GPS|Ada|ICC|xap/);
  });

  it.each([
    ["Exif", webp(header(0x08), pixels, chunk("EXIF", "GPS 52.5"))],
    ["XMP", webp(header(0x04), pixels, chunk("XMP ", "GPS"))],
    ["a colour profile", webp(header(0x20), chunk("ICCP", "ICC"), pixels)],
    ["a chunk that nobody knows", webp(pixels, chunk("NOTE", "Ada"))],
    ["something after its end", bytes(webp(pixels), "GPS!")],
  ])("is not bare as a WebP with %s, and becomes so", (_, picture) => {
    expect(isBare("image/webp", picture)).toBe(false);
    const bare = bareOf("image/webp", picture) as Uint8Array;
    expect(isBare("image/webp", bare)).toBe(true);
    expect(Buffer.from(bare).toString("latin1")).not.toMatch(/GPS|Ada|ICC/);
  });

  it("is never bare by chance, and no damage trips the reader", () => {
    const damaged = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(60));
    fc.assert(
      fc.property(damaged, ([noise, at]) => {
        const picture = bytes(start, jfif, table, scan, end);
        picture.set(noise.subarray(0, Math.max(0, picture.length - at)), at);
        for (const type of ["image/jpeg", "image/webp"] as const) {
          const bare = bareOf(type, picture);
          if (bare) expect(isBare(type, bare)).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(isBare("image/jpeg", noise)).toBe(false);
      }),
    );
  });
});
