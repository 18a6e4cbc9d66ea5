/**
 * From feelings to cloth. Colour is feeling and structure is togetherness; the same history gives the same drawdown on
 * every device, whatever order it arrived in.
 */
import { type Dyes, usualDyes } from "../colour/dyes.ts";
import { inGamut } from "../colour/gamut.ts";
import { labToBytes } from "../colour/oklab.ts";
import type { Drawdown } from "../draft/bits.ts";
import type { Draft, Numbers } from "../draft/draft.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { WeaveError } from "../errors.ts";
import { seedOf } from "./chance.ts";
import type { History } from "./history.ts";
import { type Passage, weavePassages } from "./passages.ts";
import { openPicks, type Picks, type Shed } from "./picks.ts";
import { slotsOf } from "./slots.ts";
import { TONES, toneColours } from "./tones.ts";
import { TURN, type Warp, warpFor } from "./warp.ts";
import { warpDyes } from "./warp-dyes.ts";

export interface Cloth {
  readonly draft: Draft;
  readonly drawdown: Drawdown;
  readonly passages: readonly Passage[];
}

export interface ClothOptions {
  /** Of the loom, 4 to 16. */
  readonly shafts?: number;
  /** A multiple of 8. */
  readonly ends?: number;
  readonly dyes?: Dyes;
  readonly title?: string;
}

export const USUAL_SHAFTS = 16;
export const USUAL_ENDS = 96;

/** Throws shafts-unfit, or cloth-too-large for a history of centuries. */
export function weaveHistory(history: History, options: ClothOptions = {}): Cloth {
  const { shafts = USUAL_SHAFTS, ends = USUAL_ENDS, dyes = usualDyes, title = "" } = options;
  if (!(Number.isInteger(shafts) && shafts >= 4 && shafts <= 16)) {
    throw new WeaveError("shafts-unfit", `It is asked for on ${shafts}.`);
  }
  if (!(ends >= 8) || ends % (2 * TURN) !== 0) throw new RangeError("A warp has a multiple of 8 ends.");
  const seed = seedOf(history.seed);
  const warp = warpFor(seed, shafts, ends);
  const picks = openPicks(warp.blocks);
  const passages = weavePassages(slotsOf(history), warp, picks, seed);
  const draft = draftOf(warp, picks, { shafts, dyes, title });
  return { draft, drawdown: drawdownOf(draft), passages };
}

/** Millimetres from thread to thread: 8 in a centimetre, a cloth one would wear. */
const SPACING = 1.25;

/** Entries 1 to 18 of the palette are the tones, the last three the warp. */
function draftOf(warp: Warp, picks: Picks, made: Required<Omit<ClothOptions, "ends">>): Draft {
  const lifts = new Map<Shed, Numbers>();
  const liftOf = (shed: Shed) => {
    const lift = lifts.get(shed) ?? shaftsIn(shed, made.shafts);
    lifts.set(shed, lift);
    return lift;
  };
  const colours = [...toneColours(made.dyes), ...warp.dyes.map((dye) => warpDyes[dye] ?? warpDyes[0] ?? made.dyes[0])];
  return {
    title: made.title,
    shafts: made.shafts,
    threading: warp.shafts.map((shaft) => [shaft]),
    lifting: { kind: "liftplan", lifts: picks.sheds.map(liftOf) },
    palette: { range: [0, 255], colours: colours.map((colour) => labToBytes(inGamut(colour))) },
    warp: { colours: warp.yarns.map((yarn) => TONES + 1 + yarn), spacing: SPACING },
    weft: { colours: picks.tones.map((tone) => tone + 1), spacing: SPACING },
  };
}

const shaftsIn = (shed: Shed, shafts: number): Numbers =>
  Array.from({ length: shafts }, (_, at) => at + 1).filter((shaft) => (shed >>> (shaft - 1)) & 1);
