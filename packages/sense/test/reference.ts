/** Real recordings, with what NeuroKit2 and a chest strap found in them. They lie beside the checkout, not in it. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../../../shared/reference/sense");

export const isHere = existsSync(join(folder, "reference.json"));

const read = (path: string) => readFileSync(join(folder, path), "utf8");

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
}

const listed: readonly Listed[] = isHere ? JSON.parse(read("index.json")).records : [];
export const expected = isHere ? JSON.parse(read("reference.json")) : {};

export const idsOf = (kind: string): string[] => listed.filter((it) => it.kind === kind).map(({ id }) => id);
export const textOf = (id: string): string => read(listed.find((it) => it.id === id)?.file ?? id);
