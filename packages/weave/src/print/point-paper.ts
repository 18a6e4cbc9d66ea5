/**
 * Point paper: a drawdown as a picture of one pixel for each crossing, as jacquard looms read it. The first pick is the
 * uppermost row, the first end the leftmost pixel. By custom black is warp up; some looms want it the other way around.
 */
import { type Drawdown, drawdownFrom, isWarpUp } from "../draft/bits.ts";
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";

/** Rows from the top, eight pixels in a byte, the leftmost in the highest bit; 1 is white, as in BMP and TIFF. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
}

export interface PaperOptions {
  /** What stands for warp up. */
  readonly warpUp?: "black" | "white";
}

export const bytesInRow = (width: number): number => (width + 7) >>> 3;

export function paperOf(drawdown: Drawdown, { warpUp = "black" }: PaperOptions = {}): Paper {
  const { ends: width, picks: height } = drawdown;
  const stride = bytesInRow(width);
  const rows = new Uint8Array(stride * height);
  for (let pick = 0; pick < height; pick++) {
    for (let end = 0; end < width; end++) {
      if (isWarpUp(drawdown, end, pick) === (warpUp === "black")) continue;
      const at = pick * stride + (end >>> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >>> (end & 7));
    }
  }
  return { width, height, rows };
}

export const drawdownOfPaper = ({ width, height, rows }: Paper, { warpUp = "black" }: PaperOptions = {}): Drawdown => {
  const stride = bytesInRow(width);
  const isWhite = (end: number, pick: number) => (((rows[pick * stride + (end >>> 3)] ?? 0) << (end & 7)) & 0x80) !== 0;
  return drawdownFrom(width, height, (end, pick) => isWhite(end, pick) === (warpUp === "white"));
};

/** Throws paper-malformed for sizes that no paper has. */
export function assertPaperSize(width: number, height: number): void {
  if (
    !(width >= 1 && height >= 1 && width <= limits.ends && height <= limits.picks && width * height <= limits.crossings)
  ) {
    throw new WeaveError("paper-malformed", `It would be ${width} x ${height}.`);
  }
}
