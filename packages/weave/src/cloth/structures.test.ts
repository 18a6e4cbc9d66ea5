import { describe, expect, it } from "vitest";
import { afraid, calm, glad, hurt, onDay } from "../../test/histories.ts";
import { isWarpUp } from "../draft/bits.ts";
import { DAY, type Felt, type SharedRound } from "./history.ts";
import type { Structure } from "./passages.ts";
import { type Tone, toneOf, UNDYED } from "./tones.ts";
import { type Cloth, weaveHistory } from "./weave-history.ts";

/** The picks of the first passage of a kind, without the tabby that binds it to what comes before. */
function picksOf(cloth: Cloth, kind: Structure): readonly number[] {
  const { from, to } = cloth.passages.find(({ structure }) => structure === kind) ?? { from: 0, to: 0 };
  return Array.from({ length: to - from }, (_, at) => from + at).filter((pick) => toneAt(cloth, pick) !== UNDYED);
}
const toneAt = ({ draft }: Cloth, pick: number): Tone => (draft.weft.colours[pick] ?? 1) - 1;
const isUp =
  ({ drawdown }: Cloth) =>
  (end: number, pick: number) =>
    isWarpUp(drawdown, end, pick);
const weave = (felt: readonly Felt[], shafts: number, rounds: readonly SharedRound[] = []) =>
  weaveHistory({ seed: "a circle", people: 4, felt, rounds }, { shafts });
/** Over one, under one, across and along. */
const isPlain = (up: readonly (readonly boolean[])[]) =>
  up.every((row, pick) => row.every((it, end) => (it === ((end + pick) % 2 === 0)) === up[0]?.[0]));

describe.each([4, 8, 12, 16])("on a loom with %i shafts", (shafts) => {
  it("who is alone is woven over one, under one", () => {
    const cloth = weave(onDay(0, glad, calm, { valence: 0, arousal: 0 }), shafts);
    const rows = picksOf(cloth, "alone").map((pick) => cloth.draft.threading.map((_, end) => isUp(cloth)(end, pick)));
    expect(rows).toHaveLength(4);
    expect(isPlain(rows)).toBe(true);
  });

  it("who is alike is woven over two, under two, a step further with each pick", () => {
    const cloth = weave(onDay(0, glad, glad, glad), shafts);
    const picks = picksOf(cloth, "alike");
    expect(picks).toHaveLength(12);
    const up = isUp(cloth);
    const step =
      up(5, picks[0] ?? 0) === up(4, picks[1] ?? 0) && up(4, picks[0] ?? 0) === up(3, picks[1] ?? 0) ? -1 : 1;
    for (const pick of picks.slice(0, -1)) {
      for (let end = 4; end < 90; end++) expect(up(end + step, pick + 1)).toBe(up(end, pick));
    }
  });

  it("opposites are woven as two plain cloths, each whole, one above the other", () => {
    const cloth = weave(onDay(0, glad, glad, hurt), shafts);
    const picks = picksOf(cloth, "opposite");
    const blocks = Math.floor(shafts / 4);
    const shaftOf = (end: number) => (cloth.draft.threading[end]?.[0] ?? 1) - 1;
    const [first, second] = [0, 1].map((which) => picks.filter((_, at) => at % 2 === which)) as [number[], number[]];
    const layers = [0, 1].map((odd) =>
      cloth.draft.threading.flatMap((_, end) => (shaftOf(end) % 2 === odd ? [end] : [])),
    );
    const [one, other] = layers as [number[], number[]];
    const up = isUp(cloth);
    const rows = (layer: readonly number[], of: readonly number[]) =>
      of.map((pick) => layer.map((end) => up(end, pick)));
    expect(isPlain(rows(one, first))).toBe(true);
    expect(isPlain(rows(other, second))).toBe(true);
    // Wherever one layer lies above, none of its ends goes below a pick of the other, and the other way around.
    picks.forEach((pick, at) => {
      const swapped = (end: number) =>
        blocks > 1 ? Math.floor(shaftOf(end) / 4) >= blocks / 2 : at >= picks.length / 2;
      for (const end of at % 2 === 0 ? other : one) expect(up(end, pick)).toBe(swapped(end) === (at % 2 === 0));
    });
    expect(new Set(first.map((pick) => toneAt(cloth, pick))).size).toBe(1);
    expect(new Set(picks.map((pick) => toneAt(cloth, pick)))).toEqual(new Set([toneOf(glad), toneOf(hurt)]));
  });

  it("a shared round shows everyone's thread, the same backwards from its middle", () => {
    const given = [glad, calm, hurt, afraid].map((point, who) => ({ who: `${who}`, point }));
    const cloth = weave([], shafts, [{ at: 20_000 * DAY, given }]);
    const tones = picksOf(cloth, "round").map((pick) => toneAt(cloth, pick));
    expect(new Set(tones)).toEqual(new Set(given.map(({ point }) => toneOf(point))));
    expect(tones).toEqual(tones.toReversed());
  });
});
