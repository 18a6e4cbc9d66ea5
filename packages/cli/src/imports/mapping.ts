/** What the columns of a table hold, as told by `--map NAME=MEANING`. */
import { type DateOrder, dateOrders, isMeaning, isUseful, type Mapping, meanings, type Sample } from "@nexus/sense";
import { Usage } from "../failure.ts";

export interface Told {
  readonly map: readonly string[];
  readonly dates: string | undefined;
  readonly scale: string | undefined;
}

/** Throws Usage where it does not fit the table. Columns that are not named are left out. */
export function mappingOf({ header, guess }: Sample, { map, dates, scale }: Told): Mapping {
  const told = new Map(map.map((pair) => columnIn(pair, header)));
  const columns = header.map((name) => told.get(name) ?? "nothing");
  if (!isUseful({ columns })) {
    throw new Usage("A table needs a column that is `when`, and one that says something else.", "import");
  }
  return {
    columns,
    delimiter: guess.delimiter,
    dates: orderOf(dates) ?? guess.dates,
    scale: scaleOf(scale) ?? guess.scale,
  };
}

function columnIn(pair: string, header: readonly string[]) {
  const at = pair.lastIndexOf("=");
  const [name, meaning] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  if (!header.includes(name))
    throw new Usage(`There is no column "${name}"; there are ${header.join(", ")}.`, "import");
  if (!isMeaning(meaning)) throw new Usage(`"${meaning}" is none of ${meanings.join(", ")}.`, "import");
  return [name, meaning] as const;
}

function orderOf(said: string | undefined): DateOrder | undefined {
  const order = dateOrders.find((it) => it === said);
  if (said !== undefined && !order) throw new Usage(`--dates takes ${dateOrders.join(", ")}.`, "import");
  return order;
}

function scaleOf(said: string | undefined): [number, number] | undefined {
  if (said === undefined) return undefined;
  const [, least, most] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(said) ?? [];
  if (least === undefined || Number(least) === Number(most))
    throw new Usage("--scale takes two numbers, as 1..10.", "import");
  return [Number(least), Number(most)];
}
