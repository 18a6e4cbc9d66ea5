/**
 * How an import lies among the entries of the journal: one row that says what it was, and the hours of the body by months,
 * packed as text. Its feelings are entries like others, which bear its id. So all of it travels with the journal, and names
 * of rows tell no time.
 */
import * as v from "valibot";
import { id, whole } from "../fields.ts";
import type { EntryId } from "../journal/calls.ts";
import type { BroughtRow } from "../journal/entry.ts";
import type { BodyHour, ImportId, ImportView } from "./api.ts";
import { measures } from "./brought.ts";

const record = v.strictObject({
  format: v.literal(1),
  id,
  at: whole(0),
  source: v.string(),
  file: v.string(),
  feelings: whole(0),
  hours: whole(0),
  first: v.optional(v.string()),
  last: v.optional(v.string()),
});

/** Day of the month; hour, or -1 for the day as a whole; minutes east of UTC; place in `measures`; then the figures. */
type Packed = readonly [number, number, number | null, number, number, number, number, number];

const number = v.number();
const month = v.strictObject({
  format: v.literal(1),
  month: v.string(),
  hours: v.array(
    v.strictTuple([number, number, v.nullable(number), whole(0, measures.length - 1), number, number, number, number]),
  ),
});

/** Hours in a row, so that it fits a message to another device. */
const MOST = 400;

const broughtRow = (entry: EntryId, of: ImportId, said: object): BroughtRow => ({
  id: entry,
  at: 0,
  kind: "brought",
  import: of,
  packed: JSON.stringify({ format: 1, ...said }),
});

export const recordRow = (view: ImportView, newId: () => EntryId): BroughtRow => broughtRow(newId(), view.id, view);

export function bodyRows(of: ImportId, hours: readonly BodyHour[], newId: () => EntryId): readonly BroughtRow[] {
  const months = Map.groupBy(hours, ({ local }) => local.slice(0, 7));
  return [...months].flatMap(([month, all]) =>
    Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) =>
      broughtRow(newId(), of, { month, hours: all.slice(at * MOST, (at + 1) * MOST).map(packed) }),
    ),
  );
}

const packed = ({ local, offset, measure, count, mean, least, most }: BodyHour): Packed => [
  Number(local.slice(8, 10)),
  local.length > 10 ? Number(local.slice(11, 13)) : -1,
  offset,
  measures.indexOf(measure),
  count,
  mean,
  least,
  most,
];

const two = (value: number) => String(value).padStart(2, "0");

const unpacked = (month: string, [day, hour, offset, measure, count, mean, least, most]: Packed): BodyHour => ({
  local: `${month}-${two(day)}${hour < 0 ? "" : `T${two(hour)}`}`,
  offset,
  measure: measures[measure] ?? "rate",
  count,
  mean,
  least,
  most,
});

/** What is of no form that this build knows is passed over. */
export const recordsIn = (rows: readonly BroughtRow[]): readonly ImportView[] =>
  rows.flatMap(({ packed }) => {
    const read = v.safeParse(record, parsed(packed));
    if (!read.success) return [];
    const { format: _, ...view } = read.output;
    return [view];
  });

export const hoursIn = (rows: readonly BroughtRow[]): readonly BodyHour[] =>
  rows.flatMap(({ packed }) => {
    const read = v.safeParse(month, parsed(packed));
    return read.success ? read.output.hours.map((hour) => unpacked(read.output.month, hour)) : [];
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
