/** Rows of the log: written once, read by door, emptied by retention. */
import { type Entry, type EntryKind, encode, entry as entryCodec } from "@nexus/wire";
import { pathOf } from "../../log/circle.ts";
import type { Page, ReadQuery } from "../contract.ts";
import type { Loaded } from "./circles.ts";
import type { Row, Session } from "./session.ts";
import { unwrap, wrap } from "./wrap.ts";

/** The number of a kind in the tables is its place here. */
export const KINDS: readonly EntryKind[] = ["message", "commit", "contest"];

/** Rows looked at for one page, so that a reader of a small branch does not hold up everybody else. */
const ROWS_PER_PAGE = 2048;
const ENTRIES_PER_PAGE = 1024;

const NOTHING = new Uint8Array(0);

export function insertEntry(session: Session, loaded: Loaded, entry: Entry): void {
  session.write(
    "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
export function chainAt(session: Session, loaded: Loaded, seq: number) {
  const row = session.row("SELECT under, hash, hour FROM entry WHERE circle = ? AND seq = ?", loaded.number, seq);
  if (!row) throw new Error("an entry is missing");
  const before = session.row(
    "SELECT hash FROM entry WHERE circle = ? AND seq < ? AND under = ? ORDER BY seq DESC LIMIT 1",
    loaded.number,
    seq,
    row.under as number,
  );
  const door = loaded.circle.doors.get(row.under as number);
  const previous = (before?.hash as Uint8Array | undefined) ?? door?.fromHash;
  if (!previous) throw new Error("a door is missing");
  return { seq, hash: row.hash as Uint8Array, hour: row.hour as number, previous };
}

/** A page of what the query's doors may read. */
export function readEntries(session: Session, loaded: Loaded, query: ReadQuery): Page {
  const { circle } = loaded;
  const paths = query.doors.map((door) => pathOf(circle, door));
  const except = query.except.map(({ door, after }) => ({ path: pathOf(circle, door), after }));
  const end = Math.min(query.upTo ?? circle.head, circle.head);
  const parts: Uint8Array[] = [];
  let through = query.after;
  let bytes = 0;
  let rows = 0;
  const sql = "SELECT * FROM entry WHERE circle = ? AND seq > ? AND seq <= ? ORDER BY seq";
  for (const row of session.each(sql, loaded.number, query.after, end)) {
    const seq = row.seq as number;
    if (seq !== through + 1) throw new Error("an entry is missing");
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
