import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afraid, aHistory, calm, glad, hurt, onDay, runs, someShafts } from "../../test/histories.ts";
import { flawsOf } from "../draft/check.ts";
import { drawdownSha256 } from "../draft/digest.ts";
import { loomWith } from "../draft/loom.ts";
import { threadColours } from "../draft/thread-colours.ts";
import { DAY, type History } from "./history.ts";
import { passageAt } from "./passages.ts";
import { leastPeople } from "./slots.ts";
import { UNDYED } from "./tones.ts";
import { weaveHistory } from "./weave-history.ts";

const weave = (changes: Partial<History>, shafts = 16) =>
  weaveHistory({ seed: "a circle", people: 4, felt: [], ...changes }, { shafts });
const structures = (changes: Partial<History>) =>
  weave(changes)
    .passages.slice(1)
    .map(({ structure }) => structure);
const hashOf = (history: History, shafts = 16) => drawdownSha256(weaveHistory(history, { shafts }).drawdown);
const feltBy = (history: History, slot: number) =>
  new Set(history.felt.filter(({ at }) => Math.floor(at / DAY) === slot).map(({ who }) => who)).size;

describe("the cloth of a circle", () => {
  it("can be woven on the loom that was asked for, whatever was felt", () => {
    const property = fc.property(aHistory, someShafts, (history, shafts) => {
      expect(flawsOf(weaveHistory(history, { shafts }).draft, loomWith(shafts))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs });
  });

  it("is the same for the same feelings, in whatever order they arrived and whoever had them", () => {
    const names: Readonly<Record<string, string>> = { a: "h", b: "g", c: "f", d: "e", e: "d", f: "c", g: "b", h: "a" };
    const renamed = ({ seed, people, felt, rounds = [] }: History): History => ({
      seed,
      people,
      felt: felt.map((one) => ({ ...one, who: names[one.who] as string })).toReversed(),
      rounds: rounds.map(({ at, given }) => ({
        at,
        given: given.map((one) => ({ ...one, who: names[one.who] as string })),
      })),
    });
    const property = fc.property(aHistory, (history) => {
      expect(hashOf(renamed(history))).toBe(hashOf(history));
    });
    fc.assert(property, { numRuns: runs });
  });

  it("has no pick from a day on which too few told how they felt, and is as if they had not", () => {
    const property = fc.property(aHistory, (history) => {
      const least = leastPeople(history.people as number);
      const enough = history.felt.filter(({ at }) => feltBy(history, Math.floor(at / DAY)) >= least);
      const rounds = (history.rounds ?? []).filter(({ given }) => new Set(given.map(({ who }) => who)).size >= least);
      expect(hashOf({ ...history, felt: enough, rounds })).toBe(hashOf(history));
      for (const { structure, slot, tones } of weaveHistory(history).passages) {
        if (structure === "silence") expect(tones).toEqual([]);
        else if (structure !== "round") expect(feltBy(history, slot)).toBeGreaterThanOrEqual(least);
      }
    });
    fc.assert(property, { numRuns: runs });
  });

  it("weaves a day with three, with two in a circle of two, and every day of a journal", () => {
    const two = onDay(0, glad, hurt);
    expect(structures({ people: 3, felt: two })).toEqual([]);
    expect(structures({ people: 2, felt: two })).toEqual(["opposite"]);
    expect(structures({ people: 1, felt: onDay(0, glad) })).toEqual(["alone"]);
    expect(structures({ people: 2, felt: onDay(0, glad) })).toEqual([]);
    expect(structures({ people: (slot) => (slot < 20_001 ? 2 : 5), felt: [...two, ...onDay(1, glad, calm)] })).toEqual([
      "opposite",
    ]);
  });

  it("weaves who is alone plainly, who is alike as twill, opposites as double weave and a round as overshot", () => {
    expect(structures({ felt: onDay(0, glad, glad, calm) }).toSorted()).toEqual(["alike", "alone"]);
    expect(structures({ felt: onDay(0, calm, calm, afraid) })).toEqual(["opposite"]);
    expect(structures({ felt: onDay(0, glad, calm, { valence: 0, arousal: 0 }) })).toEqual(["alone", "alone", "alone"]);
    const given = [glad, calm, hurt].map((point, who) => ({ who: `${who}`, point }));
    expect(structures({ rounds: [{ at: 20_000 * DAY, given }] })).toEqual(["round"]);
  });

  it("weaves silence undyed, and no longer than a fortnight", () => {
    const felt = [...onDay(0, glad, glad, glad), ...onDay(4, glad, glad, glad), ...onDay(400, glad, glad, glad)];
    const { passages, draft } = weave({ felt });
    const silences = passages.filter(({ structure }) => structure === "silence");
    expect(silences.map(({ from, to }) => to - from)).toEqual([6, 6, 28]);
    for (const { from, to } of silences) {
      expect(new Set(draft.weft.colours.slice(from, to))).toEqual(new Set([UNDYED + 1]));
    }
  });

  it("counts one person once, by how they last felt that day", () => {
    const changed = [
      { who: "a", at: 20_000 * DAY, point: hurt },
      { who: "a", at: 20_000 * DAY + 9, point: glad },
    ];
    const others = onDay(0, glad, glad).map((one) => ({ ...one, who: `other ${one.who}` }));
    expect(structures({ felt: [...changed, ...others] })).toEqual(["alike"]);
    expect(structures({ felt: [...changed, ...others.slice(1)] })).toEqual([]);
  });

  it("tells of every pick what it shows", () => {
    const cloth = weave({ felt: onDay(3, glad, glad, calm) });
    for (let pick = 0; pick < cloth.drawdown.picks; pick++) expect(passageAt(cloth.passages, pick)).toBeDefined();
    expect(passageAt(cloth.passages, cloth.drawdown.picks)).toBeUndefined();
    expect(passageAt(cloth.passages, 8)?.slot).toBe(20_003);
  });

  it("is another for another circle, in its threading or in its stripes", () => {
    const looks = Array.from({ length: 100 }, (_, at) => {
      const { draft, drawdown } = weave({ seed: `circle ${at}` });
      return `${drawdownSha256(drawdown)} ${threadColours(draft).warp.join()} ${draft.threading.join()}`;
    });
    expect(new Set(looks).size).toBe(100);
  });

  it("hangs, for one history that never changes, on one hash", () => {
    const felt = [...onDay(0, glad, hurt, calm, afraid), ...onDay(2, calm, calm, calm)];
    const rounds = [{ at: 20_005 * DAY, given: [glad, hurt, calm].map((point, who) => ({ who: `${who}`, point })) }];
    expect(hashOf({ seed: "for ever", people: 4, felt, rounds })).toBe(
      "4adbe4c80138c6dc2a34a56a1ba7492e11fe005e18c60fcad42944f181236bcd",
    );
    expect(hashOf({ seed: "for ever", people: 4, felt, rounds }, 8)).toBe(
      "65857bf1c21cee1aaf612260863e743639d4cfdd9d6298cb3eb0c6a361326466",
    );
    expect(hashOf({ seed: "for ever", people: 4, felt, rounds }, 4)).toBe(
      "799b9843f7d5c451e1c5eb10c68644330af82445674307c036ead766a1ab4d61",
    );
  });

  it("is refused for looms on which circles cannot be woven", () => {
    for (const shafts of [0, 3, 17, Number.NaN]) expect(() => weave({}, shafts)).toThrow("4 to 16 shafts");
  });
});
