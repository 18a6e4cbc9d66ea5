import { describe, expect, it } from "vitest";
import { type Parts, smallWif } from "../../test/small.wif.ts";
import { WeaveError, type WeaveErrorCode } from "../errors.ts";
import { limits } from "../limits.ts";
import { readWif } from "./read.ts";

const cases: readonly (readonly [what: string, changes: Parts, code: WeaveErrorCode, detail: string])[] = [
  ["no section of that name", { WIF: undefined }, "wif-missing", "[WIF]"],
  ["no threading", { THREADING: undefined }, "threading-missing", "[THREADING]"],
  ["an empty threading", { THREADING: [] }, "threading-missing", "[THREADING]"],
  ["no tie-up", { TIEUP: undefined }, "tieup-missing", "[TIEUP]"],
  ["neither treadling nor liftplan", { TREADLING: undefined }, "treadling-missing", "[TREADLING] and [LIFTPLAN]"],
  ["a treadle that is not there", { TREADLING: ["1=1", "2=9"] }, "treadle-unknown", "Pick 2 uses treadle 9"],
  ["a shaft that is not there", { THREADING: ["1=1", "2=7"] }, "shaft-unknown", "End 2 hangs on shaft 7"],
  ["a word for a shaft", { THREADING: ["1=one"] }, "number-malformed", 'has "one"'],
  ["a word for a thread", { THREADING: ["first=1"] }, "number-malformed", "FIRST"],
  ["less than nothing", { WARP: ["Threads=-4"] }, "number-malformed", '"-4"'],
  ["half a treadle", { TREADLING: ["1=1.5"] }, "number-malformed", '"1.5"'],
  ["a colour with two parts", { "COLOR TABLE": ["1=255,255"] }, "colour-malformed", '"255,255"'],
  ["a range that is none", { "COLOR PALETTE": ["Range=255,0"] }, "colour-malformed", '"255,0"'],
  ["a palette entry without a number", { "COLOR TABLE": ["red=255,0,0"] }, "colour-malformed", '"RED"'],
  ["a cloth of a kilometre", { WEFT: ["Threads=900000"] }, "cloth-too-large", "900000 picks"],
  ["a cloth too large in both ways", { WARP: ["Threads=9000"], WEFT: ["Threads=9000"] }, "cloth-too-large", "9000"],
  ["an end of a faraway number", { THREADING: ["1=1", "999999999=1"] }, "cloth-too-large", "999999999"],
  ["more shafts than any loom", { WEAVING: ["Shafts=999999"] }, "cloth-too-large", "999999 shafts"],
];

describe("a WIF file that nobody could weave", () => {
  it.each(cases)("is refused by name: %s", (_, changes, code, detail) => {
    const refusal = refusalOf(smallWif(changes));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(detail);
  });

  it("is refused before it is read when it is larger than a draft ever is", () => {
    expect(refusalOf(new Uint8Array(limits.fileBytes + 1)).code).toBe("file-too-large");
  });

  it("is refused when it is something else", () => {
    expect(refusalOf("").code).toBe("wif-missing");
    expect(refusalOf(Uint8Array.from({ length: 5000 }, (_, at) => (at * 97) & 255)).code).toBe("wif-missing");
  });
});

function refusalOf(file: Uint8Array | string): WeaveError {
  try {
    readWif(file);
  } catch (error) {
    if (error instanceof WeaveError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}
