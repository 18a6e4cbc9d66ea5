/** Looks for a QR code in what a canvas can draw: a moment of the camera, or a picture from a file. */
import decodeQR from "qr/decode.js";

/** Longest side that is looked at, in pixels: more only takes longer. */
const SIDE = 960;

/** The text of the code; undefined where none is found. */
export function readCode(source: CanvasImageSource, width: number, height: number): string | undefined {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (size.width === 0 || size.height === 0) return undefined;
  const context = new OffscreenCanvas(size.width, size.height).getContext("2d", { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(source, 0, 0, size.width, size.height);
  try {
    return decodeQR({ ...size, data: context.getImageData(0, 0, size.width, size.height).data });
  } catch {
    // The decoder's way to say that there is none.
    return undefined;
  }
}

export async function readCodeOfFile(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  const text = picture && readCode(picture, picture.width, picture.height);
  picture?.close();
  return text;
}
