import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDraft, aDrawdown } from "../../test/arbitraries.ts";
import { smallWif } from "../../test/small.wif.ts";
import { isSameDrawdown, isWarpUp } from "../draft/bits.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { WeaveError } from "../errors.ts";
import { readWif } from "../wif/read.ts";
import { decodeBmp, encodeBmp } from "./bmp.ts";
import { noteOf } from "./note.ts";
import { noteToText } from "./note-text.ts";
import { clothToPdf } from "./pdf.ts";
import { encodePng } from "./png.ts";
import { drawdownOfPaper, type PaperOptions, paperOf } from "./point-paper.ts";
import { clothToSvg } from "./svg.ts";
import { decodeTiff, encodeTiff } from "./tiff.ts";

const kinds = { bmp: [encodeBmp, decodeBmp], tiff: [encodeTiff, decodeTiff] } as const;
const draft = readWif(smallWif({ TEXT: ["Title=Rosen & (Wege)"] }));

describe.each(Object.entries(kinds))("point paper as %s", (_, [encode, decode]) => {
  it("read again is the same drawdown, either way around", () => {
    const property = fc.property(aDrawdown, fc.constantFrom("black" as const, "white" as const), (drawdown, warpUp) => {
      const options: PaperOptions = { warpUp };
      expect(isSameDrawdown(drawdownOfPaper(decode(encode(paperOf(drawdown, options))), options), drawdown)).toBe(true);
    });
    fc.assert(property);
  });

  it("is refused by name when it is damaged", () => {
    const file = encode(paperOf(drawdownOf(draft)));
    const property = fc.property(fc.nat(file.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const bad = isCut ? file.slice(0, at) : file.with(at, byte);
      try {
        decode(bad);
      } catch (error) {
        expect((error as WeaveError).code).toBe("paper-malformed");
      }
    });
    fc.assert(property, { numRuns: 500 });
    expect(() => decode(new Uint8Array(5))).toThrow(WeaveError);
  });
});

it("black is warp up, from the first end on the left of the uppermost row", () => {
  const file = encodeBmp(paperOf(drawdownOf(draft)));
  // The last row in the file is the uppermost; 0 is black.
  expect((file.at(-4) ?? 0) >> 4).toBe(0b0011);
  expect(isWarpUp(drawdownOf(draft), 0, 0)).toBe(true);
});

describe("PNG", () => {
  it("holds the pixels that went in", async () => {
    const data = Uint8ClampedArray.from({ length: 3 * 2 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at * 9));
    const file = await encodePng({ width: 3, height: 2, data }, (bytes) => deflateSync(bytes), 254);
    const text = Buffer.from(file).toString("latin1");
    const at = text.indexOf("IDAT");
    const rows = inflateSync(file.subarray(at + 4, at + 4 + Buffer.from(file).readUInt32BE(at - 4)));
    expect([rows[0], rows[10]]).toEqual([2, 2]);
    const first = [...rows.subarray(1, 10)];
    expect(first).toEqual([...data].filter((_, byte) => byte % 4 !== 3).slice(0, 9));
    expect(Buffer.from(file).readUInt32BE(text.indexOf("pHYs") + 4)).toBe(10_000);
    expect(text.endsWith("IEND\u00aeB`\u0082")).toBe(true);
  });
});

describe("SVG", () => {
  it("has the size in life, a title that is safe, and one stroke for each float", () => {
    const svg = clothToSvg(draft);
    expect(svg).toContain('width="10mm" height="12.72mm"');
    expect(svg).toContain("<title>Rosen &#38; (Wege)</title>");
    const floats = Array.from(svg.matchAll(/M[\d.]+ [\d.]+[hv]\d+/g));
    // Ups and downs of ##.. .##. ..## #..# ..## .##. by rows and columns.
    expect(floats).toHaveLength(15);
  });

  it("is well formed for any draft", () => {
    const property = fc.property(aDraft, (any) => {
      const svg = clothToSvg(any);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    });
    fc.assert(property, { numRuns: 50 });
  });
});

describe("PDF", () => {
  it("says where each of its objects begins, and keeps brackets in its text", async () => {
    const plain = await clothToPdf(draft, { lines: ["Rosen (und) \\ Wege \u2014"] });
    const text = Buffer.from(plain).toString("latin1");
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe("xref");
    const starts = Array.from(text.slice(table).matchAll(/(\d{10}) 00000 n/g), ([, at]) => Number(at));
    for (const [at, start] of starts.entries()) expect(text.slice(start)).toMatch(new RegExp(`^${at + 1} 0 obj`));
    expect(text).toContain("(Rosen \\(und\\) \\\\ Wege ?) Tj");
    const packed = await clothToPdf(draft, { deflate: (bytes) => deflateSync(bytes) });
    expect(Buffer.from(packed).toString("latin1")).toContain("/FlateDecode");
  });
});

describe("the weaving note", () => {
  it("tells threads, sett, colours and yarn", () => {
    const note = noteOf(draft);
    expect(note).toMatchObject({ shafts: 4, ends: 4, picks: 6, sett: 4, threading: [1, 2, 3, 4] });
    expect(note.yarns.map(({ colour, ends, picks }) => [colour, ends, picks])).toEqual([
      ["#faf0dc", 4, 0],
      ["#283c78", 0, 6],
    ]);
    // Four to the centimetre is ten to the inch: a yarn of about 1,600 m/kg.
    expect(note.yarn).toBeGreaterThan(1_200);
    expect(note.yarn).toBeLessThan(2_000);
    const text = noteToText(note);
    expect(text).toContain("4 ends, 4 to the cm (10.2 to the inch), 1 cm in the reed");
    expect(text).toContain("      1  1 2");
  });
});
