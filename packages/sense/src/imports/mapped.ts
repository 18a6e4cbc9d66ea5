/** Any table, by what a person says that its columns hold. Nothing is taken from a column that they did not name. */
import { BPM, isWithin, SLEEP, VARIATION } from "./bounds.ts";
import { type Delimiter, rowsOf } from "./csv.ts";
import type { Sink } from "./imported.ts";
import { clockOf, type Moment, momentOf, momentOfIso, momentOfUtc } from "./moment.ts";
import { ImportBroken } from "./refusals.ts";

export const meanings = [
  /** Left out. */
  "nothing",
  /** A date, with the time of day if it stands there too. */
  "when",
  /** A time of day, where the date has a column of its own. */
  "time",
  "words",
  /** A number on a scale of the app's own, from the least pleasant to the most. */
  "pleasant",
  "tags",
  "note",
  /** bpm. */
  "rate",
  /** ms. */
  "rmssd",
  "sdnn",
  /** Hours, as `7.5` or `7:30`. */
  "sleep",
] as const;
export type Meaning = (typeof meanings)[number];

/** The order of day, month and year in a date that is written in numbers. */
export const dateOrders = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface Mapping {
  /** By the place of the column. */
  readonly columns: readonly Meaning[];
  readonly delimiter: Delimiter;
  readonly dates: DateOrder;
  /** What `pleasant` counts from and to. */
  readonly scale: readonly [least: number, most: number];
}

/** Whether there is a time, and something that happened then. */
export const isUseful = ({ columns }: Pick<Mapping, "columns">): boolean =>
  columns.includes("when") && columns.some((it) => it !== "nothing" && it !== "when" && it !== "time");

/** Throws ImportBroken where no column says when. */
export function readMapped(text: string, mapping: Mapping, sink: Sink): void {
  if (!mapping.columns.includes("when")) throw new ImportBroken("column-missing", "None says when.");
  let width: number | undefined;
  for (const { line, cells, isOpen } of rowsOf(text, mapping.delimiter)) {
    if (width === undefined) {
      width = cells.length;
      if (mapping.columns.length > width) throw new ImportBroken("column-missing");
    } else if (isOpen) sink.refuse(line, "quote-open");
    else if (cells.length !== width)
      sink.refuse(
        line,
        cells.length < width ? "cells-too-few" : "cells-too-many",
        `It has ${cells.length}, the header ${width}.`,
      );
    else readRow(new Row(line, cells, mapping), mapping, sink);
  }
}

class Row {
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #columns: readonly Meaning[];

  constructor(line: number, cells: readonly string[], { columns }: Mapping) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
  }

  /** The cells of this meaning that are not empty. */
  all(meaning: Meaning): readonly string[] {
    return this.#cells.flatMap((cell, at) => (this.#columns[at] === meaning && cell.trim() !== "" ? cell.trim() : []));
  }

  first(meaning: Meaning): string {
    return this.all(meaning)[0] ?? "";
  }
}

function readRow(row: Row, mapping: Mapping, sink: Sink): void {
  const [when, time] = [row.first("when"), row.first("time")];
  const at = momentIn(when, time, mapping.dates);
  if (!at) {
    sink.refuse(row.line, "time-unreadable", JSON.stringify(`${when} ${time}`.trim().slice(0, 40)));
    return;
  }
  const words = row.all("words").flatMap(parts);
  const tags = row.all("tags").flatMap(parts);
  const note = row.all("note").join("\n\n");
  const valence = valenceIn(row, mapping.scale, sink);
  if (words.length > 0 || tags.length > 0 || note !== "" || valence !== null)
    sink.take({
      kind: "feeling",
      at,
      span: hasClock(when, time) ? "moment" : "day",
      words,
      valence,
      level: null,
      tags,
      note,
      aside: {},
    });
  const day = hasClock(when, time) ? {} : ({ isOfDay: true } as const);
  const numbers = [
    ["rate", BPM, (bpm: number) => sink.take({ kind: "rate", at, bpm, ...day })],
    ["rmssd", VARIATION, (ms: number) => sink.take({ kind: "variation", at, measure: "rmssd", ms, ...day })],
    ["sdnn", VARIATION, (ms: number) => sink.take({ kind: "variation", at, measure: "sdnn", ms, ...day })],
    ["sleep", SLEEP, (hours: number) => sink.take({ kind: "sleep", at, seconds: hours * 3600 })],
  ] as const;
  for (const [meaning, bounds, take] of numbers) {
    const cell = row.first(meaning);
    if (cell === "") continue;
    const value = numberIn(cell);
    if (Number.isNaN(value)) sink.refuse(row.line, "number-unreadable", JSON.stringify(cell.slice(0, 40)));
    else if (isWithin(meaning === "sleep" ? value * 3600 : value, bounds)) take(value);
    else sink.refuse(row.line, "number-impossible", JSON.stringify(cell.slice(0, 40)));
  }
}

