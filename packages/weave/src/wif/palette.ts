/** The colours of a WIF file: a table of red, green and blue in a range of the file's own choice. */
import type { Channels, Palette } from "../draft/draft.ts";
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Line, Sections } from "./sections.ts";

/** What is meant where nothing is said. */
const USUAL_RANGE = [0, 255] as const;

/** Throws colour-malformed. */
export function readPalette(sections: Sections): Palette {
  const range = readRange(sections.get("COLOR PALETTE")?.get("RANGE"));
  const colours: (Channels | undefined)[] = [];
  for (const [key, line] of sections.get("COLOR TABLE") ?? []) {
    const entry = /^\d{1,6}$/.test(key) ? Number(key) : Number.NaN;
    if (!(entry <= limits.paletteEntries)) throw malformed(line, `"${key}" is no entry of a palette.`);
    if (entry === 0) continue;
    while (colours.length < entry) colours.push(undefined);
    colours[entry - 1] = readChannels(line);
  }
  return { range, colours };
}

const malformed = ({ line }: Line, what: string) => new WeaveError("colour-malformed", `Line ${line}: ${what}`);

function readRange(line: Line | undefined): readonly [number, number] {
  if (!line || line.value === "") return USUAL_RANGE;
  const [, least, most] = /^(\d{1,6})\s*[,\s]\s*(\d{1,6})\b/.exec(line.value) ?? [];
  if (least === undefined || !(Number(least) < Number(most))) throw malformed(line, `"${line.value}" is no range.`);
  return [Number(least), Number(most)];
}

function readChannels(line: Line): Channels {
  const [, red, green, blue] = /^(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*(?:;.*)?$/.exec(line.value) ?? [];
  if (blue === undefined) throw malformed(line, `"${line.value.slice(0, 40)}" is not red, green and blue.`);
  return [Number(red), Number(green), Number(blue)];
}
