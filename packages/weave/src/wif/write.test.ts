import fc from "fast-check";
import { expect, it } from "vitest";
import { aDraft } from "../../test/arbitraries.ts";
import { isSameDrawdown } from "../draft/bits.ts";
import type { Draft } from "../draft/draft.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { readWif } from "./read.ts";
import { writeWif } from "./write.ts";

/** What no file can tell from nothing: a loom with nothing tied to it, or a warp on no shaft at all. */
const saysSomething = ({ threading, lifting }: Draft) =>
  threading.length > 0 && (lifting.kind === "liftplan" || lifting.treadling.length > 0);

it("every draft is the same after writing and reading, and the second file like the first", () => {
  const property = fc.property(aDraft.filter(saysSomething), (draft) => {
    const file = writeWif(draft);
    const again = readWif(file);
    expect(isSameDrawdown(drawdownOf(again), drawdownOf(draft))).toBe(true);
    expect(again.palette).toEqual(draft.palette);
    expect([again.warp.colours, again.weft.colours]).toEqual([draft.warp.colours, draft.weft.colours]);
    expect(again.warp.spacing).toBeCloseTo(draft.warp.spacing, 6);
    expect(writeWif(again)).toBe(file);
  });
  fc.assert(property);
});

it("the file carries what the format prescribes", () => {
  const [draft] = fc.sample(aDraft, 1) as [Draft];
  const lines = writeWif({ ...draft, title: "two\r\n[WIF]\nlines" }).split("\r\n");
  expect(lines.slice(0, 4)).toEqual(["[WIF]", "Version=1.1", "Date=April 20, 1997", "Developers=wif@mhsoft.com"]);
  expect(lines).toContain("[CONTENTS]");
  expect(lines).toContain("Title=two [WIF] lines");
});
