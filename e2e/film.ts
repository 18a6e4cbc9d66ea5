/**
 * Films for a camera that Chromium only plays: what a lens sees under a lit fingertip, made here pixel by pixel. Chromium
 * shows such a file from its beginning when a page first asks for the camera, and begins it anew at its end.
 */
import { writeFileSync } from "node:fs";

export const FRAME_RATE = 30;
export const WIDE = 64;
export const HIGH = 48;

/** One frame at a time in s: brightness (16 to 235) of every pixel, and the two colours of all, finer than whole steps. */
type Picture = (
  second: number,
  pixel: number,
) => { readonly bright: number; readonly blue: number; readonly red: number };

interface Part {
  readonly seconds: number;
  readonly picture: Picture;
}

/** Writes the parts one after the other, as a film of raw pictures (YUV4MPEG2, 4:2:0). */
export function writeFilm(path: string, parts: readonly Part[], { wide = WIDE, high = HIGH } = {}): void {
  const pieces: Buffer[] = [Buffer.from(`YUV4MPEG2 W${wide} H${high} F${FRAME_RATE}:1 Ip A1:1\n`)];
  for (const { seconds, picture } of parts)
    for (let frame = 0; frame < seconds * FRAME_RATE; frame++) {
      const second = frame / FRAME_RATE;
      const lights = Buffer.alloc(wide * high);
      // A pulse is finer than one step of brightness, so single pixels take the step earlier than others.
      for (let at = 0; at < lights.length; at++)
        lights[at] = Math.floor(picture(second, at).bright + ((at * 0.618_034 + frame * 0.414_214) % 1));
      const colour = (value: number) =>
        Buffer.from(
          Array.from({ length: lights.length / 4 }, (_, at) =>
            Math.floor(value + ((at * 0.618_034 + frame * 0.414_214) % 1)),
          ),
        );
      const { blue, red } = picture(second, 0);
      pieces.push(Buffer.from("FRAME\n"), lights, colour(blue), colour(red));
    }
  writeFileSync(path, Buffer.concat(pieces));
}

/** Beats of the pulse below, and how long they take together: a film of this length goes round without a stumble. */
const BEATS = 36;
export const ROUND = 30;
export const RATE = (BEATS * 60) / ROUND;

/** How many times in the round, and by how many ms, something moves the beats: breath, something slower, and little things. */
const sways = [
  [6, 40],
  [1, 60],
  [11, 12],
  [16, 7],
] as const;
const begins = Array.from({ length: BEATS }, (_, beat) => {
  const sway = (times: number, ms: number) => ms * Math.sin((2 * Math.PI * times * beat) / BEATS + times);
  return (beat * ROUND) / BEATS + sways.reduce((sum, [times, ms]) => sum + sway(times, ms), 0) / 1000;
});

/** A fingertip, lit through: darker by a few steps in a thousand with each beat. Times in s, of a film that goes round. */
const fingerOf =
  (beats: readonly number[], round: number): Picture =>
  (second) => {
    const now = second % round;
    const began = beats.findLast((begin) => begin <= now) ?? (beats.at(-1) as number) - round;
    const since = (now - began) * 1000;
    const hump = (at: number, width: number) => Math.exp(-(((since - at) / width) ** 2));
    return { bright: 82 - 3 * (hump(180, 90) + 0.35 * hump(420, 110)), blue: 100, red: 220 };
  };

/** With a heart of 72 beats in a minute. */
export const finger: Picture = fingerOf(begins, ROUND);

/** With a heart of these intervals in ms, and how long its film is. */
export function fingerWith(intervals: readonly number[]): Part {
  let at = 0;
  const beats = intervals.map((interval) => {
    at += interval / 1000;
    return at - interval / 1000;
  });
  return { seconds: Math.floor(at), picture: fingerOf(beats, at) };
}

/** Skin in even light, a little less green with each beat of the same heart. */
export const face: Picture = (second) => {
  const beat = (82 - finger(second, 0).bright) / 3;
  return { bright: 140 - 0.6 * beat, blue: 112 + 0.5 * beat, red: 150 + 0.8 * beat };
};

/** Far too bright. */
export const white: Picture = () => ({ bright: 254, blue: 128, red: 128 });

/** A room, with a hand that moves through it. */
export const room: Picture = (second, pixel) => ({
  bright: 110 + 40 * Math.sin((pixel % WIDE) / 9 + 3 * second) + 12 * Math.sin(5 * second),
  blue: 122,
  red: 134,
});

/** What Chromium needs to know to play it instead of looking. */
export const cameraArgs = (film: string) => [`--use-file-for-fake-video-capture=${film}`];
