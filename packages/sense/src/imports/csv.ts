/** Comma-separated values (RFC 4180) as rows of named cells. A damaged row is refused, and the others are read. */
import type { Sink } from "./imported.ts";

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The file ended within quotation marks. */
  readonly isOpen: boolean;
}

/** What stands between cells. */
export type Delimiter = "," | ";" | "\t";

/** Every row that is not empty. `line` is where it begins, from 1. */
export function* rowsOf(text: string, delimiter: Delimiter = ","): Generator<Row> {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    let isOpen = false;
    for (let more = true; more; ) {
      if (text[at] === '"') {
        const end = closingOf(text, at + 1);
        isOpen = end === -1;
        const whole = text.slice(at + 1, isOpen ? text.length : end);
        line += whole.split("\n").length - 1;
        at = isOpen ? text.length : end + 1;
        const rest = upTo(text, at, delimiter);
        cells.push(whole.replaceAll('""', '"') + text.slice(at, rest));
        at = rest;
      } else {
        const end = upTo(text, at, delimiter);
        cells.push(text.slice(at, end));
        at = end;
      }
      more = text[at] === delimiter;
      if (more) at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    if (cells.length > 1 || cells[0] !== "") yield { line: began, cells, isOpen };
  }
}

/** The next delimiter or end of line. */
function upTo(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The quotation mark that ends a cell, past doubled ones; -1 where there is none. */
function closingOf(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1 || text[at + 1] !== '"') return at;
    at += 2;
  }
}

export interface Cells {
  readonly line: number;
  /** Empty where the column is missing or the cell is empty. */
  get(name: string): string;
  /** The cells that none of these columns hold, by their names, where they are not empty. */
  besides(names: readonly string[]): Readonly<Record<string, string>>;
}

/** Rows below the header, columns found by name. Rows of another width than the header's are refused. */
export function* tableOf(text: string, sink: Sink): Generator<Cells> {
  let header: readonly string[] | undefined;
  for (const { line, cells, isOpen } of rowsOf(text)) {
    if (!header) header = cells.map((name) => name.trim());
    else if (isOpen) sink.refuse(line, "quote-open");
    else if (cells.length !== header.length) {
      const code = cells.length < header.length ? "cells-too-few" : "cells-too-many";
      sink.refuse(line, code, `It has ${cells.length}, the header ${header.length}.`);
    } else yield named(header, line, cells);
  }
}

const named = (header: readonly string[], line: number, cells: readonly string[]): Cells => ({
  line,
  get: (name) => cells[header.indexOf(name)]?.trim() ?? "",
  besides: (names) =>
    Object.fromEntries(
      header.flatMap((name, at): [string, string][] => {
        const cell = cells[at]?.trim() ?? "";
        return cell === "" || names.includes(name) ? [] : [[name, cell]];
      }),
    ),
});

/** The header's names; none where the text does not begin with a row. */
export function headerOf(text: string): readonly string[] {
  for (const { cells } of rowsOf(text)) return cells.map((name) => name.trim());
  return [];
}

/** A number within bounds; undefined, and told to the sink, where the cell holds none. */
export function numberIn(
  cells: Cells,
  name: string,
  bounds: readonly [number, number],
  sink: Sink,
): number | undefined {
  const cell = cells.get(name);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cell)) {
    sink.refuse(cells.line, "number-unreadable", `${name} reads ${JSON.stringify(cell.slice(0, 40))}.`);
    return undefined;
  }
  const value = Number(cell);
  if (value >= bounds[0] && value <= bounds[1]) return value;
  sink.refuse(cells.line, "number-impossible", `${name} is ${value}.`);
  return undefined;
}
