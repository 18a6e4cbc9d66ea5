/**
 * Writes WIF 1.1. The format may be used freely by programs whose files carry the version, its date and its developers
 * as its authors prescribe; so `[WIF]` says exactly that, whatever today is.
 */
import type { Draft, Numbers, Yarns } from "../draft/draft.ts";
import { picksOf } from "../draft/draft.ts";

const LINE_END = "\r\n";
type Lines = readonly (readonly [key: string | number, value: string | number | boolean])[];

export function writeWif(draft: Draft): string {
  const { lifting, palette, warp, weft } = draft;
  const colours = palette.colours.flatMap((colour, at) => (colour ? [[at + 1, colour.join()] as const] : []));
  const treadles = lifting.kind === "liftplan" ? draft.shafts : lifting.tieup.length;
  const how: readonly (readonly [string, Lines])[] =
    lifting.kind === "liftplan"
      ? [["LIFTPLAN", table(lifting.lifts)]]
      : [
          ["TIEUP", table(lifting.tieup)],
          ["TREADLING", table(lifting.treadling)],
        ];
  const body: readonly (readonly [string, Lines])[] = [
    ["TEXT", [["Title", oneLine(draft.title)]]],
    [
      "WEAVING",
      [
        ["Rising Shed", lifting.kind === "liftplan" || lifting.risingShed],
        ["Shafts", draft.shafts],
        ["Treadles", treadles],
      ],
    ],
    ["WARP", yarns(warp, draft.threading.length)],
    ["WEFT", yarns(weft, picksOf(draft))],
    [
      "COLOR PALETTE",
      [
        ["Entries", colours.length],
        ["Form", "RGB"],
        ["Range", palette.range.join()],
      ],
    ],
    ["COLOR TABLE", colours],
    ["THREADING", table(draft.threading)],
    ...how,
    ["WARP COLORS", each(warp)],
    ["WEFT COLORS", each(weft)],
  ];
  const told: Lines = [
    ["Version", "1.1"],
    ["Date", "April 20, 1997"],
    ["Developers", "wif@mhsoft.com"],
    ["Source Program", "The Nexus"],
    ["Source Version", "0.1"],
  ];
  const contents: Lines = body.map(([name]) => [name, true]);
  return [["WIF", told] as const, ["CONTENTS", contents] as const, ...body].map(section).join(LINE_END);
}

const section = ([name, lines]: readonly [string, Lines]): string =>
  [`[${name}]`, ...lines.map(([key, value]) => `${key}=${value}`), ""].join(LINE_END);

/** 0 stands for none: every thread has a line. */
const table = (lists: readonly Numbers[]): Lines => lists.map((list, at) => [at + 1, list.join() || 0]);

const each = ({ colours }: Yarns): Lines => colours.map((colour, at) => [at + 1, colour]);

const yarns = ({ colours, spacing }: Yarns, threads: number): Lines => [
  ["Threads", threads],
  ["Color", colours[0] ?? 1],
  ["Units", "centimeters"],
  ["Spacing", Number((spacing / 10).toFixed(4))],
  ["Thickness", Number((spacing / 10).toFixed(4))],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what would break the line
const oneLine = (text: string) => text.replace(/[\x00-\x1f\x7f\u2028\u2029]+/g, " ").trim();
