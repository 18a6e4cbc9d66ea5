/** From a draft to its drawdown. Costs no more than the numbers in the draft, times the words of a row. */
import { type Drawdown, emptyDrawdown } from "./bits.ts";
import { type Draft, type Numbers, picksOf } from "./draft.ts";

/** Throws cloth-empty or cloth-too-large. */
export function drawdownOf(draft: Draft): Drawdown {
  const drawdown = emptyDrawdown(draft.threading.length, picksOf(draft));
  const { stride, ends } = drawdown;
  const shaftRows = shaftsAsRows(draft, stride);
  const { lifting } = draft;
  if (lifting.kind === "liftplan") fillRows(drawdown, lifting.lifts, shaftRows);
  else {
    const treadleRows = lifting.tieup.map((shafts) => joined(shaftRows, shafts, stride));
    fillRows(drawdown, lifting.treadling, treadleRows);
    if (!lifting.risingShed) invert(drawdown, ends);
  }
  return drawdown;
}

type Row = Uint32Array;

/** For each shaft the ends that hang on it, as one row. */
function shaftsAsRows({ threading }: Draft, stride: number): Row[] {
  const rows: Row[] = [];
  threading.forEach((shafts, end) => {
    for (const shaft of shafts) {
      rows[shaft - 1] ??= new Uint32Array(stride);
      const row = rows[shaft - 1] as Row;
      row[end >>> 5] = (row[end >>> 5] ?? 0) | (1 << (end & 31));
    }
  });
  return rows;
}

function joined(rows: readonly (Row | undefined)[], numbers: Numbers, stride: number): Row {
  const all = new Uint32Array(stride);
  for (const number of numbers) {
    const row = rows[number - 1];
    if (row) for (let at = 0; at < stride; at++) all[at] = (all[at] ?? 0) | (row[at] ?? 0);
  }
  return all;
}

/** Picks that share one list share its row, as nearly all do in a cloth woven here. */
function fillRows({ words, stride }: Drawdown, picks: readonly Numbers[], rows: readonly (Row | undefined)[]): void {
  const known = new Map<Numbers, Row>();
  picks.forEach((numbers, pick) => {
    const row = known.get(numbers) ?? joined(rows, numbers, stride);
    known.set(numbers, row);
    words.set(row, pick * stride);
  });
}

function invert({ words, stride }: Drawdown, ends: number): void {
  const last = ends % 32 === 0 ? 0xffffffff : (1 << (ends % 32)) - 1;
  for (let at = 0; at < words.length; at++) {
    words[at] = ~(words[at] ?? 0) & (at % stride === stride - 1 ? last : 0xffffffff);
  }
}
