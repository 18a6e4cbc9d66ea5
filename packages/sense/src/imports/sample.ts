/** The first rows of a table that nobody here knows, and a guess at what its columns hold, to be looked at and changed. */
import { type Delimiter, rowsOf } from "./csv.ts";
import { type DateOrder, type Mapping, type Meaning, meanings } from "./mapped.ts";

export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly guess: Mapping;
}

const ROWS = 4;
/** Columns that a person can look through. */
const MOST_COLUMNS = 60;

const named: readonly (readonly [Meaning, RegExp])[] = [
  ["time", /^(time|time of day|hour|hora)$/i],
  ["when", /date|day|^time ?stamp$|when|fecha|d[ií]a/i],
  ["words", /mood|feeling|emotion|[aá]nimo|emoci[oó]n|sentimiento/i],
  ["pleasant", /rating|scale|valence|score|level|nivel|puntuaci/i],
  ["tags", /tag|activit|factor|etiqueta|actividad/i],
  ["note", /note|journal|comment|text|nota|diario|comentario/i],
  ["rmssd", /rmssd|^hrv/i],
  ["sdnn", /sdnn/i],
  ["rate", /heart ?rate|pulse|^hr$|bpm|pulso|frecuencia card/i],
  ["sleep", /sleep|asleep|sue[nñ]o|dormi/i],
];

/** Undefined where it is no table of at least two columns and a row. */
export function sampleOf(head: Uint8Array): Sample | undefined {
  // What ends in the middle of a letter is no damage.
  const text = new TextDecoder().decode(head, { stream: true });
  if (text.includes("\0") || text.includes("\uFFFD")) return undefined;
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = ([",", ";", "\t"] as const).reduce((best, it) =>
    first.split(it).length > first.split(best).length ? it : best,
  );
  // The last row of the head may be cut.
  const found = [...rowsOf(text.slice(0, text.lastIndexOf("\n") + 1) || text, delimiter)].filter((it) => !it.isOpen);
  const [header, ...rows] = found.map(({ cells }) => cells.map((cell) => cell.trim()));
  if (!header || header.length < 2 || header.length > MOST_COLUMNS || rows.length === 0) return undefined;
  const whole = rows.filter((row) => row.length === header.length);
  if (whole.length === 0) return undefined;
  return { header, rows: whole.slice(0, ROWS), guess: guessOf(header, whole, delimiter) };
}

function guessOf(header: readonly string[], rows: readonly (readonly string[])[], delimiter: Delimiter): Mapping {
  const columns: Meaning[] = [];
  for (const [at, name] of header.entries()) {
    const guess = named.find(([, pattern]) => pattern.test(name))?.[0] ?? "nothing";
    const isNumber = rows.every((row) => /^[\d.,:+-]*$/.test(row[at] ?? ""));
    // A mood in numbers is a scale.
    const fitting = guess === "words" && isNumber ? "pleasant" : guess;
    // Each once, but for what can be told in several columns.
    const again = columns.includes(fitting) && !["tags", "words", "note"].includes(fitting);
    columns.push(again ? "nothing" : fitting);
  }
  const at = columns.indexOf("pleasant");
  const told = rows.map((row) => Number((row[at] ?? "").replace(",", "."))).filter(Number.isFinite);
  const top = Math.max(...told, 0);
  return {
    columns,
    delimiter,
    dates: orderOfDates(rows.map((row) => row[columns.indexOf("when")] ?? "")),
    scale: Math.min(...told, 0) < 0 ? [-top, top] : top <= 5 ? [1, 5] : top <= 10 ? [1, 10] : [0, 100],
  };
}

/** By what cannot be a month. Where nothing tells, the day comes first, as it does in most of the world. */
function orderOfDates(dates: readonly string[]): DateOrder {
  const numbers = dates.map((date) => (/^(\d{1,4})\D(\d{1,2})\D(\d{1,4})/.exec(date) ?? []).slice(1).map(Number));
  if (numbers.some(([first = 0]) => first > 31)) return "ymd";
  return numbers.some(([, second = 0]) => second > 12) ? "mdy" : "dmy";
}

export const isMeaning = (text: string): text is Meaning => (meanings as readonly string[]).includes(text);
