/** Single values of a WIF file: numbers, lists, switches, and tables keyed by thread. */
import { WeaveError } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Line, Sections } from "./sections.ts";

/** Without a comment behind it. */
const bare = ({ value }: Line) => value.replace(/;.*$/s, "").trim();

function wrong(section: string, { line, value }: Line, wanted: string): WeaveError {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return new WeaveError("number-malformed", `Line ${line} in [${section}] has "${shown}" instead of ${wanted}.`);
}

/** A whole number from 0; undefined where the line is missing or empty. Throws number-malformed. */
export function readCount(sections: Sections, section: string, key: string): number | undefined {
  const line = sections.get(section)?.get(key);
  if (!line || bare(line) === "") return undefined;
  if (!/^\d{1,9}$/.test(bare(line))) throw wrong(section, line, "a whole number");
  return Number(bare(line));
}

/** A decimal number above 0; undefined where there is none that could be meant. */
export function readMeasure(sections: Sections, section: string, key: string): number | undefined {
  const line = sections.get(section)?.get(key);
  const number = line && /^\d{0,6}(?:[.,]\d{0,9})?$/.test(bare(line)) ? Number(bare(line).replace(",", ".")) : 0;
  return number > 0 ? number : undefined;
}

/** `true`, `yes`, `on` and `1` against `false`, `no`, `off` and `0`; undefined for anything else. */
export function readSwitch(sections: Sections, section: string, key: string): boolean | undefined {
  const value = sections.get(section)?.get(key)?.value.toLowerCase() ?? "";
  if (/^(?:true|yes|on|1)\b/.test(value)) return true;
  return /^(?:false|no|off|0)\b/.test(value) ? false : undefined;
}

/** Numbers by thread, from thread 1; threads that the section leaves out are missing. */
export interface Table {
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** The highest thread that has a line. */
  readonly last: number;
}

/** Zeros and gaps between commas mean nothing. Throws number-malformed, or cloth-too-large above `most` threads. */
export function readTable(sections: Sections, section: string, most: number): Table {
  const rows = new Map<number, readonly number[]>();
  let [last, numbers] = [0, 0];
  for (const [key, line] of sections.get(section) ?? []) {
    if (!/^\d{1,9}$/.test(key)) throw wrong(section, { ...line, value: key }, "the number of a thread");
    const thread = Number(key);
    if (thread > most) throw new WeaveError("cloth-too-large", `Line ${line.line} in [${section}] is for ${thread}.`);
    if (thread === 0) continue;
    const list = listOf(section, line);
    numbers += list.length;
    if (numbers > limits.tableNumbers) throw new WeaveError("cloth-too-large", `[${section}] is too long.`);
    rows.set(thread, list);
    last = Math.max(last, thread);
  }
  return { rows, last };
}

function listOf(section: string, line: Line): number[] {
  const found = new Set<number>();
  for (const part of bare(line).split(",")) {
    const digits = part.trim();
    if (digits === "") continue;
    if (!/^\d{1,9}$/.test(digits)) throw wrong(section, line, "numbers with commas between them");
    if (Number(digits) !== 0) found.add(Number(digits));
  }
  return [...found];
}
