/** How many people can bring somebody back. In a file of its own, because a screen asks too. */

/** The most shares of one dealing. */
export const MOST_GUARDIANS = 9;
/** Of one alone, each could do it alone. */
export const FEWEST_GUARDIANS = 2;

/** More than half: 2 of 3, 3 of 5. */
export const neededOf = (guardians: number): number => Math.floor(guardians / 2) + 1;
