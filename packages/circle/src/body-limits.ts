/** What hearts can do, as a check-in may say it: bpm, and RMSSD in ms. Apart, so that a screen has them without the rest. */
export const BODY_RATE = { least: 20, most: 250 } as const;
export const BODY_VARIATION = { least: 1, most: 500 } as const;
