/**
 * How an import lies in the vault: one record of it, and the hours of the body by months in plain rows of numbers. Its
 * feelings are entries of the journal, which bear its id. Names of rows tell no time.
 */
import { bytesToUtf8 } from "@nexus/wire";
import * as v from "valibot";
import { id, whole } from "../fields.ts";
import { jsonChange } from "../session/record.ts";
import { readAll } from "../vault/read-all.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";
import type { BodyHour, ImportId, ImportView } from "./api.ts";
import { measures } from "./brought.ts";

const RECORDS = "journal/import/";
const BODY = "journal/body/";
export const recordRow = (id: ImportId): string => `${RECORDS}${id}`;
const bodyRows = (id: ImportId): string => `${BODY}${id}/`;

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

export const recordChange = (view: ImportView): VaultChange => jsonChange(recordRow(view.id), { format: 1, ...view });

export function bodyChanges(id: ImportId, hours: readonly BodyHour[]): readonly VaultChange[] {
  const months = new Map<string, Packed[]>();
  for (const hour of hours) {
    const name = hour.local.slice(0, 7);
    const rows = months.get(name) ?? [];
    months.set(name, rows);
    rows.push(packed(hour));
  }
  return [...months].map(([month, hours], at) =>
    jsonChange(`${bodyRows(id)}${String(at).padStart(5, "0")}`, { format: 1, month, hours }),
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

export const readRecords = async (vault: Vault): Promise<readonly ImportView[]> =>
  (await readable(vault, RECORDS)).flatMap((value) => {
    const read = v.safeParse(record, value);
    if (!read.success) return [];
    const { format: _, ...view } = read.output;
    return [view];
  });

export const readHours = async (vault: Vault): Promise<readonly BodyHour[]> =>
  (await readable(vault, BODY)).flatMap((value) => {
    const read = v.safeParse(month, value);
    return read.success ? read.output.hours.map((hour) => unpacked(read.output.month, hour)) : [];
  });

/** Every row of an import but its entries: gone by these changes. */
export async function droppedRows(vault: Vault, id: ImportId): Promise<readonly VaultChange[]> {
  const rows = await vault.list(bodyRows(id));
  return [recordRow(id), ...rows.map(({ key }) => key)].map((key) => ({ key, value: undefined }));
}

/** What of these rows is JSON. */
async function readable(vault: Vault, prefix: string): Promise<readonly unknown[]> {
  const { rows } = await readAll(vault, prefix);
  return rows.flatMap(({ value }) => {
    try {
      return [JSON.parse(bytesToUtf8(value))];
    } catch {
      return [];
    }
  });
}
