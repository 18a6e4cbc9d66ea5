/** Milliseconds since 1970, finer than `Date.now`: comparable between processes of one machine. */
export type ClockTime = number;

export const clockTime = (): ClockTime => performance.timeOrigin + performance.now();
