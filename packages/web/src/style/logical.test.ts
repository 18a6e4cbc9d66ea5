import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Properties that name a side of the screen. What begins on the left in one language begins on the right in another. */
const SIDES =
  /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g;
const SIDED_VALUES = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
/** Four values go around clockwise; only where the second and the fourth are the same do they hold both ways. */
const AROUND = /(?:^|[\s;{])(margin|padding|inset|border-width|border-color|border-style)\s*:\s*([^;{}]+);/g;

function sidesIn(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const uneven = [...plain.matchAll(AROUND)].filter(([, , value = ""]) => {
    const values = value.trim().match(/[\w.-]*\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+/g) ?? [];
    return values.length === 4 && values[1] !== values[3];
  });
  return [...plain.matchAll(SIDES), ...plain.matchAll(SIDED_VALUES), ...uneven].map(([found]) => found.trim());
}

const folder = import.meta.dirname;
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

describe("the style sheets", () => {
  it.each(sheets)("%s names no left and no right", (name) => {
    expect(sidesIn(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });

  it("are searched by a test that would find them", () => {
    const wrong =
      ".a { margin-left: 1px; } .b { text-align: right; left: 0; } .c { padding: 0 calc(1px + 2px) 0 1rem; }";
    expect(sidesIn(wrong)).toHaveLength(4);
    expect(sidesIn(".a { margin: 0 1px 0 1px; inset: -12px 0; text-align: start; /* left: 0 */ }")).toEqual([]);
  });
});
