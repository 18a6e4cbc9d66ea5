import { describe, expect, it } from "vitest";
import { numbersFrom } from "../cloth/chance.ts";
import { LEAST_APART, usualDyes } from "../colour/dyes.ts";
import { apart, type Lab } from "../colour/oklab.ts";
import { type Sight, seenBy, sights } from "../colour/sight.ts";
import { isWarpUp } from "../draft/bits.ts";
import { clothFlaws } from "../draft/check.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { SAFETY_THREADS, safetyDraft } from "./cloth.ts";
import { safetyWords } from "./words.ts";

const PAIRS = 10_000;
const CROSSINGS = SAFETY_THREADS ** 2;

const random = numbersFrom(5);
const someNumber = () => Uint8Array.from({ length: 30 }, () => Math.floor(random() * 256));
const withBitTurned = (number: Uint8Array) => {
  const bit = Math.floor(random() * number.length * 8);
  return number.map((byte, at) => (at === bit >>> 3 ? byte ^ (1 << (bit & 7)) : byte));
};

/** The dye that is seen at each crossing, 1 to 8. */
function seen(number: Uint8Array): Uint8Array {
  const draft = safetyDraft(number);
  const drawdown = drawdownOf(draft);
  return Uint8Array.from({ length: CROSSINGS }, (_, at) => {
    const [end, pick] = [at % SAFETY_THREADS, Math.floor(at / SAFETY_THREADS)];
    return (isWarpUp(drawdown, end, pick) ? draft.warp.colours[end] : draft.weft.colours[pick]) ?? 0;
  });
}

const eyes = Object.keys(sights) as Sight[];
/** Whether all eyes see two dyes as different: 1 at place 9 x one + other. */
const differ = Uint8Array.from({ length: 81 }, (_, at) => {
  const [one, other] = [usualDyes[Math.floor(at / 9) - 1], usualDyes[(at % 9) - 1]] as [
    Lab | undefined,
    Lab | undefined,
  ];
  if (!one || !other) return 0;
  return eyes.every((sight) => apart(seenBy(sight, one), seenBy(sight, other)) >= LEAST_APART) ? 1 : 0;
});
function share(one: Uint8Array, other: Uint8Array): number {
  let different = 0;
  for (let at = 0; at < CROSSINGS; at++) different += differ[(one[at] as number) * 9 + (other[at] as number)] as number;
  return different / CROSSINGS;
}

describe("the cloth of a safety number", () => {
  it.each([
    ["of two random numbers", () => someNumber()],
    ["of numbers one bit apart", (number: Uint8Array) => withBitTurned(number)],
  ])(
    `differs, for all eyes, in a fifth of the crossings at least: ${PAIRS} pairs %s`,
    (_, other) => {
      let least = 1;
      let number = someNumber();
      let before = seen(number);
      for (let pair = 0; pair < PAIRS; pair++) {
        number = other(number);
        const after = seen(number);
        least = Math.min(least, share(before, after));
        before = after;
      }
      expect(least).toBeGreaterThanOrEqual(0.2);
    },
    120_000,
  );

  it("is the same for the same number, everywhere", () => {
    const number = Uint8Array.from({ length: 30 }, (_, at) => at);
    expect(seen(number)).toEqual(seen(number.slice()));
    expect(seen(number).slice(0, 8).join("")).toBe("72222111");
  });

  it("holds together like any cloth", () => {
    for (let round = 0; round < 200; round++) expect(clothFlaws(drawdownOf(safetyDraft(someNumber())), 5)).toEqual([]);
  });

  it("asks for the whole number", () => {
    expect(() => safetyDraft(new Uint8Array(15))).toThrow("at least 16 bytes");
  });
});

describe("the words of a safety number", () => {
  const words = Array.from({ length: 256 }, (_, at) => `word${at}`);

  it("are the same for the same number, and others for the next", () => {
    const number = someNumber();
    const spoken = safetyWords(number, words);
    expect(spoken).toHaveLength(8);
    expect(safetyWords(number.slice(), words)).toEqual(spoken);
    const other = safetyWords(withBitTurned(number), words);
    expect(other.filter((word, at) => word !== spoken[at]).length).toBeGreaterThan(4);
  });

  it("need a list in which each byte has its word", () => {
    expect(() => safetyWords(someNumber(), words.slice(1))).toThrow(RangeError);
  });
});
