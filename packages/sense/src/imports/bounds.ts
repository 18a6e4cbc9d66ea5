/** What can be measured of a person; beyond it a number is damage, or another unit. */
export const BPM = [20, 300] as const;
/** ms. */
export const VARIATION = [0.1, 1000] as const;
/** Seconds. */
export const SLEEP = [0, 36 * 3600] as const;
/** ms. */
export const INTERVAL = [200, 4000] as const;

export const isWithin = (value: unknown, [least, most]: readonly [number, number]): value is number =>
  typeof value === "number" && value >= least && value <= most;
