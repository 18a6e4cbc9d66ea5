/** A page of PDF 1.4: the cloth as strokes, as large as the page allows or as in life, and lines of text below it. */
import type { Bytes } from "../colour/oklab.ts";
import type { Draft } from "../draft/draft.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { threadColours } from "../draft/thread-colours.ts";
import { CAP_INSET, groundOf, type Strand, strandsOf, strokesOf } from "../yarn/strands.ts";
import type { Deflate } from "./png.ts";

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
const A4 = { width: 210, height: 297 };
/** In mm. */
const MARGIN = 15;
/** In points. */
const TEXT = { size: 9, line: 12 };

export interface PdfOptions {
  /** Below the cloth; letters beyond western ones become question marks. */
  readonly lines?: readonly string[];
  /** Makes the file smaller, where the platform has it. */
  readonly deflate?: Deflate;
}

export async function clothToPdf(
  draft: Draft,
  { lines = [], deflate }: PdfOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = latin(pageOf(draft, lines));
  const content = deflate ? new Uint8Array(await deflate(plain)) : plain;
  const page = `${(A4.width * POINTS).toFixed(2)} ${(A4.height * POINTS).toFixed(2)}`;
  const objects: readonly (readonly Uint8Array<ArrayBuffer>[])[] = [
    [latin("<< /Type /Catalog /Pages 2 0 R >>")],
    [latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")],
    [
      latin(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page}] /Contents 4 0 R`),
      latin(" /Resources << /Font << /F 5 0 R >> >> >>"),
    ],
    [
      latin(`<< /Length ${content.length}${deflate ? " /Filter /FlateDecode" : ""} >>\nstream\n`),
      content,
      latin("\nendstream"),
    ],
    [latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")],
  ];
  return assembled(objects);
}

function pageOf(draft: Draft, lines: readonly string[]): string {
  const drawdown = drawdownOf(draft);
  const [width, height] = [drawdown.ends * draft.warp.spacing, drawdown.picks * draft.weft.spacing];
  const room = A4.height - 2 * MARGIN - ((lines.length + 1) * TEXT.line) / POINTS;
  const scale = Math.min(1, (A4.width - 2 * MARGIN) / width, room / height) * POINTS;
  const [x, y] = [draft.warp.spacing * scale, draft.weft.spacing * scale];
  const [left, top] = [MARGIN * POINTS, (A4.height - MARGIN) * POINTS];
  const ink = ([red, green, blue]: Bytes) => [red, green, blue].map((byte) => (byte / 255).toFixed(3)).join(" ");
  const out = ["q", `${x.toFixed(4)} 0 0 ${(-y).toFixed(4)} ${left.toFixed(2)} ${top.toFixed(2)} cm`];
  const colours = threadColours(draft);
  out.push(`${ink(groundOf(colours))} rg 0 0 ${drawdown.ends} ${drawdown.picks} re f 1 J`);
  for (const { colour, strands } of strandsOf(drawdown, colours)) {
    for (const { colour: line, width: thick, shift } of strokesOf(colour)) {
      out.push(`${ink(line)} RG ${thick} w`, ...strands.map((strand) => strandToPdf(strand, shift)), "S");
    }
  }
  out.push("Q", `BT /F ${TEXT.size} Tf ${TEXT.line} TL ${left.toFixed(2)} ${(top - height * scale - 6).toFixed(2)} Td`);
  for (const line of lines) out.push(`T* (${line.replace(/[\\()]/g, "\\$&")}) Tj`);
  return [...out, "ET"].join("\n");
}

function strandToPdf({ isWarp, thread, from, length }: Strand, shift: number): string {
  const across = (thread + 0.5 + shift).toFixed(2);
  const [start, end] = [(from + CAP_INSET + shift).toFixed(2), (from + length - CAP_INSET + shift).toFixed(2)];
  return isWarp ? `${across} ${start} m ${across} ${end} l` : `${start} ${across} m ${end} ${across} l`;
}

const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f));

/** Objects from 1, the table that says where each begins, and the trailer. */
function assembled(objects: readonly (readonly Uint8Array<ArrayBuffer>[])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [latin("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const starts = objects.map((object, at) => {
    const start = length();
    parts.push(latin(`${at + 1} 0 obj\n`), ...object, latin("\nendobj\n"));
    return start;
  });
  const table = length();
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  parts.push(latin(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  const file = new Uint8Array(length());
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
