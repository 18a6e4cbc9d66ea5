/** Oura's trends, a day in a row. Its variability is RMSSD; empty cells are nights without the ring. */
import { BPM, SLEEP, VARIATION } from "./bounds.ts";
import { type Cells, numberIn, tableOf } from "./csv.ts";
import type { Imported, Sink } from "./imported.ts";
import { type Moment, momentOfIso } from "./moment.ts";

type Make = (at: Moment, value: number) => Imported;

const COLUMNS: readonly (readonly [string, readonly [number, number], Make])[] = [
  ["Average HRV", VARIATION, (at, ms) => ({ kind: "variation", at, measure: "rmssd", ms, isOfDay: true })],
  ["Average Resting Heart Rate", BPM, (at, bpm) => ({ kind: "rate", at, bpm, isOfDay: true })],
  ["Total Sleep Duration", SLEEP, (at, seconds) => ({ kind: "sleep", at, seconds })],
];

export function readOura(text: string, sink: Sink): void {
  for (const cells of tableOf(text, sink)) {
    const at = momentOfIso(cells.get("date"));
    if (!at) sink.refuse(cells.line, "time-unreadable", JSON.stringify(cells.get("date").slice(0, 40)));
    else if (COLUMNS.every(([name]) => cells.get(name) === "")) sink.skip();
    else takeRow(cells, at, sink);
  }
}

function takeRow(cells: Cells, at: Moment, sink: Sink): void {
  for (const [name, bounds, make] of COLUMNS) {
    const value = cells.get(name) === "" ? undefined : numberIn(cells, name, bounds, sink);
    if (value !== undefined) sink.take(make(at, value));
  }
}
