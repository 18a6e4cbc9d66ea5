/**
 * Draws a picture anew: decoded, painted at most 1600 pixels wide or high, encoded afresh. What a camera writes beside the
 * pixels (place, time, device, thumbnail) is never copied; what the encoder adds of its own is cut out.
 */
import { ATTACHMENT_BYTES, type AttachmentInput, bareOf } from "@nexus/circle";

type Picture = Extract<AttachmentInput, { kind: "picture" }>;

const LONGEST_SIDE = 1600;
/** Tried one after the other until the picture is small enough; 0..1. */
const QUALITIES = [0.82, 0.6, 0.4];

/** Undefined where the file is no picture that this browser can decode. */
export async function redraw(file: Blob): Promise<Picture | undefined> {
  const drawn = await decode(file);
  if (!drawn) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  for (const quality of QUALITIES) {
    const picture = await encode(canvas, quality);
    if (picture && picture.bytes.length <= ATTACHMENT_BYTES) return picture;
  }
  return undefined;
}

const decode = (file: Blob) => createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);

/** WebP; JPEG where a browser cannot make that. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Picture | undefined> {
  const made = await toBlob(canvas, "image/webp", quality);
  const blob = made?.type === "image/webp" ? made : await toBlob(onPaper(canvas), "image/jpeg", quality);
  const type = blob?.type === "image/webp" ? "image/webp" : "image/jpeg";
  const bytes = blob ? bareOf(type, new Uint8Array(await blob.arrayBuffer())) : undefined;
  return bytes && { kind: "picture", type, bytes, width: canvas.width, height: canvas.height, description: "" };
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

/** JPEG knows no transparency. */
function onPaper(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const paper = document.createElement("canvas");
  paper.width = canvas.width;
  paper.height = canvas.height;
  const context = paper.getContext("2d");
  if (!context) return canvas;
  context.fillStyle = "white";
  context.fillRect(0, 0, paper.width, paper.height);
  context.drawImage(canvas, 0, 0);
  return paper;
}
