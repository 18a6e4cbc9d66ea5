/** Imports for tests: bytes go in, in pieces of a size, and all that was taken and refused comes out. */
import { type Imported, importFrom, momentToText, type SomeFile, sourceIn } from "../src/index.ts";

export interface Brought {
  readonly source: string | undefined;
  readonly items: readonly Imported[];
  readonly times: readonly string[];
  /** `3 cells-too-few`; a dash where there is no line. */
  readonly refused: readonly string[];
  readonly skipped: number;
}

export const fileOf = (bytes: Uint8Array, piece = 64): SomeFile => ({
  name: "some file",
  size: bytes.length,
  async *pieces(from, until) {
    for (let at = from; at < until; at += piece) yield bytes.subarray(at, Math.min(at + piece, until));
  },
});

export async function bring(given: string | Uint8Array, piece = 64): Promise<Brought> {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const file = fileOf(bytes, piece);
  const source = await sourceIn(file);
  const items: Imported[] = [];
  const refused: string[] = [];
  let skipped = 0;
  const sink = {
    take: (item: Imported) => void items.push(item),
    refuse: (line: number | null, code: string) => void refused.push(`${line ?? "-"} ${code}`),
    skip: () => void skipped++,
  };
  if (source) await importFrom(source, file, sink);
  return { source, items, times: items.map(({ at }) => momentToText(at)), refused, skipped };
}

export const of = <K extends Imported["kind"]>({ items }: Brought, kind: K): Extract<Imported, { kind: K }>[] =>
  items.filter((item): item is Extract<Imported, { kind: K }> => item.kind === kind);
