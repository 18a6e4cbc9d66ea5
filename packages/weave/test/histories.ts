/** Histories of circles that never were. */
import fc from "fast-check";
import { DAY, type Felt, type History, motifs, type SharedRound, tensions } from "../src/cloth/history.ts";

/** Cases per property; `NEXUS_FUZZ` asks for more. */
export const runs = Math.max(60, Math.floor(Number(process.env.NEXUS_FUZZ ?? 0) / 200));

export const aPoint = fc.record({
  valence: fc.double({ min: -1, max: 1, noNaN: true }),
  arousal: fc.double({ min: -1, max: 1, noNaN: true }),
});
const aDay = fc.integer({ min: 0, max: 40 });
const someone = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");

const aFeeling = fc
  .tuple(someone, aDay, fc.integer({ min: 0, max: DAY - 1 }), aPoint)
  .map(([who, day, within, point]): Felt => ({ who, at: (20_000 + day) * DAY + within, point }));

const aRound = fc
  .tuple(
    aDay,
    fc.array(
      fc.record({
        who: someone,
        point: aPoint,
        tension: fc.option(fc.constantFrom(...tensions), { nil: undefined }),
        motif: fc.option(fc.constantFrom(...motifs), { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([day, given]): SharedRound => ({ at: (20_000 + day) * DAY, given }));

export const aHistory: fc.Arbitrary<History> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 32 }),
  people: fc.integer({ min: 1, max: 8 }),
  felt: fc.array(aFeeling, { maxLength: 150 }),
  rounds: fc.array(aRound, { maxLength: 4 }),
});

export const someShafts = fc.integer({ min: 4, max: 16 });

/** Points by their plain names. */
export const glad = { valence: 0.9, arousal: 0.05 };
export const hurt = { valence: -0.9, arousal: 0.05 };
export const calm = { valence: 0.6, arousal: -0.6 };
export const afraid = { valence: -0.6, arousal: 0.6 };

/** Everyone felt this on day `day`, one person each. */
export const onDay = (day: number, ...points: readonly Felt["point"][]): Felt[] =>
  points.map((point, who) => ({ who: `${who}`, at: (20_000 + day) * DAY + who, point }));
