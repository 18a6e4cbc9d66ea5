/** How a paced breath goes: a shorter way in, a longer way out, ten steps for both. */

/** ms of one breath: about five, six and seven in a minute. */
export const PACES = [12_000, 10_000, 8500] as const;
export type Pace = (typeof PACES)[number];
export const USUAL_PACE: Pace = 10_000;

export const STEPS = 10;
/** Of them, those of the way in. */
export const STEPS_IN = 4;
const IN = STEPS_IN / STEPS;

/** ms of as many whole breaths as a minute begins. */
export const minuteOf = (pace: Pace): number => Math.ceil(60_000 / pace) * pace;

/** 0..9 at `ms` since the first breath began. */
export const stepAt = (ms: number, pace: Pace): number => Math.floor(((Math.max(0, ms) % pace) / pace) * STEPS);

/** 0, all out, to 1, all in. */
export function fullnessAt(ms: number, pace: Pace): number {
  const part = (Math.max(0, ms) % pace) / pace;
  const way = part < IN ? part / IN : 1 - (part - IN) / (1 - IN);
  return (1 - Math.cos(Math.PI * way)) / 2;
}
