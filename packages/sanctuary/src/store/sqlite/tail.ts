/**
 * The newest entries, which the indexes do not cover yet.
 *
 * Writing an entry into two indexes costs more than writing the entry, because each circle's part of an index is a page
 * of its own. So an entry is only added to the log at first; where it is stays in memory, and the indexes follow for
 * many entries of a circle at once. A start reads the entries behind `indexed` again.
 */
import { bytesToKey } from "../../log/key.ts";
import type { Row, Session } from "./session.ts";

/** So many entries may wait for the indexes. A start reads this many rows again, some milliseconds' work. */
const AT_MOST = 2048;

interface Recent {
  readonly seq: number;
  readonly place: number;
  /** The entry's id, as a map key. */
  readonly id: string;
}

interface CircleTail {
  readonly recents: Recent[];
  readonly ids: Map<string, number>;
  /** How many of `recents` the running transaction has written to the indexes. */
  written: number;
}

export class Tail {
  readonly #session: Session;
  /** By the circle's number. */
  readonly #circles = new Map<number, CircleTail>();
  /** The circle of each entry that the running transaction has added. */
  #added: number[] = [];
  /** Circles of which the running transaction has written something to the indexes. */
  readonly #indexed = new Set<number>();
  #place: number;
  #size = 0;

  constructor(session: Session) {
    this.#session = session;
    const indexed = session.row("SELECT indexed FROM progress")?.indexed as number;
    this.#place = indexed;
    for (const row of newestRows(session, indexed)) {
      this.#place = row.place as number;
      this.#add(row.circle as number, row.seq as number, bytesToKey(row.id as Uint8Array));
    }
  }

  get circles(): number[] {
    return [...this.#circles.keys()];
  }

  get isLong(): boolean {
    return this.#size >= AT_MOST;
  }

  /** Gives an entry its place in the log. */
  add(circle: number, seq: number, id: Uint8Array): number {
    this.#place++;
    this.#add(circle, seq, bytesToKey(id));
    this.#added.push(circle);
    return this.#place;
  }

  seqOf(circle: number, id: Uint8Array): number | undefined {
    return this.#circles.get(circle)?.ids.get(bytesToKey(id));
  }

  /** Places of entries from `after` + 1 to `end` that only the tail knows, in order. */
  places(circle: number, after: number, end: number): number[] {
    const recents = this.#circles.get(circle)?.recents ?? [];
    return recents.filter(({ seq }) => seq > after && seq <= end).map(({ place }) => place);
  }

  /** The first `seq` of a circle that only the tail knows. */
  first(circle: number): number {
    return this.#circles.get(circle)?.recents[0]?.seq ?? Number.POSITIVE_INFINITY;
  }

  /** Writes what is known of one circle to the indexes. */
  index(circle: number): void {
    const tail = this.#circles.get(circle);
    if (!tail) return;
    for (const { seq, place, id } of tail.recents.slice(tail.written)) {
      this.#session.write("INSERT OR REPLACE INTO position VALUES (?, ?, ?)", circle, seq, place);
      this.#session.write("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", circle, Buffer.from(id, "latin1"), seq);
    }
    tail.written = tail.recents.length;
    this.#indexed.add(circle);
  }

  /** Notes that everything is in the indexes. */
  noteIndexed(): void {
    this.#session.write("UPDATE progress SET indexed = ?", this.#place);
  }

  /** After a commit: what was written to the indexes need not be remembered. */
  settle(): void {
    this.#added = [];
    for (const circle of this.#indexed) {
      const tail = this.#circles.get(circle);
      if (tail) this.#drop(circle, tail);
    }
    this.#indexed.clear();
  }

  /** After a rollback: what was added is not there, and nothing was written. */
  undo(): void {
    for (const circle of this.#added.reverse()) {
      const tail = this.#circles.get(circle);
      const recent = tail?.recents.pop();
      if (!tail || !recent) continue;
      tail.ids.delete(recent.id);
      this.#size--;
      if (tail.recents.length === 0) this.#circles.delete(circle);
    }
    this.#added = [];
    for (const circle of this.#indexed) {
      const tail = this.#circles.get(circle);
      if (tail) tail.written = 0;
    }
    this.#indexed.clear();
  }

  #add(circle: number, seq: number, id: string): void {
    let tail = this.#circles.get(circle);
    if (!tail) {
      tail = { recents: [], ids: new Map(), written: 0 };
      this.#circles.set(circle, tail);
    }
    tail.recents.push({ seq, place: this.#place, id });
    tail.ids.set(id, seq);
    this.#size++;
  }

  #drop(circle: number, tail: CircleTail): void {
    for (const { id } of tail.recents.splice(0, tail.written)) tail.ids.delete(id);
    this.#size -= tail.written;
    tail.written = 0;
    if (tail.recents.length === 0) this.#circles.delete(circle);
  }
}

/** Rows behind a place, in order. A damaged page hides its own rows and no others. */
function newestRows(session: Session, place: number): Row[] {
  const sql = "SELECT place, circle, seq, id FROM entry WHERE place > ? ORDER BY place";
  const forward: Row[] = [];
  try {
    for (const row of session.each(sql, place)) forward.push(row);
    return forward;
  } catch {
    const backward: Row[] = [];
    try {
      for (const row of session.each(`${sql} DESC`, place)) backward.push(row);
    } catch {}
    return [...forward, ...backward.reverse()];
  }
}

/** Rows of the log from `after` + 1 to `end`, whichever way they are found. */
export function* logRows(session: Session, tail: Tail, circle: number, after: number, end: number): Generator<Row> {
  const first = tail.first(circle);
  const sql =
    "SELECT entry.* FROM position CROSS JOIN entry USING (place) " +
    "WHERE position.circle = ? AND position.seq > ? AND position.seq <= ? ORDER BY position.seq";
  yield* session.each(sql, circle, after, Math.min(end, first - 1));
  for (const place of tail.places(circle, after, end)) {
    const row = session.row("SELECT * FROM entry WHERE place = ?", place);
    if (!row) throw new Error("an entry is missing");
    yield row;
  }
}
