/** Searches what was seized for every form of every canary: as it lies there, inside of what is compressed, row by row. */
import { basename } from "node:path";
import type { Canary } from "./canaries.ts";
import { isDatabase, type Material, openCopy, valuesOf, windowsOf } from "./material.ts";
import { isLeak, type Place } from "./place.ts";
import { createSearcher, type Searcher } from "./search.ts";
import { type Unsqueezed, unsqueezeMarked, unsqueezeWhole } from "./squeezed.ts";

export interface Finding {
  readonly canary: Canary;
  /** Such as `base64 at offset 1, in gzip`. */
  readonly form: string;
  readonly place: Place;
  readonly file: string;
  /** Where it was found first, in bytes from the beginning of the file. */
  readonly at: number;
  readonly times: number;
  readonly isLeak: boolean;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  /** Bytes by place; what was unpacked is not counted again. */
  readonly bytes: Partial<Record<Place, number>>;
}

type Pattern = { readonly canary: Canary; readonly form: string };

/** Compressed content inside of compressed content is looked into so deep. */
const DEPTH = 2;
/** Where a file is no longer taken for one compressed value. */
const LARGEST_VALUE = 4 * 1024 * 1024;

export function inspect(materials: readonly Material[], canaries: readonly Canary[]): Inspection {
  const searcher = createSearcher(
    canaries.flatMap((canary) => canary.forms.map(({ name, bytes }) => ({ bytes, of: { canary, form: name } }))),
  );
  const bytes: Partial<Record<Place, number>> = {};
  const findings: Finding[] = [];
  for (const material of materials) {
    const { length, found } = look(material, searcher);
    bytes[material.place] = (bytes[material.place] ?? 0) + length;
    findings.push(...found);
  }
  return { findings, bytes };
}

function look({ place, path }: Material, searcher: Searcher<Pattern>): { length: number; found: Finding[] } {
  const seen = new Map<Canary, Map<string, Set<number>>>();
  const note = ({ canary, form }: Pattern, at: number, inside: string) => {
    const forms = seen.get(canary) ?? new Map<string, Set<number>>();
    seen.set(canary, forms);
    const name = inside ? `${form}, ${inside}` : form;
    forms.set(name, (forms.get(name) ?? new Set()).add(at));
  };

  /** `at` says where something at an offset of `content` lies in the file, or in the value. */
  const scan = (content: Buffer, at: (offset: number) => number, inside: string, depth: number) => {
    searcher.scan(content, ({ of, at: offset }) => note(of, at(offset), inside));
    if (depth < DEPTH) unpack(unsqueezeMarked(content), at, inside, depth);
  };
  const unpack = (unsqueezed: Iterable<Unsqueezed>, at: (offset: number) => number, inside: string, depth: number) => {
    for (const { name, at: begin, content } of unsqueezed) {
      const where = [inside, `in ${name}`].filter(Boolean).join(" ");
      scan(content, () => at(begin), where, depth + 1);
    }
  };

  let length = 0;
  for (const window of windowsOf(path)) {
    length = window.at + window.content.length;
    scan(window.content, (offset) => window.at + offset, "", 0);
    if (window.at === 0 && window.content.length <= LARGEST_VALUE) unpack(unsqueezeWhole(window.content), same, "", 0);
  }
  if (length > 0 && isDatabase(path)) {
    const { db, close } = openCopy(path);
    for (const { table, column, content } of valuesOf(db)) {
      const where = `in ${table}.${column}`;
      scan(content, same, where, 0);
      unpack(unsqueezeWhole(content), same, where, 0);
    }
    close();
  }
  const found = [...seen].flatMap(([canary, forms]) =>
    [...forms].map(([form, places]): Finding => {
      const isBad = isLeak(canary.kind, place);
      return { canary, form, place, file: basename(path), at: Math.min(...places), times: places.size, isLeak: isBad };
    }),
  );
  return { length, found };
}

const same = (offset: number): number => offset;
