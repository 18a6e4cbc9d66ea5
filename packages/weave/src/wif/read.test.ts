import { describe, expect, it } from "vitest";
import { smallRows, smallWif } from "../../test/small.wif.ts";
import { isWarpUp } from "../draft/bits.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { threadColours } from "../draft/thread-colours.ts";
import { readWif } from "./read.ts";

const rowsOf = (file: string | Uint8Array) => {
  const drawdown = drawdownOf(readWif(file));
  return Array.from({ length: drawdown.picks }, (_, pick) =>
    Array.from({ length: drawdown.ends }, (_, end) => (isWarpUp(drawdown, end, pick) ? "#" : ".")).join(""),
  );
};
const plan = ["1=1,2", "2=2,3", "3=3,4", "4=1,4", "5=3,4", "6=2,3"];

describe("a WIF file as found in the wild", () => {
  it("is read with any line ends, comments, blanks and capitals", () => {
    const noisy = smallWif({ THREADING: ["; straight draw", " 1 = 1 ", "2=2 ; second", "3 =3", "4= 4"] }, "\r\n");
    expect(rowsOf(noisy.replace("[TIEUP]", "[tieup ]").replace("[WEAVING]", "  [Weaving]"))).toEqual(smallRows);
    expect(rowsOf(smallWif({}, "\r"))).toEqual(smallRows);
  });

  it("is read in UTF-8 with a mark, in UTF-16, and in the alphabet of old Windows", () => {
    const text = smallWif({ TEXT: ["Title=Bl\u00fcten"] });
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(text, (it) => it.charCodeAt(0)).flatMap((it) => [it & 255, it >> 8]),
    ]);
    const latin = Uint8Array.from(text, (it) => it.charCodeAt(0));
    for (const file of [new TextEncoder().encode(`\ufeff${text}`), utf16, latin]) {
      expect(readWif(file).title).toBe("Bl\u00fcten");
      expect(rowsOf(file)).toEqual(smallRows);
    }
  });

  it.each(["true", "yes", "1", "TRUE", "On"])("takes %s for a rising shed", (value) => {
    expect(rowsOf(smallWif({ WEAVING: [`Rising Shed=${value}`] }))).toEqual(smallRows);
  });

  it.each(["false", "no", "0"])("turns the cloth over for a rising shed that is %s", (value) => {
    const sunk = smallRows.map((row) => row.replace(/./g, (it) => (it === "#" ? "." : "#")));
    expect(rowsOf(smallWif({ WEAVING: [`Rising Shed=${value}`] }))).toEqual(sunk);
  });

  it("takes a liftplan over a tie-up, unless the contents deny it", () => {
    const other = ["1=1", "2=1", "3=1", "4=1", "5=1", "6=1"];
    expect(rowsOf(smallWif({ LIFTPLAN: other }))).toEqual(smallRows.map(() => "#..."));
    expect(rowsOf(smallWif({ LIFTPLAN: plan, TIEUP: undefined, TREADLING: undefined }))).toEqual(smallRows);
    expect(rowsOf(smallWif({ LIFTPLAN: other, CONTENTS: ["LIFTPLAN=no"] }))).toEqual(smallRows);
  });

  it("weaves zeros and empty lines as threads that nothing lifts", () => {
    const rows = smallRows.map((row) => `.${row.slice(1)}`);
    expect(rowsOf(smallWif({ THREADING: ["1=0", "2=2", "3=3", "4=4"] }))).toEqual(rows);
    expect(rowsOf(smallWif({ THREADING: ["1=", "2=2", "3=3", "4=4"] }))).toEqual(rows);
    expect(rowsOf(smallWif({ TREADLING: ["1=1", "2=0,2", "3=", "6=2"] }))[2]).toBe("....");
  });

  it("believes the data where a count says less, and the count where it says more", () => {
    const counts = { WEAVING: ["Shafts=1", "Treadles=2"], WARP: ["Threads=2"], WEFT: ["Threads=3"] };
    expect(rowsOf(smallWif(counts))).toEqual(smallRows);
    const wide = rowsOf(smallWif({ WARP: ["Threads=6"], WEFT: ["Threads=7"] }));
    expect(wide).toEqual([...smallRows.map((row) => `${row}..`), "......"]);
  });

  it("passes over private sections, even ones that come twice", () => {
    const mine = "[PRIVATE LOOM]\n1=anything\nfoo\n";
    expect(rowsOf(`${mine}${smallWif()}\n${mine}`)).toEqual(smallRows);
  });

  it("adds up a section that comes twice", () => {
    const twice = `${smallWif({ THREADING: ["1=1", "2=2"] })}\n[THREADING]\n3=3\n4=4\n`;
    expect(rowsOf(twice)).toEqual(smallRows);
  });

  it("scales colours from the range of the file", () => {
    const wide = { "COLOR PALETTE": ["Range=0,999"], "COLOR TABLE": ["1=999,0,500", "2=0,999,1200"] };
    const { warp, weft } = threadColours(readWif(smallWif(wide)));
    expect([...warp.slice(0, 3)]).toEqual([255, 0, 128]);
    expect([...weft.slice(0, 3)]).toEqual([0, 255, 255]);
  });

  it("lays single colours over the default of their side", () => {
    const { warp, weft } = readWif(smallWif({ "WARP COLORS": ["2=2", "3="], WEFT: ["Color=7"] }));
    expect(warp.colours).toEqual([1, 2, 1, 1]);
    expect(weft.colours).toEqual([7, 7, 7, 7, 7, 7]);
  });

  it("reads the distance of threads in any unit", () => {
    expect(readWif(smallWif()).warp.spacing).toBeCloseTo(2.5);
    expect(readWif(smallWif({ WARP: ["Spacing=.1", "Units=Inches "] })).warp.spacing).toBeCloseTo(2.54);
    expect(readWif(smallWif({ WARP: ["Spacing=72", "Units=decipoints"] })).warp.spacing).toBeCloseTo(2.54);
    expect(readWif(smallWif({ WARP: ["Spacing=soon"] })).warp.spacing).toBeCloseTo(2.12);
  });
});
