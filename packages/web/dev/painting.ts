/** Both ways of painting cloth, each by itself: for holding them against each other, and for measuring them. */
import { type Drawdown, drawdownFrom, type ThreadColours, threadColours, weaveHistory } from "@nexus/weave";
import type { Picture } from "../src/cloth/drawn/picture.ts";
import { paintByTiles } from "../src/cloth/drawn/tiles.ts";
import { openWebGl } from "../src/cloth/drawn/webgl.ts";

interface Painting {
  /** Paints by both ways, takes the WebGL context away and gives it back. Undefined where there is no WebGL. */
  bothWays(): Promise<
    { readonly first: number | undefined; readonly lost: boolean; readonly again: number | undefined } | undefined
  >;
  /**
   * Milliseconds for one picture of `side` x `side` threads, each way beside a plain fill of the same pixels, as often as
   * asked. Textures are made anew each time.
   */
  measure(
    side: number,
    thread: number,
    times: number,
  ): {
    readonly rounds: readonly { readonly webGl: number | undefined; readonly tiles: number; readonly fill: number }[];
    readonly renderer: string;
  };
}

declare global {
  interface Window {
    painting?: Painting;
  }
}

const blank = (width: number, height: number): CanvasRenderingContext2D => {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  return canvas.getContext("2d") as CanvasRenderingContext2D;
};
const pixelsOf = (on: CanvasRenderingContext2D) => on.getImageData(0, 0, on.canvas.width, on.canvas.height).data;

/** A day of three feelings, looked at through a window that cuts threads on all sides. */
function aDay(): Picture {
  const felt = [0, 1, 2].map((who) => ({ who: `${who}`, at: 0, point: { valence: who - 1, arousal: 0.3 } }));
  const { draft, drawdown } = weaveHistory({ seed: "one", people: 3, felt });
  const part = { end: 3, pick: 1, ends: 40, picks: 14 };
  return { drawdown, colours: threadColours(draft), part, thread: 9, left: 4, top: 2, width: 300, height: 110 };
}

/** Twill that changes its direction from square to square, in as many colours as there are threads. */
function aSquare(side: number, thread: number): Picture {
  const isUp = (end: number, pick: number) => (end + pick) % 4 < 2 !== (((end >> 3) + (pick >> 3)) & 1) > 0;
  const drawdown: Drawdown = drawdownFrom(side, side, isUp);
  const bytes = Uint8Array.from({ length: side * 3 }, (_, at) => at % 256);
  const colours: ThreadColours = { warp: bytes, weft: bytes };
  const part = { end: 0, pick: 0, ends: side, picks: side };
  return { drawdown, colours, part, thread, left: 0, top: 0, width: side * thread, height: side * thread };
}

const furthest = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
  one.reduce((most, byte, at) => Math.max(most, Math.abs(byte - (other[at] ?? 0))), 0);

/** Milliseconds until the pixels can be read: what a browser has put off is done by then. */
function timed(on: CanvasRenderingContext2D, work: () => void): number {
  const began = performance.now();
  work();
  on.getImageData(0, 0, 1, 1);
  return performance.now() - began;
}

const painting: Painting = {
  async bothWays() {
    const canvas = document.createElement("canvas");
    const painter = openWebGl(canvas, { evenIfSlow: true });
    if (!painter) return undefined;
    const picture = aDay();
    const byTiles = blank(picture.width, picture.height);
    paintByTiles(byTiles, picture);
    const apart = () => {
      const on = blank(picture.width, picture.height);
      const painted = painter.paint(picture);
      if (!painted) return undefined;
      on.drawImage(painted, 0, 0);
      return furthest(pixelsOf(on), pixelsOf(byTiles));
    };
    const heard = (name: string) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
    const context = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const first = apart();
    const goes = heard("webglcontextlost");
    context?.loseContext();
    await goes;
    // A context can be given back only once that news has gone round.
    await new Promise((done) => setTimeout(done));
    const lost = apart();
    const comes = heard("webglcontextrestored");
    context?.restoreContext();
    await comes;
    return { first, lost: lost === undefined, again: apart() };
  },
  measure(side, thread, times) {
    const on = blank(side * thread, side * thread);
    const painter = openWebGl(document.createElement("canvas"), { evenIfSlow: true });
    const fill = () => {
      on.fillStyle = `rgb(${Math.floor(performance.now()) % 256} 64 96)`;
      on.fillRect(0, 0, side * thread, side * thread);
    };
    const byWebGl = (picture: Picture) => {
      const painted = painter?.paint(picture);
      if (painted) on.drawImage(painted, 0, 0);
    };
    const rounds = Array.from({ length: times }, () => {
      const picture = aSquare(side, thread);
      return {
        webGl: painter ? timed(on, () => byWebGl(picture)) : undefined,
        tiles: timed(on, () => paintByTiles(on, picture)),
        fill: timed(on, fill),
      };
    });
    const info = painter && document.createElement("canvas").getContext("webgl2");
    const unmasked = info?.getExtension("WEBGL_debug_renderer_info");
    const renderer = unmasked ? String(info?.getParameter(unmasked.UNMASKED_RENDERER_WEBGL)) : "none";
    return { rounds, renderer };
  },
};
window.painting = painting;
