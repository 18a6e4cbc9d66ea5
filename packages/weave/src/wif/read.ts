/**
 * Reads WIF 1.1 as weaving programs really write it. Where a file contradicts itself, what can be woven wins: data over
 * declared counts, the liftplan over the tie-up. What names a part of the loom that nowhere exists is refused.
 */
import { assertSize } from "../draft/bits.ts";
import type { Draft, Liftplan, Numbers, Treadled, Yarns } from "../draft/draft.ts";
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";
import { readPalette } from "./palette.ts";
import { readSections, type Sections } from "./sections.ts";
import { readCount, readMeasure, readSwitch, readTable, type Table } from "./values.ts";

/** Throws a WeaveError that names what is missing or impossible. */
export function readWif(file: Uint8Array | string): Draft {
  const sections = readSections(file);
  const threading = readTable(sections, "THREADING", limits.ends);
  if (threading.last === 0) throw new WeaveError("threading-missing", "[THREADING] is missing or empty.");
  const lifting = readLifting(sections);
  const picks = lifting.kind === "liftplan" ? lifting.plan.last : lifting.treadling.last;
  const ends = Math.max(threading.last, readCount(sections, "WARP", "THREADS") ?? 0);
  const allPicks = Math.max(picks, readCount(sections, "WEFT", "THREADS") ?? 0);
  assertSize(ends, allPicks);
  return {
    title: sections.get("TEXT")?.get("TITLE")?.value.slice(0, 200) ?? "",
    shafts: countShafts(sections, threading, lifting),
    threading: toLists(threading, ends),
    lifting: toLifting(lifting, allPicks),
    palette: readPalette(sections),
    warp: readYarns(sections, "WARP", ends, 1),
    weft: readYarns(sections, "WEFT", allPicks, 2),
  };
}

type Lifting =
  | { readonly kind: "liftplan"; readonly plan: Table }
  | { readonly kind: "treadled"; readonly risingShed: boolean; readonly tieup: Table; readonly treadling: Table };

function readLifting(sections: Sections): Lifting {
  const plan = readTable(sections, "LIFTPLAN", limits.picks);
  const treadling = readTable(sections, "TREADLING", limits.picks);
  // A liftplan wins, unless the file itself says that it does not count.
  const denied = readSwitch(sections, "CONTENTS", "LIFTPLAN") === false;
  if (plan.last > 0 && !(denied && treadling.last > 0)) return { kind: "liftplan", plan };
  if (treadling.last === 0)
    throw new WeaveError("treadling-missing", "[TREADLING] and [LIFTPLAN] are missing or empty.");
  const tieup = readTable(sections, "TIEUP", limits.treadles);
  if (tieup.last === 0) throw new WeaveError("tieup-missing", "[TIEUP] is missing or empty.");
  const treadles = Math.max(tieup.last, readCount(sections, "WEAVING", "TREADLES") ?? 0);
  const beyond = firstAbove(treadling, treadles);
  if (beyond) {
    const [pick, treadle] = beyond;
    throw new WeaveError("treadle-unknown", `Pick ${pick} uses treadle ${treadle}, and there are ${treadles}.`);
  }
  const risingShed = readSwitch(sections, "WEAVING", "RISING SHED") ?? true;
  return { kind: "treadled", risingShed, tieup, treadling };
}

function firstAbove({ rows }: Table, most: number): readonly [thread: number, number: number] | undefined {
  for (const [thread, numbers] of rows) for (const number of numbers) if (number > most) return [thread, number];
  return undefined;
}

const highest = ({ rows }: Table) => {
  let most = 0;
  for (const numbers of rows.values()) for (const number of numbers) if (number > most) most = number;
  return most;
};

/** A declared count that is too low gives way to what is lifted; an end on a shaft beyond both is a mistake. */
function countShafts(sections: Sections, threading: Table, lifting: Lifting): number {
  const lifted = highest(lifting.kind === "liftplan" ? lifting.plan : lifting.tieup);
  const shafts = Math.max(lifted, readCount(sections, "WEAVING", "SHAFTS") ?? 0);
  if (shafts > limits.shafts) throw new WeaveError("cloth-too-large", `It has ${shafts} shafts.`);
  const beyond = firstAbove(threading, shafts);
  if (!beyond) return shafts;
  throw new WeaveError("shaft-unknown", `End ${beyond[0]} hangs on shaft ${beyond[1]}, and there are ${shafts}.`);
}

const NONE: Numbers = [];

const toLists = ({ rows }: Table, length: number): Numbers[] =>
  Array.from({ length }, (_, thread) => rows.get(thread + 1) ?? NONE);

function toLifting(lifting: Lifting, picks: number): Treadled | Liftplan {
  if (lifting.kind === "liftplan") return { kind: "liftplan", lifts: toLists(lifting.plan, picks) };
  const { risingShed, tieup, treadling } = lifting;
  return {
    kind: "treadled",
    risingShed,
    tieup: toLists(tieup, Math.max(tieup.last, highest(treadling))),
    treadling: toLists(treadling, picks),
  };
}

/** Threads in a millimetre's worth of each unit that the format knows. */
const MILLIMETRES: readonly (readonly [RegExp, number])[] = [
  [/^deci/i, 25.4 / 720],
  [/^inch/i, 25.4],
  [/^cent/i, 10],
  [/^milli/i, 1],
];
/** About 12 threads in an inch, in mm. */
const USUAL_SPACING = 2.12;

/** Colours by thread, over the default of the section, over the usual entry of the palette. */
function readYarns(sections: Sections, section: "WARP" | "WEFT", threads: number, usual: number): Yarns {
  const [own] = firstNumber(sections, section);
  const each = readTable(sections, `${section} COLORS`, limits.ends).rows;
  const colours = Array.from({ length: threads }, (_, thread) => each.get(thread + 1)?.[0] ?? own ?? usual);
  const units = sections.get(section)?.get("UNITS")?.value ?? "";
  const unit = MILLIMETRES.find(([name]) => name.test(units))?.[1];
  const spacing = readMeasure(sections, section, "SPACING");
  return { colours, spacing: spacing && unit ? spacing * unit : USUAL_SPACING };
}

/** `Color=3`, or `Color=3,255,0,0` as some write it. */
function firstNumber(sections: Sections, section: string): readonly number[] {
  const value = /^\d{1,6}/.exec(sections.get(section)?.get("COLOR")?.value ?? "")?.[0];
  return value && Number(value) > 0 ? [Number(value)] : [];
}
