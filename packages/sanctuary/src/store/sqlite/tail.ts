/**
 * The newest entries, which the indexes do not cover yet.
 *
 * Writing an entry into two indexes costs more than writing the entry, because each circle's part of an index is a page
 * of its own. So an entry is only added to the log at first; where it is stays in memory, and the indexes follow for
 * many entries at once. A start reads the entries behind `indexed` again.
 */
import { bytesToKey, keyToBytes } from "../../log/key.ts";
import type { Row, Session } from "./session.ts";

/** So many entries may wait for the indexes. A start reads this many rows again, some milliseconds' work. */
const AT_MOST = 2048;

/** The entries of one circle that only the tail knows: all of them from `first` on. */
interface CircleTail {
  readonly first: number;
  readonly places: number[];
  /** `seq` by id, as a map key. */
  readonly ids: Map<string, number>;
}

export class Tail {
  readonly #session: Session;
  /** By the circle's number. */
  #circles = new Map<number, CircleTail>();
  /** What the running transaction has added. */
  #added: { readonly circle: number; readonly id: string }[] = [];
  #isIndexed = false;
  /** The last place that is taken. */
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

  /** Gives an entry its place in the log. `id` is a map key. */
  add(circle: number, seq: number, id: string): number {
    this.#place++;
    this.#add(circle, seq, id);
    this.#added.push({ circle, id });
    return this.#place;
  }

  seqOf(circle: number, id: string): number | undefined {
    return this.#circles.get(circle)?.ids.get(id);
  }

  /** Ids of one circle's entries, as map keys. */
  ids(circle: number): Iterable<string> {
    return this.#circles.get(circle)?.ids.keys() ?? [];
  }

  /** Places of entries from `after` + 1 to `end` that only the tail knows, in order. */
  places(circle: number, after: number, end: number): number[] {
    const tail = this.#circles.get(circle);
    return tail ? tail.places.slice(Math.max(0, after + 1 - tail.first), Math.max(0, end + 1 - tail.first)) : [];
  }

  /** The first `seq` of a circle that only the tail knows. */
  first(circle: number): number {
    return this.#circles.get(circle)?.first ?? Number.MAX_SAFE_INTEGER;
  }

  /** Writes everything to the indexes. */
  index(): void {
    const positions: number[][] = [];
    const known: [number, Uint8Array, number][] = [];
    for (const [circle, { first, places, ids }] of this.#circles) {
      for (const [i, place] of places.entries()) positions.push([circle, first + i, place]);
      for (const [id, seq] of ids) known.push([circle, keyToBytes(id), seq]);
    }
    this.#session.writeMany("INSERT OR REPLACE INTO position VALUES", positions);
    this.#session.writeMany("INSERT OR REPLACE INTO known VALUES", known);
    this.#session.write("UPDATE progress SET indexed = ?", this.#place);
    this.#isIndexed = true;
  }

  /** After a commit: what was written to the indexes need not be remembered. */
  settle(): void {
    this.#added = [];
    if (!this.#isIndexed) return;
    this.#isIndexed = false;
    this.#circles = new Map();
    this.#size = 0;
  }

  /** After a rollback: what was added is not there, and nothing was written. */
  undo(): void {
    this.#isIndexed = false;
    for (const { circle, id } of this.#added) {
      const tail = this.#circles.get(circle);
      if (!tail) continue;
      tail.places.pop();
      tail.ids.delete(id);
      this.#size--;
      if (tail.places.length === 0) this.#circles.delete(circle);
    }
    this.#added = [];
  }

  #add(circle: number, seq: number, id: string): void {
    let tail = this.#circles.get(circle);
    if (!tail) {
      tail = { first: seq, places: [], ids: new Map() };
      this.#circles.set(circle, tail);
    }
    tail.places.push(this.#place);
    tail.ids.set(id, seq);
    this.#size++;
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

/**
 * Rows of the log from `after` + 1 to `end` (MAX_SAFE_INTEGER: all), whichever way they are found. Throws where one is
 * missing.
 */
export function* logRows(session: Session, tail: Tail, circle: number, after: number, end: number): Generator<Row> {
  const sql =
    "SELECT entry.* FROM position CROSS JOIN entry USING (place) " +
    "WHERE position.circle = ? AND position.seq > ? AND position.seq <= ? ORDER BY position.seq";
  let through = after;
  for (const row of session.each(sql, circle, after, Math.min(end, tail.first(circle) - 1))) {
    if (row.seq !== ++through) throw new Error("an entry is missing");
    yield row;
  }
  for (const place of tail.places(circle, after, end)) {
    const row = session.row("SELECT * FROM entry WHERE place = ?", place);
    if (row?.seq !== ++through) throw new Error("an entry is missing");
    yield row as Row;
  }
  if (through < end && end !== Number.MAX_SAFE_INTEGER) throw new Error("an entry is missing");
}
