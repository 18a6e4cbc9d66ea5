/** Whose threads show in a circle's cloth: everyone with a feeling on a day that was woven, or words in a round that was. */
import type { MemberId } from "@nexus/circle";
import { DAY, type Passage } from "@nexus/weave";
import type { CircleHistory } from "../../cloth/drawn/circle-history.ts";

export function whoseThreads({ felt, rounds }: CircleHistory, passages: readonly Passage[]): readonly MemberId[] {
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
