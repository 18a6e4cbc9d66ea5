/** Any draft, woven or not. */
import fc from "fast-check";
import { type Drawdown, drawdownFrom } from "../src/draft/bits.ts";
import type { Draft } from "../src/draft/draft.ts";

const numbers = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: Math.min(4, most) });

const channel = fc.integer({ min: 0, max: 255 });
const aPalette = fc.record({
  range: fc.constantFrom([0, 255] as const, [0, 999] as const),
  colours: fc.array(fc.option(fc.tuple(channel, channel, channel), { nil: undefined }), { maxLength: 6 }),
});

const spacing = fc.integer({ min: 1, max: 90 }).map((tenths) => tenths / 10);

const size = fc.record({
  shafts: fc.integer({ min: 1, max: 12 }),
  treadles: fc.integer({ min: 1, max: 10 }),
  ends: fc.integer({ min: 1, max: 70 }),
  picks: fc.integer({ min: 1, max: 50 }),
});

export const aDraft: fc.Arbitrary<Draft> = size.chain(({ shafts, treadles, ends, picks }) => {
  const lists = (most: number, length: number) => fc.array(numbers(most), { minLength: length, maxLength: length });
  const yarns = (length: number) =>
    fc.record({
      colours: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: length, maxLength: length }),
      spacing,
    });
  const liftplan = fc.record({ kind: fc.constant("liftplan" as const), lifts: lists(shafts, picks) });
  const treadled = fc.record({
    kind: fc.constant("treadled" as const),
    risingShed: fc.boolean(),
    tieup: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: shafts }), { minLength: 1 }), {
      minLength: treadles,
      maxLength: treadles,
    }),
    treadling: lists(treadles, picks),
  });
  return fc.record({
    title: fc.string({ maxLength: 20 }).map((text) => text.replace(/\p{C}/gu, "").trim()),
    shafts: fc.constant(shafts),
    threading: lists(shafts, ends),
    lifting: fc.oneof(liftplan, treadled),
    palette: aPalette.map(({ range, colours }) => {
      while (colours.length > 0 && colours.at(-1) === undefined) colours.pop();
      return { range, colours };
    }),
    warp: yarns(ends),
    weft: yarns(picks),
  });
});

export const aDrawdown: fc.Arbitrary<Drawdown> = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.boolean()))
  .map(([ends, picks, ups]) => drawdownFrom(ends, picks, () => ups.next().value as boolean));
