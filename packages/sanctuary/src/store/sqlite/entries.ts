/** Rows of the log: written once, read by door, emptied by retention. */
import { type Entry, type EntryKind, entry as entryCodec } from "@nexus/wire";
import { pathOf } from "../../log/circle.ts";
import { Slab } from "../../log/slab.ts";
import type { Page, ReadQuery } from "../contract.ts";
import { ChainCheck } from "./chain.ts";
import type { Loaded } from "./circles.ts";
import { unwrapEntry } from "./entry-wrap.ts";
import type { Row, Session } from "./session.ts";
import { logRows, type Tail } from "./tail.ts";

/** The number of a kind in the tables is its place here. */
export const KINDS: readonly EntryKind[] = ["message", "commit", "contest"];

/** Rows looked at for one page, so that a reader of a small branch does not hold up everybody else. */
const ROWS_PER_PAGE = 2048;
const ENTRIES_PER_PAGE = 1024;

const slab = new Slab();

const NOTHING = new Uint8Array(0);

export function insertEntry(session: Session, tail: Tail, loaded: Loaded, entry: Entry): void {
  session.write(
    "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    tail.add(loaded.number, entry.seq, entry.id),
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
    loaded.entryWrapper.wrap(entry.body),
  );
}

/** A page of what the query's doors may read. */
export function readEntries(session: Session, tail: Tail, loaded: Loaded, query: ReadQuery): Page {
  const { circle } = loaded;
  const paths = query.doors.map((door) => pathOf(circle, door));
  const except = query.except.map(({ door, after }) => ({ path: pathOf(circle, door), after }));
  const end = Math.min(query.upTo ?? circle.head, circle.head);
  const parts: Uint8Array[] = [];
  const chain = new ChainCheck(session, tail, loaded);
  let through = query.after;
  let bytes = 0;
  let rows = 0;
  for (const row of logRows(session, tail, loaded.number, query.after, end)) {
    const { seq, under, size } = row as { seq: number; under: number; size: number };
    const isHidden = except.some(({ path, after }) => seq > after && path.has(under));
    if (isHidden || !paths.some((path) => path.has(under))) chain.pass(under, row.hash as Uint8Array);
    else {
      if (parts.length > 0 && (bytes + size > query.maxBytes || parts.length === ENTRIES_PER_PAGE)) break;
      const entry = rowToEntry(loaded, row);
      if (row.body === null) chain.pass(under, entry.hash);
      else chain.check(entry);
      parts.push(slab.encode(entryCodec, entry));
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
  body: row.body === null ? NOTHING : unwrapEntry(loaded.key, row.body as Uint8Array),
});
