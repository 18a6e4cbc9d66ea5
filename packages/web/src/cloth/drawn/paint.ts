/** Paints cloth onto any canvas, by WebGL where there is it, else by tiles. */
import type { Picture } from "./picture.ts";
import { paintByTiles } from "./tiles.ts";
import { openWebGl, type WebGlPainter } from "./webgl.ts";

let shared: WebGlPainter | undefined;
let isAsked = false;

/** Opened by whoever is first to paint. */
function webGl(): WebGlPainter | undefined {
  if (!isAsked) shared = openWebGl(document.createElement("canvas"));
  isAsked = true;
  return shared;
}

/** Into the upper left corner of `on`. */
export function paint(on: CanvasRenderingContext2D, picture: Picture): void {
  const painted = webGl()?.paint(picture);
  if (painted) on.drawImage(painted, 0, 0);
  else paintByTiles(on, picture);
}
