/** What a draft has to fit: a loom, and how far a thread may float before it catches on a finger. */

export interface Loom {
  readonly shafts: number;
  /** The longest float that is allowed, in crossings, on either face. */
  readonly longestFloat: number;
}

export const LONGEST_FLOAT = 5;

export const loomWith = (shafts: number): Loom => ({ shafts, longestFloat: LONGEST_FLOAT });
