/** The newest picks of a cloth; one that is shorter hangs on more of its hem, so that a circle has a cloth from its first day. */

/** Picks of undyed tabby with which every circle's cloth begins; as it is plain weave, it can be repeated. */
const HEM = 6;

/** Indices of picks, the oldest first. */
export const lastPicks = (picks: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => {
    const pick = picks - count + at;
    return pick >= 0 ? pick : ((pick % HEM) + HEM) % HEM;
  });
