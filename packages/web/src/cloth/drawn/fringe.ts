/** Below its newest pick the warp goes on, in loose ends: a cloth that is not finished. */

/** How much of the fringe an end takes at least. */
const SHORTEST = 0.35;

/** 0..1, the same for the same end, with no pattern that an eye would find. */
const uneven = (end: number) => Math.abs(Math.sin(end * 127.1 + 11.7) * 43758.5453) % 1;

interface Ends {
  /** Three bytes for each end. */
  readonly colours: Uint8Array;
  /** Pixels of one thread, and by which the first end lies beyond the left edge. */
  readonly thread: number;
  readonly left: number;
  /** Where the cloth ends, and how long the longest end hangs, in pixels. */
  readonly top: number;
  readonly length: number;
}

export function hangEnds(on: CanvasRenderingContext2D, { colours, thread, left, top, length }: Ends): void {
  on.lineCap = "round";
  for (let end = 0; end * 3 < colours.length; end++) {
    const x = end * thread - left + thread / 2;
    const hangs = (length - thread / 2) * (SHORTEST + (1 - SHORTEST) * uneven(end));
    const sway = thread * 0.5 * (uneven(end + 500) - 0.5);
    const [red = 0, green = 0, blue = 0] = colours.subarray(end * 3, end * 3 + 3);
    for (const [shade, width, shift] of [
      [0.6, 0.74, 0],
      [0.95, 0.46, -0.08],
    ] as const) {
      on.strokeStyle = `rgb(${red * shade} ${green * shade} ${blue * shade})`;
      on.lineWidth = thread * width;
      on.beginPath();
      on.moveTo(x + thread * shift, top);
      on.quadraticCurveTo(x + thread * shift, top + hangs / 2, x + sway + thread * shift, top + hangs);
      on.stroke();
    }
  }
}
