/** Ten real files, with what other programs found in them. They lie beside the checkout, and are no part of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, test } from "vitest";
import { drawdownSha256 } from "../draft/digest.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { floatsOf } from "../draft/floats.ts";
import { WeaveError } from "../errors.ts";
import { readWif } from "./read.ts";
import { writeWif } from "./write.ts";

const folder = resolve(import.meta.dirname, "../../../../../shared/reference/wif");
const isHere = existsSync(join(folder, "expected.json"));
const files = isHere ? readdirSync(folder).filter((name) => name.endsWith(".wif")) : [];
const expected = isHere ? JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) : {};
const open = (name: string) => readFileSync(join(folder, name));

test.skipIf(isHere)("the real files are skipped: there is no ../shared/reference/wif beside the checkout", () => {
  expect(files).toEqual([]);
});

describe.runIf(isHere)("real files", () => {
  const good = files.filter((name) => !name.startsWith("bad-"));

  it.each(good)("%s is read as its own program drew it", (name) => {
    const drawdown = drawdownOf(readWif(open(name)));
    const { ends, picks, longestWarpFloat, longestWeftFloat } = expected[name];
    const { warp, weft } = floatsOf(drawdown);
    expect([drawdown.ends, drawdown.picks, warp, weft]).toEqual([ends, picks, longestWarpFloat, longestWeftFloat]);
    expect(drawdownSha256(drawdown)).toBe(expected[name].drawdownSha256);
  });

  it.each(good)("%s is the same after writing and reading", (name) => {
    const draft = readWif(open(name));
    const again = readWif(writeWif(draft));
    expect(drawdownSha256(drawdownOf(again))).toBe(expected[name].drawdownSha256);
    expect(again.palette).toEqual(draft.palette);
    expect([again.warp.colours, again.weft.colours]).toEqual([draft.warp.colours, draft.weft.colours]);
  });

  it.each([
    ["bad-missing-tieup.wif", "tieup-missing", "[TIEUP]"],
    ["bad-too-many-treadles.wif", "treadle-unknown", "Pick 1 uses treadle 7, and there are 6."],
  ])("%s is refused: %s", (name, code, detail) => {
    const refusal = refusalOf(open(name));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(detail);
  });
});

function refusalOf(file: Uint8Array): WeaveError {
  try {
    readWif(file);
  } catch (error) {
    if (error instanceof WeaveError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}