/** -1..1; null where nothing is told. */
function valenceIn(row: Row, [least, most]: Mapping["scale"], sink: Sink): number | null {
  const cell = row.first("pleasant");
  if (cell === "") return null;
  const value = numberIn(cell);
  if (Number.isNaN(value)) sink.refuse(row.line, "number-unreadable", JSON.stringify(cell.slice(0, 40)));
  else if (value < Math.min(least, most) || value > Math.max(least, most) || least === most)
    sink.refuse(row.line, "number-impossible", `${cell.slice(0, 40)} is not from ${least} to ${most}.`);
  else return (2 * (value - least)) / (most - least) - 1;
  return null;
}

/** Several words or tags in a cell. */
const parts = (cell: string): readonly string[] =>
  cell
    .split(/\s*[|;,]\s*/)
    .map((part) => part.trim())
    .filter(Boolean);

/** `7`, `7.5`, `7,5`, `7:30`; NaN where it is none. */
function numberIn(cell: string): number {
  const clock = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(cell);
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60;
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
}

const hasClock = (when: string, time: string): boolean => time !== "" || /:|^\d{10}/.test(when);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function momentIn(when: string, time: string, order: DateOrder): Moment | undefined {
  const iso = momentOfIso(when);
  if (iso && time === "") return iso;
  if (/^\d{10}(?:\d{3})?$/.test(when)) return momentOfUtc(Number(when.padEnd(13, "0")));
  const found = dateIn(when, order);
  if (!found) return undefined;
  const said = time || found.rest;
  const clock = said === "" ? { hour: 0, minute: 0, second: 0 } : clockOf(said);
  return clock && momentOf({ ...found.date, ...clock }, null);
}

interface Dated {
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** What follows it. */
  readonly rest: string;
}

function dateIn(text: string, order: DateOrder): Dated | undefined {
  const [all, ...numbers] = /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})(?:[T, ]+|$)/.exec(text) ?? [];
  if (all !== undefined) {
    // A number of four digits is a year wherever it stands.
    const by = numbers[0]?.length === 4 ? "ymd" : order;
    const part = (letter: string) => Number(numbers[by.indexOf(letter)]);
    const year = part("y");
    return {
      date: { year: year < 100 ? 2000 + year : year, month: part("m"), day: part("d") },
      rest: text.slice(all.length).trim(),
    };
  }
  const named =
    /^(?:\p{L}+,? +)?(?:(\d{1,2})\.? +(\p{L}{3})\p{L}*|(\p{L}{3})\p{L}* +(\d{1,2}))(?:st|nd|rd|th)?,? +(\d{4})(?:[T, ]+|$)/u.exec(
      text,
    );
  if (!named) return undefined;
  const month = MONTHS.indexOf((named[2] ?? named[3] ?? "").toLowerCase()) + 1;
  const date = { year: Number(named[5]), month, day: Number(named[1] ?? named[4]) };
  return { date, rest: text.slice(named[0].length).trim() };
}
