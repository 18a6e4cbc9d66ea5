/**
 * The index of the log: one row for a stretch of a circle's entries, with their places and their ids side by side.
 *
 * A row for each entry would cost more to write than the entry, because ids are random and fall on another page each.
 * Ids are looked for by reading through all stretches of a circle, the newest first; `id-filter.ts` sees to it that
 * this happens almost only when an entry is sent again.
 */
import type { Session } from "./session.ts";

/** Entries in a row at most: a few rows fit one page. */
const LONGEST = 128;
const ID_BYTES = 16;
const PLACE_BYTES = 6;

/** Adds the entries from `first` on; whatever was known of them before is replaced. */
export function writeStretch(
  session: Session,
  circle: number,
  first: number,
  places: readonly number[],
  ids: readonly Uint8Array[],
): void {
  for (let at = 0; at < places.length; at += LONGEST) {
    session.write(
      "INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)",
      circle,
      first + at,
      packPlaces(places.slice(at, at + LONGEST)),
      Buffer.concat(ids.slice(at, at + LONGEST)),
    );
  }
}

/** Places of a circle's entries from `after` + 1 to `end`, in order; fewer where they are not indexed. */
export function* placesOf(session: Session, circle: number, after: number, end: number): Generator<number> {
  const sql =
    "SELECT first, places FROM known WHERE circle = ?1 AND first <= ?3 AND first >= " +
    "coalesce((SELECT max(first) FROM known WHERE circle = ?1 AND first <= ?2), 0) ORDER BY first";
  for (const row of session.each(sql, circle, after + 1, end)) {
    const first = row.first as number;
    const places = unpackPlaces(row.places as Uint8Array);
    yield* places.slice(Math.max(0, after + 1 - first), Math.max(0, end + 1 - first));
  }
}

/** Where an entry of this id stands; undefined where it is not indexed. */
export function seqOf(session: Session, circle: number, id: Uint8Array): number | undefined {
  const sql = "SELECT first, ids FROM known WHERE circle = ? AND instr(ids, ?) > 0 ORDER BY first DESC";
  for (const row of session.each(sql, circle, id)) {
    const at = idsOf(row.ids as Uint8Array).findIndex((other) => Buffer.compare(other, id) === 0);
    if (at >= 0) return (row.first as number) + at;
  }
  return undefined;
}

/** Ids of all entries of a circle that are indexed. */
export function* indexedIds(session: Session, circle: number): Generator<Uint8Array> {
  for (const row of session.each("SELECT ids FROM known WHERE circle = ?", circle)) {
    yield* idsOf(row.ids as Uint8Array);
  }
}

/** The last entry of a circle that is indexed, 0 where there is none. */
export function lastIndexed(session: Session, circle: number): number {
  const sql = "SELECT first, length(ids) AS bytes FROM known WHERE circle = ? ORDER BY first DESC LIMIT 1";
  const row = session.row(sql, circle);
  return row ? (row.first as number) + (row.bytes as number) / ID_BYTES - 1 : 0;
}

export interface Stretch {
  readonly first: number;
  readonly places: readonly number[];
}

/** The first stretch of a circle. */
export function firstStretch(session: Session, circle: number): Stretch | undefined {
  const row = session.row("SELECT first, places FROM known WHERE circle = ? ORDER BY first LIMIT 1", circle);
  return row && { first: row.first as number, places: unpackPlaces(row.places as Uint8Array) };
}

function packPlaces(places: readonly number[]): Uint8Array {
  const packed = Buffer.alloc(places.length * PLACE_BYTES);
  for (const [i, place] of places.entries()) packed.writeUIntBE(place, i * PLACE_BYTES, PLACE_BYTES);
  return packed;
}

function unpackPlaces(packed: Uint8Array): number[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const count = packed.length / PLACE_BYTES;
  return Array.from({ length: count }, (_, i) => bytes.readUIntBE(i * PLACE_BYTES, PLACE_BYTES));
}

const idsOf = (packed: Uint8Array): Uint8Array[] =>
  Array.from({ length: packed.length / ID_BYTES }, (_, i) => packed.subarray(i * ID_BYTES, (i + 1) * ID_BYTES));
