/** Pixels, row by row from the top, red, green, blue and alpha. */
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";

export interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Throws cloth-too-large. */
export function blankImage(width: number, height: number): Image {
  if (width * height > limits.pixels) throw new WeaveError("cloth-too-large", `It has ${width} x ${height} pixels.`);
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}
