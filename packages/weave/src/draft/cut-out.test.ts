import { describe, expect, it } from "vitest";
import { afraid, calm, glad, hurt, onDay } from "../../test/histories.ts";
import { smallWif } from "../../test/small.wif.ts";
import { weaveHistory } from "../cloth/weave-history.ts";
import { readWif } from "../wif/read.ts";
import { isSameDrawdown, isWarpUp } from "./bits.ts";
import { cutOut } from "./cut-out.ts";
import { drawdownOf } from "./drawdown.ts";
import { threadColours } from "./thread-colours.ts";

const { draft, drawdown } = weaveHistory({ seed: "cut", people: 4, felt: onDay(0, glad, hurt, calm, afraid) });

describe("a part of a draft", () => {
  it("shows what the whole shows there, thread by thread and in its colours", () => {
    const [ends, picks] = [
      [40, 41, 3],
      [9, 8, 7, 12],
    ];
    const part = cutOut(draft, { ends, picks });
    const cut = drawdownOf(part);
    picks.forEach((pick, row) => {
      ends.forEach((end, column) => {
        expect(isWarpUp(cut, column, row)).toBe(isWarpUp(drawdown, end, pick));
      });
    });
    const [whole, own] = [threadColours(draft), threadColours(part)];
    expect(own.warp.slice(0, 3)).toEqual(whole.warp.slice(120, 123));
    expect(own.weft.slice(9, 12)).toEqual(whole.weft.slice(36, 39));
  });

  it("is the whole where nothing is chosen, also with treadles", () => {
    const treadled = readWif(smallWif());
    expect(isSameDrawdown(drawdownOf(cutOut(treadled, {})), drawdownOf(treadled))).toBe(true);
    expect(drawdownOf(cutOut(treadled, { picks: [1] })).picks).toBe(1);
  });
});
