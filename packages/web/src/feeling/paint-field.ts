/** The feeling field as dyed cloth: every crossing of threads has the colour of its feeling, and the ends hang loose. */
import { type Dyes, feelingColour, labToBytes } from "@nexus/weave";

/** Width of a thread in CSS pixels. */
const THREAD = 4;
/** How far the loose ends reach beyond the field, above and below, in CSS pixels. The style sheet leaves as much. */
export const FRINGE = 12;

export function paintField(canvas: HTMLCanvasElement, dyes: Dyes): void {
  const { clientWidth, clientHeight } = canvas;
  const context = canvas.getContext("2d");
  if (!context || clientWidth === 0) return;
  // Twice is enough: the threads are soft, and a phone should not wait for them.
  const scale = Math.min(2, Math.max(1, Math.round(devicePixelRatio)));
  canvas.width = clientWidth * scale;
  canvas.height = clientHeight * scale;
  context.scale(scale, scale);
  const columns = Math.ceil(clientWidth / THREAD);
  const height = clientHeight - 2 * FRINGE;
  const colours = dyed(columns, Math.ceil(height / THREAD), dyes);

  context.imageSmoothingQuality = "high";
  context.drawImage(colours, 0, FRINGE, clientWidth, height);
  hangEnds(context, colours, clientWidth, height);
  const pattern = context.createPattern(threads(THREAD * scale), "repeat");
  if (!pattern) return;
  context.resetTransform();
  context.fillStyle = pattern;
  context.fillRect(0, FRINGE * scale, canvas.width, height * scale);
}

/** The colours alone, one pixel for each crossing. */
function dyed(width: number, height: number, dyes: Dyes): HTMLCanvasElement {
  const image = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const point = { valence: (2 * (x + 0.5)) / width - 1, arousal: 1 - (2 * (y + 0.5)) / height };
      image.data.set([...labToBytes(feelingColour(point, dyes)), 255], (y * width + x) * 4);
    }
  }
  return canvasOf(image);
}

/** Each downward thread goes on a little beyond the cloth, no two alike. */
function hangEnds(context: CanvasRenderingContext2D, colours: HTMLCanvasElement, width: number, height: number): void {
  const step = width / colours.width;
  for (let column = 0; column < colours.width; column++) {
    const above = FRINGE * (0.35 + 0.65 * uneven(column));
    const below = FRINGE * (0.35 + 0.65 * uneven(column + 500));
    const left = column * step + step * 0.2;
    context.drawImage(colours, column, 0, 1, 1, left, FRINGE - above, step * 0.6, above);
    context.drawImage(colours, column, colours.height - 1, 1, 1, left, FRINGE + height, step * 0.6, below);
  }
}

/** 0..1, the same for the same number, with no pattern that an eye would find. */
const uneven = (seed: number) => Math.abs(Math.sin(seed * 127.1 + 11.7) * 43758.5453) % 1;

/** Light and shade of a plain weave, two threads each way, to lay over the colours. */
function threads(thread: number): HTMLCanvasElement {
  const size = 2 * thread;
  const image = new ImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const up = (Math.floor(x / thread) + Math.floor(y / thread)) % 2 === 0;
      const across = (((up ? x : y) % thread) + 0.5) / thread;
      const along = (((up ? y : x) % thread) + 0.5) / thread;
      const light = (up ? 16 : 4) - 26 * (2 * across - 1) ** 2 - 14 * (2 * along - 1) ** 4;
      const value = light > 0 ? 255 : 30;
      image.data.set([value, value, value, Math.abs(light)], (y * size + x) * 4);
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
