/** A note for whoever sits down at a loom: threads, sett, colours, and how much yarn of each to buy. */
import { bytesToHex } from "../colour/oklab.ts";
import { type Draft, picksOf } from "../draft/draft.ts";
import { toLiftplan } from "../draft/liftplan.ts";
import { paletteBytes } from "../draft/thread-colours.ts";

export interface YarnNeed {
  /** Entry of the palette. */
  readonly entry: number;
  /** `#rrggbb`, or nothing where the palette lacks it. */
  readonly colour: string;
  readonly ends: number;
  readonly picks: number;
  /** With what weaving and the loom take. */
  readonly metres: number;
}

export interface WeavingNote {
  readonly title: string;
  readonly shafts: number;
  readonly ends: number;
  readonly picks: number;
  /** Threads in a centimetre. */
  readonly sett: number;
  readonly beat: number;
  /** In the reed, in cm. */
  readonly width: number;
  readonly length: number;
  /** What a yarn for this sett weighs, in metres a kilogram. */
  readonly yarn: number;
  readonly yarns: readonly YarnNeed[];
  /** Threads side by side of one yarn, from the first end. */
  readonly warpOrder: readonly { readonly entry: number; readonly ends: number }[];
  /** The shaft of each end. */
  readonly threading: readonly number[];
  /** The shafts that rise, pick by pick. */
  readonly lifts: readonly (readonly number[])[];
}

/** A tenth is lost to the waves that threads make, and 70 cm of each end stay on the loom. */
const TAKE_UP = 1.1;
const LOOM_WASTE = 0.7;
/**
 * Ashenhurst's rule: threads of a yarn lie 0.9 x sqrt(yards a pound) to the inch side by side; plain weave takes half of
 * them, and a cloth that drapes four fifths of that. Turned around, in threads a centimetre and metres a kilogram.
 */
const yarnFor = (sett: number) => Math.round((2.016 * ((sett * 2.54) / (0.9 * 0.5 * 0.8)) ** 2) / 100) * 100;

export function noteOf(draft: Draft): WeavingNote {
  const plain = toLiftplan(draft);
  const [ends, picks] = [draft.threading.length, picksOf(draft)];
  const [width, length] = [ends * draft.warp.spacing, picks * draft.weft.spacing];
  const entries = [...new Set([...draft.warp.colours, ...draft.weft.colours])].sort((one, other) => one - other);
  const count = (colours: readonly number[], entry: number) => colours.filter((it) => it === entry).length;
  const yarns = entries.map((entry): YarnNeed => {
    const [inWarp, inWeft] = [count(draft.warp.colours, entry), count(draft.weft.colours, entry)];
    const metres = inWarp * ((length / 1000) * TAKE_UP + LOOM_WASTE) + inWeft * (width / 1000) * TAKE_UP;
    const bytes = paletteBytes(draft.palette, entry);
    return { entry, colour: bytes ? bytesToHex(bytes) : "", ends: inWarp, picks: inWeft, metres: Math.ceil(metres) };
  });
  return {
    title: draft.title,
    shafts: plain.shafts,
    ends,
    picks,
    sett: 10 / draft.warp.spacing,
    beat: 10 / draft.weft.spacing,
    width: width / 10,
    length: length / 10,
    yarn: yarnFor(10 / draft.warp.spacing),
    yarns,
    warpOrder: runsOf(draft.warp.colours),
    threading: plain.threading.map(([shaft = 0]) => shaft),
    lifts: plain.lifting.kind === "liftplan" ? plain.lifting.lifts : [],
  };
}

function runsOf(colours: readonly number[]): { entry: number; ends: number }[] {
  const runs: { entry: number; ends: number }[] = [];
  for (const entry of colours) {
    const last = runs.at(-1);
    if (last?.entry === entry) last.ends++;
    else runs.push({ entry, ends: 1 });
  }
  return runs;
}
