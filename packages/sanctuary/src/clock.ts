/** A sanctuary keeps no finer time than the hour. */

/** Milliseconds since 1970, as `Date.now`. */
export type Clock = () => number;

export const MS_PER_HOUR = 3_600_000;

export const hourOf = (ms: number): number => Math.floor(ms / MS_PER_HOUR);

/** The hour at whose beginning something is over that shall last at least `hours` from `ms` on. */
export const hourAfter = (ms: number, hours: number): number => Math.ceil(ms / MS_PER_HOUR) + hours;
