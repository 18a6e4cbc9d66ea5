/** Paints cloth without WebGL: the same picture, stamped tile by tile. */
import { paintCloth } from "@nexus/weave";
import type { Picture } from "./picture.ts";

export function paintByTiles(on: CanvasRenderingContext2D, picture: Picture): void {
  const { drawdown, colours, part, thread, left, top } = picture;
  const { data, width, height } = paintCloth(drawdown, colours, { thread, part });
  on.putImageData(new ImageData(data, width, height), -left, -top);
}
