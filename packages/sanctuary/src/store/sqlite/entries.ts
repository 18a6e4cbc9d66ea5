/** Rows of the log: written once, read by door, emptied by retention. */
import { type Entry, type EntryKind, encode, entry as entryCodec } from "@nexus/wire";
import { pathOf } from "../../log/circle.ts";
import type { Page, ReadQuery } from "../contract.ts";
import type { Loaded } from "./circles.ts";
import type { Row, Session } from "./session.ts";
import { logRows, type Tail } from "./tail.ts";
import { unwrap, wrap } from "./wrap.ts";

/** The number of a kind in the tables is its place here. */
export const KINDS: readonly EntryKind[] = ["message", "commit", "contest"];

/** Rows looked at for one page, so that a reader of a small branch does not hold up everybody else. */
const ROWS_PER_PAGE = 2048;
const ENTRIES_PER_PAGE = 1024;

const NOTHING = new Uint8Array(0);

/** `id` is the entry's as a map key. */
export function insertEntry(session: Session, tail: Tail, loaded: Loaded, entry: Entry, id: string): void {
  session.write(
    "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    tail.add(loaded.number, entry.seq, id),
    loaded.number,
    entry.seq,
    entry.under,
    entry.epoch,
    KINDS.indexOf(entry.kind),
    entry.hour,
    entry.body.length,
    entry.id,
    entry.next ?? null,
    entry.hash,
    wrap(loaded.key, entry.id, entry.body),
  );
}

/** What the chain says of the entry at `seq`, and of the one before it under the same door. */
export function chainAt(session: Session, tail: Tail, loaded: Loaded, seq: number) {
  const [row] = logRows(session, tail, loaded.number, seq - 1, seq);
  if (!row) throw new Error("an entry is missing");
  const under = row.under as number;
  const previous = lastUnder(session, tail, loaded, under, seq - 1);
  return { seq, hash: row.hash as Uint8Array, hour: row.hour as number, previous };
}

const ROWS_PER_LOOK = 64;

/** Hash of the last entry under a door up to `end`, else what the first one is chained to. */
function lastUnder(session: Session, tail: Tail, loaded: Loaded, under: number, end: number): Uint8Array {
  for (let to = end; to > under; to -= ROWS_PER_LOOK) {
    const from = Math.max(under, to - ROWS_PER_LOOK);
    const rows = [...logRows(session, tail, loaded.number, from, to)];
    const last = rows.findLast((row) => row.under === under);
    if (last) return last.hash as Uint8Array;
  }
  const door = loaded.circle.doors.get(under);
  if (!door) throw new Error("a door is missing");
  return door.fromHash;
}

/** A page of what the query's doors may read. */
export function readEntries(session: Session, tail: Tail, loaded: Loaded, query: ReadQuery): Page {
  const { circle } = loaded;
  const paths = query.doors.map((door) => pathOf(circle, door));
  const except = query.except.map(({ door, after }) => ({ path: pathOf(circle, door), after }));
  const end = Math.min(query.upTo ?? circle.head, circle.head);
  const parts: Uint8Array[] = [];
  let through = query.after;
  let bytes = 0;
  let rows = 0;
  for (const row of logRows(session, tail, loaded.number, query.after, end)) {
    const seq = row.seq as number;
    const under = row.under as number;
    const size = row.size as number;
    const wanted =
      paths.some((path) => path.has(under)) && !except.some(({ path, after }) => seq > after && path.has(under));
    if (wanted) {
      if (parts.length > 0 && (bytes + size > query.maxBytes || parts.length === ENTRIES_PER_PAGE)) break;
      parts.push(encode(entryCodec, rowToEntry(loaded, row)));
      bytes += size;
    }
    through = seq;
    if (++rows === ROWS_PER_PAGE) break;
  }
  return { entries: Buffer.concat(parts), count: parts.length, through, done: through >= end };
}

const rowToEntry = (loaded: Loaded, row: Row): Entry => ({
  seq: row.seq as number,
  under: row.under as number,
  epoch: row.epoch as number,
  kind: KINDS[row.kind as number] as EntryKind,
  hour: row.hour as number,
  id: row.id as Uint8Array,
  next: (row.next as Uint8Array | null) ?? undefined,
  hash: row.hash as Uint8Array,
  body: row.body === null ? NOTHING : unwrap(loaded.key, row.id as Uint8Array, row.body as Uint8Array),
});
