/** Imports for tests: bytes go in, in pieces of a size, and all that was taken and refused comes out. */
import { type Imported, importFrom, momentToText, sourceOf } from "../src/index.ts";

export interface Brought {
  readonly source: string | undefined;
  readonly items: readonly Imported[];
  readonly times: readonly string[];
  /** `3 cells-too-few`; a dash where there is no line. */
  readonly refused: readonly string[];
  readonly skipped: number;
}

export async function bring(given: string | Uint8Array, piece = 64): Promise<Brought> {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const source = sourceOf(bytes.subarray(0, 4096));
  const items: Imported[] = [];
  const refused: string[] = [];
  let skipped = 0;
  const sink = {
    take: (item: Imported) => void items.push(item),
    refuse: (line: number | null, code: string) => void refused.push(`${line ?? "-"} ${code}`),
    skip: () => void skipped++,
  };
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  if (source) await importFrom(source, pieces(), sink);
  return { source, items, times: items.map(({ at }) => momentToText(at)), refused, skipped };
}

export const of = <K extends Imported["kind"]>({ items }: Brought, kind: K): Extract<Imported, { kind: K }>[] =>
  items.filter((item): item is Extract<Imported, { kind: K }> => item.kind === kind);
