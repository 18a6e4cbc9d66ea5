/**
 * How many of a round's members' devices must work together to open what was sealed: more than half up to nine members,
 * more than two thirds from ten on. Fewer can read nothing, and as many others may be away or refuse.
 */
export const thresholdOf = (members: number): number =>
  members <= 9 ? Math.floor(members / 2) + 1 : Math.floor((2 * members) / 3) + 1;

/** Of two, each alone could open the other's. */
export const SEALED_AT_LEAST = 3;
