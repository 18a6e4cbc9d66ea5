/** A day of a heart and ninety seconds of a finger on a camera, the same every time. */

const DAY = 86_400_000;

function chance(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** Intervals in whole ms until a day is over: slow by night, with the breath, and one in a thousand wrong. */
export function aDay(): Float64Array {
  const next = chance();
  const intervals: number[] = [];
  for (let at = 0; at < DAY; ) {
    const usual = 850 + 120 * Math.cos((2 * Math.PI * at) / DAY) + 35 * Math.sin(at / 650) + 40 * (next() - 0.5);
    const interval = Math.round(next() < 0.001 ? usual * 0.6 : usual);
    intervals.push(interval);
    at += interval;
  }
  return Float64Array.from(intervals);
}

export interface Frame {
  readonly at: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Some 30 frames in a second, unevenly, of a pulse of 72 bpm. */
export function someFrames(seconds: number): Frame[] {
  const next = chance();
  return Array.from({ length: seconds * 30 }, (_, frame) => {
    const at = ((frame + 0.4 * next()) * 1000) / 30;
    const since = at % 833;
    const height = Math.exp(-(((since - 180) / 90) ** 2)) + 0.35 * Math.exp(-(((since - 420) / 110) ** 2));
    const colour = (level: number) => level * (1 - 0.01 * height) + 0.2 * (next() - 0.5);
    return { at, red: colour(215), green: colour(60), blue: colour(30) };
  });
}
