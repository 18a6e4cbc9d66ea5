/** The cloth of some days of a circle, with its fingerprint, and whose threads show in it. */
import { clothSha256 } from "../draft/digest.ts";
import { DAY } from "./history.ts";
import type { Passage } from "./passages.ts";
import { historyOf, type Told } from "./told.ts";
import { type Cloth, type ClothOptions, weaveHistory } from "./weave-history.ts";

/** Days since 1970, both in it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a circle's cloth, woven by itself. */
export interface Stretch extends Days {
  readonly woven: Cloth;
  /** Its fingerprint, which is free of dyes: the same on every device that was told the same. */
  readonly cloth: string;
  /** Whose threads show. */
  readonly threads: readonly string[];
}

export function stretchOf({ felt, rounds, ...rest }: Told, { from, to }: Days, options?: ClothOptions): Stretch {
  const isIn = ({ at }: { readonly at: number }) => at >= from * DAY && at < (to + 1) * DAY;
  const told = { ...rest, felt: felt.filter(isIn), rounds: rounds.filter(isIn) };
  const woven = weaveHistory(historyOf(told), options);
  return { from, to, woven, cloth: clothSha256(woven), threads: whoseThreads(told, woven.passages) };
}

/** Everyone with a feeling on a day that was woven, or something in a round that was. */
export function whoseThreads({ felt, rounds }: Told, passages: readonly Passage[]): readonly string[] {
  const slotsOf = (isRound: boolean) =>
    new Set(
      passages.flatMap(({ structure, slot }) =>
        structure !== "silence" && (structure === "round") === isRound ? [slot] : [],
      ),
    );
  const [days, held] = [slotsOf(false), slotsOf(true)];
  const slotOf = ({ at }: { readonly at: number }) => Math.floor(at / DAY);
  const ofDays = felt.filter((one) => days.has(slotOf(one))).map(({ who }) => who);
  const ofRounds = rounds.filter((one) => held.has(slotOf(one))).flatMap(({ given }) => given.map(({ who }) => who));
  return [...new Set([...ofDays, ...ofRounds])];
}
