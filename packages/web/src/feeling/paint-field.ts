/** The feeling field as dyed cloth: every crossing of threads has the colour of its feeling. */
import { feelingColour, labToBytes } from "./colour.ts";

/** Width of a thread in CSS pixels. */
const THREAD = 4;

export function paintField(canvas: HTMLCanvasElement): void {
  const { clientWidth, clientHeight } = canvas;
  const context = canvas.getContext("2d");
  if (!context || clientWidth === 0) return;
  // Twice is enough: the threads are soft, and a phone should not wait for them.
  const scale = Math.min(2, Math.max(1, Math.round(devicePixelRatio)));
  canvas.width = clientWidth * scale;
  canvas.height = clientHeight * scale;
  context.imageSmoothingQuality = "high";
  context.drawImage(dyed(clientWidth / THREAD, clientHeight / THREAD), 0, 0, canvas.width, canvas.height);
  const pattern = context.createPattern(threads(THREAD * scale), "repeat");
  if (!pattern) return;
  context.fillStyle = pattern;
  context.fillRect(0, 0, canvas.width, canvas.height);
}

/** The colours alone, one pixel for each crossing. */
function dyed(columns: number, rows: number): HTMLCanvasElement {
  const [width, height] = [Math.ceil(columns), Math.ceil(rows)];
  const image = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const point = { valence: (2 * (x + 0.5)) / width - 1, arousal: 1 - (2 * (y + 0.5)) / height };
      image.data.set([...labToBytes(feelingColour(point)), 255], (y * width + x) * 4);
    }
  }
  return canvasOf(image);
}

/** Light and shade of a plain weave, two threads each way, to lay over the colours. */
function threads(thread: number): HTMLCanvasElement {
  const size = 2 * thread;
  const image = new ImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const up = (Math.floor(x / thread) + Math.floor(y / thread)) % 2 === 0;
      const across = (((up ? x : y) % thread) + 0.5) / thread;
      const along = (((up ? y : x) % thread) + 0.5) / thread;
      const shade = 26 * (2 * across - 1) ** 2 + 22 * (2 * along - 1) ** 4;
      const lit = up ? 12 : 0;
      const value = lit > shade ? 255 : 40;
      image.data.set([value, value, value, Math.abs(lit - shade)], (y * size + x) * 4);
    }
  }
  return canvasOf(image);
}

function canvasOf(image: ImageData): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas;
}
